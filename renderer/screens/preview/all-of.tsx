import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { Bubble } from "../../components/bubble";
import type { MappedColumn } from "../../../shared/mapping";
import { NumberBox } from "../../components/number-box";
import { Segments } from "../../components/segments";
import { TextBox } from "../../components/text-box";
import { preview as words } from "../../lib/words/preview";
import { placeNamed, regionOf } from "./mapping-edits";

const texts = words.table;

interface AllOfProps {
  /** How the column is spoken of. */
  readonly name: string;
  readonly column: MappedColumn;
  /** Of the whole file; the codes of regions begin with it. */
  readonly country: string | null;
  readonly inTabOrder: boolean;
  readonly onChange: (change: Partial<MappedColumn>) => void;
}

/** Year, recorded sex and place of all figures of a column, where they are said nowhere else. */
export function AllOf(props: AllOfProps) {
  const { name, column, country, inTabOrder, onChange } = props;
  const said = saidOf(column);
  const shown = said === "" ? texts.noAllOf : said;
  return (
    <DialogTrigger>
      <Button
        className="all-of truncate"
        // Begins with what is to be seen, for those who say what they press.
        aria-label={texts.allOf(shown, name)}
        excludeFromTabOrder={!inTabOrder}
      >
        <span className={said === "" ? "muted" : ""}>{shown}</span>
      </Button>
      <Bubble className="all-of-popover" placement="bottom start">
        <Dialog className="all-of-dialog" aria-label={texts.allOfTitle}>
          <h3>{texts.allOfTitle}</h3>
          <NumberBox
            label={texts.year}
            min={1800}
            max={2100}
            value={column.year}
            optional
            year
            onChange={(year) => {
              onChange({ year });
            }}
          />
          <Segments
            showLabel
            label={words.role("gender")}
            segments={[
              { id: "none", name: texts.sexes.none },
              { id: "F", name: texts.sexes.F },
              { id: "M", name: texts.sexes.M },
            ]}
            value={column.gender ?? "none"}
            onChange={(id) => {
              onChange({ gender: id === "none" ? null : id });
            }}
          />
          <TextBox
            label={texts.place}
            hint={texts.placeHint}
            maxLength={100}
            value={regionOf(column.place)?.name ?? ""}
            onChange={(text) => {
              onChange({
                place: placeNamed(text, regionOf(column.place), country),
              });
            }}
          />
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}

function saidOf({ year, gender, place }: MappedColumn): string {
  return [
    year === null ? "" : String(year),
    gender === null ? "" : texts.sexes[gender].toLowerCase(),
    regionOf(place)?.name ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
