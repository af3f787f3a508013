import type { Mapping } from "../../../shared/mapping";
import type { Preview, PreviewTable } from "../../../shared/preview";
import { Choice } from "../../components/choice";
import { preview as words } from "../../lib/words/preview";
import { withColumn } from "./mapping-edits";
import { Sheet } from "./sheet";

interface TablesProps {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly pending: boolean;
  /** The table that the reader chose to see; null: none yet. */
  readonly tableName: string | null;
  readonly onTable: (name: string) => void;
  readonly onChange: (mapping: Mapping) => void;
}

/** The tables of the file, one at a time. */
export function Tables(props: TablesProps) {
  const { preview, mapping, pending, tableName, onTable, onChange } = props;
  const { tables } = preview;
  const table = tableOf(tables, tableName);
  return (
    <section className="preview-tables" aria-label={words.title}>
      {tables.length > 1 && table && (
        <div className="preview-choose">
          <Choice
            label={words.table.choose}
            showLabel
            testId="preview-table"
            options={tables.map(({ name, skipped }) => ({
              id: name,
              name,
              ...(skipped === null ? {} : { hint: skipped }),
            }))}
            value={table.name}
            onChange={onTable}
          />
          {table.skipped !== null && (
            <p className="muted">{words.table.skipped(table.skipped)}</p>
          )}
        </div>
      )}
      {table === undefined ? (
        <p className="preview-wait muted">{words.table.noLines}</p>
      ) : (
        <Sheet
          key={table.name}
          table={table}
          columns={columnsShown(mapping, preview)}
          country={mapping.country}
          dimmed={pending}
          onColumn={(index, change) => {
            onChange(
              withColumn(
                { ...mapping, columns: columnsShown(mapping, preview) },
                index,
                change,
              ),
            );
          }}
        />
      )}
    </section>
  );
}

/** Where the columns are being found anew, those of the last reading are on the screen. */
function columnsShown(mapping: Mapping, preview: Preview): Mapping["columns"] {
  if (mapping.columns.length > 0) return mapping.columns;
  return preview.mapping?.columns ?? [];
}

function tableOf(
  tables: readonly PreviewTable[],
  name: string | null,
): PreviewTable | undefined {
  return (
    tables.find((table) => table.name === name) ??
    tables.find(({ skipped }) => skipped === null) ??
    tables[0]
  );
}
