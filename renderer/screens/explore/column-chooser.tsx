import { Columns3 } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
} from "react-aria-components";
import { Bubble } from "../../components/bubble";
import type { Measure } from "../../../shared/mapping";
import { Check } from "../../components/check";
import { Segments } from "../../components/segments";
import { explore } from "../../lib/words/explore";
import {
  CHOSEN_COLUMNS,
  type ColumnId,
  type ExploreView,
} from "./explore-view";
import type { ChangeView } from "./use-explore";

interface ColumnChooserProps {
  readonly view: ExploreView;
  readonly measure: Measure;
  /** Those that are shown now. */
  readonly shown: readonly ColumnId[];
  readonly hasShares: boolean;
  readonly onChange: ChangeView;
}

const words = explore.columns;

/** Which columns the table has, and in what its changes are counted. */
export function ColumnChooser(props: ColumnChooserProps) {
  return (
    <DialogTrigger>
      <AriaButton
        className="button button-quiet button-icon"
        aria-label={words.button}
        data-testid="columns"
      >
        <Columns3 size={16} aria-hidden />
      </AriaButton>
      <Bubble placement="bottom end">
        <Dialog className="columns-dialog">
          <Heading slot="title" level={2}>
            {words.title}
          </Heading>
          <Chooser {...props} />
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}

function Chooser(props: ColumnChooserProps) {
  const { view, measure, shown, hasShares, onChange } = props;
  const names = words.names(measure);
  const units = words.units(measure);
  const change = { what: explore.steps.columns, merge: "columns" };
  const useful = CHOSEN_COLUMNS.filter(
    (id) => hasShares || (id !== "share" && id !== "one-in"),
  );
  return (
    <>
      <div className="columns-list">
        <Check
          selected={view.columns === null}
          hint={words.autoHint}
          testId="columns-auto"
          onChange={(auto) => {
            onChange({ columns: auto ? null : [...shown] }, change);
          }}
        >
          {words.auto}
        </Check>
        {useful.map((id) => (
          <Check
            key={id}
            selected={shown.includes(id)}
            testId={`column-${id}`}
            onChange={(selected) => {
              const others = shown.filter((one) => one !== id);
              const columns = selected ? [...others, id] : others;
              onChange({ columns }, change);
            }}
          >
            {names[id]}
          </Check>
        ))}
      </div>
      <Segments
        label={words.changeIn}
        showLabel
        testId="change-in"
        segments={[
          { id: "count", name: units.count },
          { id: "share", name: units.share, disabled: !hasShares },
          { id: "rank", name: units.rank },
        ]}
        value={view.changeIn}
        onChange={(changeIn) => {
          onChange({ changeIn }, change);
        }}
      />
    </>
  );
}
