import { useState, type ReactNode } from "react";
import type { About } from "../../../shared/ipc/insight-schemas";
import { Button } from "../../components/button";
import { insights as words } from "../../lib/words/insights";
import { SourceNote } from "./source-note";

interface InsightFigureProps {
  /** What the axis shows, with its unit. */
  readonly title: string;
  readonly about: About;
  readonly chart: ReactNode;
  /** The same figures; absent: the list below the chart has them. */
  readonly table?: ReactNode;
  /** Choices of what is drawn. */
  readonly children?: ReactNode;
}

/** A picture with its unit and its source, and the same as a table. */
export function InsightFigure(props: InsightFigureProps) {
  const { title, about, chart, table, children } = props;
  const [asTable, setAsTable] = useState(false);
  const showsTable = asTable && table !== undefined;
  return (
    <figure className="insight-figure">
      <div className="insight-figure-head">
        <p className="insight-axis">{title}</p>
        {children}
        {table !== undefined && (
          <Button
            kind="quiet"
            pressed={asTable}
            testId="insight-as-table"
            onPress={() => {
              setAsTable(!asTable);
            }}
          >
            {asTable ? words.asChart : words.asTable}
          </Button>
        )}
      </div>
      <div className={showsTable ? "insight-table" : "insight-chart"}>
        {showsTable ? table : chart}
      </div>
      <figcaption>
        <SourceNote about={about} />
      </figcaption>
    </figure>
  );
}
