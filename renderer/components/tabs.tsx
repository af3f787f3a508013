import type { ReactNode } from "react";
import {
  Tab,
  TabList,
  TabPanel,
  Tabs as AriaTabs,
} from "react-aria-components";
import "./tabs.css";

export interface TabOf {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabOf[];
  readonly value: string;
  /** The tabs stand below each other at the left of the part in view. */
  readonly atSide?: boolean;
  readonly onChange: (id: string) => void;
}

/** Parts of one thing, one of them in view. */
export function Tabs(props: TabsProps) {
  const { label, tabs, value, atSide = false, onChange } = props;
  return (
    <AriaTabs
      className={atSide ? "tabs at-side" : "tabs"}
      orientation={atSide ? "vertical" : "horizontal"}
      selectedKey={value}
      onSelectionChange={(key) => {
        onChange(String(key));
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab" data-testid={`tab-${id}`}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, body }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {body}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
