import { explainRule } from "../../../shared/explain-error";
import type { Dataset } from "../../../shared/ipc/contract";
import type { Rejection } from "../../../shared/receipt";
import { ErrorPanel } from "../../components/error-panel";
import type { Column } from "../../components/grid-column";
import { VirtualGrid } from "../../components/virtual-grid";
import { format } from "../../lib/format";
import { usePages } from "../../lib/use-pages";
import { library } from "../../lib/words/library";

const words = library.rejections;

const COLUMNS: readonly Column<Rejection>[] = [
  {
    id: "line",
    title: words.line,
    numeric: true,
    width: "5rem",
    cell: (row) => format.count(row.line),
  },
  {
    id: "column",
    title: words.column,
    width: "minmax(4rem, 8rem)",
    cell: (row) => row.column,
  },
  {
    id: "value",
    title: words.value,
    width: "minmax(6rem, 1fr)",
    cell: (row) =>
      row.value === "" ? (
        <span className="muted">{words.blank}</span>
      ) : (
        <code title={row.value}>{row.value}</code>
      ),
  },
  {
    id: "rule",
    title: words.rule,
    width: "minmax(10rem, 2fr)",
    cell: (row) => explainRule(row.rule),
  },
  {
    id: "member",
    title: words.member,
    width: "minmax(4rem, 10rem)",
    cell: (row) => <span className="muted">{row.member ?? ""}</span>,
  },
];

/** Every line that became no figure, with the cell that stood in the way. */
export function RejectionTable({ dataset }: { readonly dataset: Dataset }) {
  const { id } = dataset;
  const pages = usePages("datasets.rejections", id, (offset, limit) => ({
    id,
    offset,
    limit,
  }));
  const total = pages.page?.total ?? dataset.rejected;
  const title = words.title(format.count(total));
  return (
    <section className="rejections">
      <h3>{title}</h3>
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      <div className="rejections-box">
        <VirtualGrid
          label={title}
          testId="rejections"
          columns={COLUMNS}
          rowCount={total}
          rowAt={pages.rowAt}
          onView={pages.onView}
          dimmed={pages.stale}
        />
      </div>
    </section>
  );
}
