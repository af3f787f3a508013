import { displayName } from "../../../shared/display-name";
import type { Change, NameRow } from "../../../shared/ipc/names-schemas";
import { Sparkline } from "../../charts/sparkline";
import { Swatch } from "../../charts/swatch";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import type { Entry, ExploreView } from "./explore-view";

const words = explore.table;

/** A figure that is not there: absent is not zero. */
function None({ why }: { readonly why: string }) {
  return (
    <span className="muted" title={why}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{why}</span>
    </span>
  );
}

interface NameCellProps {
  readonly row: NameRow;
  /** Of the office that wrote the name. */
  readonly country: string;
  /** Its entry in the chart, if it has one. */
  readonly entry: Entry | undefined;
}

export function NameCell({ row, country, entry }: NameCellProps) {
  return (
    <span className="name-cell">
      <span className="truncate" title={row.name}>
        {displayName(row.name, country)}
      </span>
      {entry && <Swatch slot={entry.slot} />}
    </span>
  );
}

export function RankCell({ row }: { readonly row: NameRow }) {
  return row.rank === null ? (
    <None why={words.noRank} />
  ) : (
    <span className="muted">{format.count(row.rank)}</span>
  );
}

/** A sum over years of which some are not published is the least that it can be. */
export function CountCell({ row }: { readonly row: NameRow }) {
  if (row.count === null) return <None why={words.noCount} />;
  if (row.missing === 0) return format.count(row.count);
  const why = words.missing(format.count(row.missing));
  return (
    <span title={why}>
      <span aria-hidden>≥ </span>
      <span className="visually-hidden">{words.atLeast}</span>
      {format.count(row.count)}
    </span>
  );
}

export function ShareCell({ row }: { readonly row: NameRow }) {
  return row.share === null ? (
    <None why={words.noShare} />
  ) : (
    format.perThousand(row.share)
  );
}

export function OneInCell({ row }: { readonly row: NameRow }) {
  return row.share === null ? (
    <None why={words.noShare} />
  ) : (
    <span className="muted">{format.oneIn(row.share)}</span>
  );
}

interface ChangeCellProps {
  readonly change: Change | null;
  readonly unit: ExploreView["changeIn"];
}

export function ChangeCell({ change, unit }: ChangeCellProps) {
  const value = change?.[unit] ?? null;
  if (value === null) return <None why={words.noChange} />;
  const text =
    unit === "share" ? format.changeOfShare(value) : format.change(value);
  const way = value > 0 ? "▲" : value < 0 ? "▼" : "";
  return (
    <span className="change" data-way={Math.sign(value)}>
      <span className="change-mark" aria-hidden>
        {way}
      </span>
      {text}
    </span>
  );
}

export function SparkCell({ row }: { readonly row: NameRow }) {
  return <Sparkline values={row.spark} />;
}

export function ScaleCell({ part }: { readonly part: number }) {
  const width = `${String(Math.min(1, part) * 100)}%`;
  return <span className="scale-bar" style={{ width }} />;
}
