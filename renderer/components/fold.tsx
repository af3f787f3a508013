import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";
import {
  Button,
  Disclosure,
  DisclosurePanel,
  Heading,
} from "react-aria-components";
import "./fold.css";

interface FoldProps {
  readonly title: string;
  readonly open?: boolean;
  /** Level of the heading that opens it; without one the title is a button only. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A part that is folded away until asked for. */
export function Fold({ title, open = false, level, children }: FoldProps) {
  const trigger = (
    <Button slot="trigger" className="fold-button">
      <ChevronRight className="fold-icon" size={14} aria-hidden />
      {title}
    </Button>
  );
  return (
    <Disclosure className="fold" defaultExpanded={open}>
      {level === undefined ? (
        trigger
      ) : (
        <Heading level={level} className="fold-heading">
          {trigger}
        </Heading>
      )}
      <DisclosurePanel className="fold-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
