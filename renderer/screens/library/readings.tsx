import { useState } from "react";
import type { DatasetReceipt } from "../../../shared/ipc/library-schemas";
import type { Receipt } from "../../../shared/receipt";
import { Choice } from "../../components/choice";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";
import "./editions.css";

const texts = words.readings;

/** What the newest reading of the file gave, beside an earlier one. */
export function Readings({
  readings,
}: {
  readonly readings: readonly DatasetReceipt[];
}) {
  const current = readings.find((one) => one.current) ?? readings[0];
  const earlier = readings.filter((one) => one !== current);
  const [chosen, setChosen] = useState<string | null>(null);
  const before =
    earlier.find(({ load_id }) => load_id === chosen) ?? earlier[0];
  if (!current || !before) return null;
  return (
    <section className="readings" data-testid="readings">
      <p className="muted">{texts.lead}</p>
      {earlier.length > 1 && (
        <Choice
          label={texts.choose}
          showLabel
          options={earlier.map(({ load_id, created_at }) => ({
            id: load_id,
            name: texts.before(format.moment(created_at)),
          }))}
          value={before.load_id}
          onChange={setChosen}
        />
      )}
      <ReadingTable before={before} after={current} />
    </section>
  );
}

interface ReadingTableProps {
  readonly before: DatasetReceipt;
  readonly after: DatasetReceipt;
}

function ReadingTable({ before, after }: ReadingTableProps) {
  return (
    <table className="reading-table" aria-label={texts.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{texts.of}</span>
          </th>
          <th scope="col" className="numbers">
            {texts.before(format.moment(before.created_at))}
          </th>
          <th scope="col" className="numbers">
            {texts.after(format.moment(after.created_at))}
          </th>
          <th scope="col" className="numbers">
            {texts.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ id, of }) => (
          <ReadingRow
            key={id}
            name={texts.rows[id]}
            before={of(before.receipt)}
            after={of(after.receipt)}
          />
        ))}
        <WordRow
          name={texts.profile}
          before={before.receipt.profile}
          after={after.receipt.profile}
        />
        <WordRow
          name={texts.encoding}
          before={before.receipt.encoding}
          after={after.receipt.encoding}
        />
      </tbody>
    </table>
  );
}

interface Row {
  readonly id: keyof typeof texts.rows;
  readonly of: (receipt: Receipt) => number;
}

const ROWS: readonly Row[] = [
  { id: "figures", of: ({ facts }) => facts.accepted },
  { id: "female", of: ({ facts }) => facts.female },
  { id: "male", of: ({ facts }) => facts.male },
  { id: "suppressed", of: ({ facts }) => facts.suppressed },
  { id: "births", of: ({ facts }) => facts.births_female + facts.births_male },
  { id: "data", of: ({ lines }) => lines.data },
  { id: "set_aside", of: ({ lines }) => lines.set_aside },
  { id: "rejected", of: ({ lines }) => lines.rejected },
  {
    id: "other",
    of: ({ lines }) =>
      lines.preamble + lines.header + lines.footer + lines.blank,
  },
  { id: "total", of: ({ lines }) => lines.total },
];

interface ReadingRowProps<T> {
  readonly name: string;
  readonly before: T;
  readonly after: T;
}

function ReadingRow({ name, before, after }: ReadingRowProps<number>) {
  return (
    <tr className={before === after ? "is-same" : ""}>
      <th scope="row">{name}</th>
      <td className="numbers">{format.count(before)}</td>
      <td className="numbers">{format.count(after)}</td>
      <td className="numbers">
        {before === after ? texts.same : format.change(after - before)}
      </td>
    </tr>
  );
}

function WordRow({ name, before, after }: ReadingRowProps<string | null>) {
  return (
    <tr className={before === after ? "is-same" : ""}>
      <th scope="row">{name}</th>
      <td className="numbers">{before ?? "–"}</td>
      <td className="numbers">{after ?? "–"}</td>
      <td className="numbers">{before === after ? texts.same : ""}</td>
    </tr>
  );
}
