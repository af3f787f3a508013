import { useState } from "react";
import type { Dataset } from "../../../shared/ipc/contract";
import { library } from "../../lib/words/library";
import { DatasetRow } from "./dataset-row";

const words = library.datasets;

interface DatasetTableProps {
  readonly datasets: readonly Dataset[];
  /** The one that is open at first; null: none. */
  readonly openDataset: string | null;
}

/** What the library holds; a row opens to show its receipt. */
export function DatasetTable({ datasets, openDataset }: DatasetTableProps) {
  const [openId, setOpenId] = useState(openDataset);
  return (
    <section className="library-part">
      <div className="part-head">
        <h2 id="datasets-title">{words.title}</h2>
      </div>
      <div
        className="dataset-scroll"
        role="region"
        aria-labelledby="datasets-title"
        tabIndex={0}
      >
        <table className="datasets" data-testid="datasets">
          <thead>
            <tr>
              <th scope="col">{words.dataset}</th>
              <th scope="col">{words.country}</th>
              <th scope="col">{words.years}</th>
              <th scope="col" className="numbers">
                {words.facts}
              </th>
              <th scope="col" className="numbers">
                {words.rejected}
              </th>
              <th scope="col" className="numbers">
                {words.size}
              </th>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.status}</th>
            </tr>
          </thead>
          {datasets.map((dataset) => (
            <DatasetRow
              key={dataset.id}
              dataset={dataset}
              open={dataset.id === openId}
              sought={dataset.id === openDataset}
              onToggle={() => {
                setOpenId(dataset.id === openId ? null : dataset.id);
              }}
            />
          ))}
        </table>
      </div>
    </section>
  );
}
