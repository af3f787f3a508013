import { explainRule } from "../../../shared/explain-error";
import type { Rejection } from "../../../shared/receipt";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { dataset } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";
import { correctionOf, isCorrectable, type Corrections } from "./corrections";
import { CorrectionInput } from "./correction-input";

const words = library.rejections;
const texts = dataset.rejections;

interface ColumnsOptions {
  readonly corrections: Corrections;
  /** The cell that is being corrected. */
  readonly edited: Rejection | null;
  readonly onCorrect: (rejection: Rejection, value: string | null) => void;
}

/** The columns of the list of rejected lines. */
export function rejectionColumns(options: ColumnsOptions): Column<Rejection>[] {
  return [
    LINE,
    COLUMN,
    VALUE,
    {
      id: "correction",
      title: texts.correction,
      width: "minmax(6rem, 1fr)",
      cell: (row) => <CorrectionCell row={row} {...options} />,
    },
    RULE,
    MEMBER,
  ];
}

const LINE: Column<Rejection> = {
  id: "line",
  title: words.line,
  numeric: true,
  width: "4rem",
  cell: (row) => format.count(row.line),
};

const COLUMN: Column<Rejection> = {
  id: "column",
  title: words.column,
  width: "minmax(4rem, 8rem)",
  cell: (row) =>
    row.column === "" ? (
      <span className="muted">{texts.noCell}</span>
    ) : (
      <span title={row.column}>{row.column}</span>
    ),
};

const VALUE: Column<Rejection> = {
  id: "value",
  title: words.value,
  width: "minmax(6rem, 1fr)",
  cell: (row) =>
    row.value === "" ? (
      <span className="muted">{words.blank}</span>
    ) : (
      <code title={row.value}>{row.value}</code>
    ),
};

const RULE: Column<Rejection> = {
  id: "rule",
  title: words.rule,
  width: "minmax(9rem, 2fr)",
  cell: (row) => (
    <span title={explainRule(row.rule)}>{explainRule(row.rule)}</span>
  ),
};

const MEMBER: Column<Rejection> = {
  id: "member",
  title: words.member,
  width: "minmax(3rem, 8rem)",
  cell: (row) => (
    <span className="muted" title={row.member ?? ""}>
      {row.member ?? ""}
    </span>
  ),
};

interface CorrectionCellProps extends ColumnsOptions {
  readonly row: Rejection;
}

function CorrectionCell(props: CorrectionCellProps) {
  const { row, corrections, edited, onCorrect } = props;
  if (!isCorrectable(row)) return null;
  const correction = correctionOf(corrections, row);
  if (edited === row)
    return (
      <CorrectionInput
        label={texts.correctionOf(format.count(row.line))}
        value={correction?.value ?? row.value}
        onEnd={(value) => {
          onCorrect(row, value);
        }}
      />
    );
  if (correction === undefined)
    return <span className="muted">{texts.correct}</span>;
  return (
    <code className="correction" title={correction.value}>
      {correction.value === "" ? words.blank : correction.value}
    </code>
  );
}
