import { useEffect, useId, useRef } from "react";
import { ChevronRight } from "lucide-react";
import type { Dataset } from "../../../shared/ipc/contract";
import { format } from "../../lib/format";
import { library } from "../../lib/words/library";
import { DatasetDetails } from "./dataset-details";

const COLUMN_COUNT = 8;
const words = library.datasets;

interface DatasetRowProps {
  readonly dataset: Dataset;
  readonly open: boolean;
  /** Whether another screen led here: the row is then brought into view. */
  readonly sought: boolean;
  readonly onToggle: () => void;
}

/** One dataset in a line, and below it its receipt when opened. */
export function DatasetRow(props: DatasetRowProps) {
  const { dataset, open, sought, onToggle } = props;
  const detailsId = useId();
  const row = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (sought) row.current?.scrollIntoView({ block: "start" });
  }, [sought]);
  return (
    <tbody
      ref={row}
      className={open ? "dataset is-open" : "dataset"}
      data-testid="dataset"
      data-status={dataset.status}
    >
      <tr>
        <th scope="row">
          <button
            type="button"
            className="dataset-toggle"
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={onToggle}
          >
            <ChevronRight className="dataset-chevron" size={15} aria-hidden />
            <span className="dataset-name">
              <span className="dataset-title">{dataset.title}</span>
              <span className="dataset-file truncate" title={dataset.filename}>
                {dataset.filename}
              </span>
            </span>
          </button>
        </th>
        <td>{dataset.country_name}</td>
        <td className="dataset-years">{yearsOf(dataset)}</td>
        <td className="numbers">{format.count(dataset.row_count ?? 0)}</td>
        <td className="numbers">{format.count(dataset.rejected)}</td>
        <td className="numbers">{format.bytes(dataset.file_size)}</td>
        <td className="dataset-date">{format.date(dataset.uploaded_at)}</td>
        <td>{words.statusOf(dataset)}</td>
      </tr>
      {open && (
        <tr id={detailsId}>
          <td colSpan={COLUMN_COUNT} className="dataset-details-cell">
            <DatasetDetails dataset={dataset} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function yearsOf({ min_year, max_year }: Dataset): string {
  return min_year === null || max_year === null
    ? "–"
    : words.allYears(min_year, max_year);
}
