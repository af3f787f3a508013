import { ChartLine } from "lucide-react";
import { Link } from "react-aria-components";
import type { Grouping, Variants } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { format } from "../../lib/format";
import { useProcedure } from "../../lib/use-procedure";
import { name as words } from "../../lib/words/name";
import { HandVariants } from "./hand-variants";

interface VariantsSectionProps {
  readonly name: string;
  readonly measure: Measure;
  readonly onName: (name: string) => void;
  /** Shows the name in the chart with all that the rule puts together with it. */
  readonly onChart: (by: Grouping) => void;
}

/** As many as fill a line or two. */
const NAMES_SHOWN = 14;

/** Spellings that published rules take for the same name. */
export function VariantsSection(props: VariantsSectionProps) {
  const { name, measure, onName, onChart } = props;
  const found = useProcedure("names.variants", {
    ...{ name, measure },
    limit: NAMES_SHOWN,
  });
  const { variants } = words;
  return (
    <section className="name-section" aria-labelledby="name-variants">
      <h2 id="name-variants">{variants.title}</h2>
      <BusyLine active={found.loading} />
      {found.error && <ErrorPanel error={found.error} onRetry={found.retry} />}
      {found.value?.length === 0 && (
        <p className="section-note">{variants.none}</p>
      )}
      {found.value && found.value.length > 0 && (
        <>
          <dl className="variants" data-testid="name-variants">
            {found.value.map((group) => (
              <Group key={group.rule} group={group} {...props} />
            ))}
          </dl>
        </>
      )}
      <HandVariants
        name={name}
        onName={onName}
        onChart={() => {
          onChart("hand");
        }}
      />
      <p className="section-note">{variants.hint}</p>
    </section>
  );
}

interface GroupProps extends VariantsSectionProps {
  readonly group: Variants;
}

function Group({ group, name, measure, onName, onChart }: GroupProps) {
  const { variants } = words;
  const { rule } = group;
  const more = group.count - group.names.length;
  const births = words.count(format.count(group.total), measure);
  return (
    <div className="variant-group">
      <dt>
        <span className="variant-rule">{variants.rule(group.rule)}</span>
        <span className="muted">
          {variants.sum(format.count(group.count), births)}
        </span>
        {rule !== "case" && (
          <Button
            kind="quiet"
            label={variants.chartOf(variants.rule(rule))}
            testId={`variants-chart-${rule}`}
            onPress={() => {
              onChart(rule);
            }}
          >
            <ChartLine size={15} aria-hidden />
            {variants.chart}
          </Button>
        )}
      </dt>
      <dd className="variant-names">
        {group.names.map((one) => (
          <span key={one.name} className="variant">
            {one.name === name ? (
              <b>{one.name}</b>
            ) : (
              <Link
                className="name-link"
                onPress={() => {
                  onName(one.name);
                }}
              >
                {one.name}
              </Link>
            )}{" "}
            <span className="numbers muted">{format.count(one.total)}</span>
          </span>
        ))}
        {more > 0 && (
          <span className="muted">{variants.more(format.count(more))}</span>
        )}
      </dd>
    </div>
  );
}
