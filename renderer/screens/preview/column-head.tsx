import type { MappedColumn } from "../../../shared/mapping";
import { ColumnRole } from "../../../shared/mapping";
import { Choice } from "../../components/choice";
import { preview as words } from "../../lib/words/preview";
import { AllOf } from "./all-of";
import { hasAllOf } from "./mapping-edits";

const ROLES = ColumnRole.options.map((role) => ({
  id: role,
  name: words.role(role),
  hint: words.roleHint(role),
}));

/** A column of the file that the mapping says nothing of. */
const UNMAPPED: MappedColumn = {
  header: "",
  role: "ignored",
  year: null,
  gender: null,
  place: null,
};

interface ColumnHeadProps {
  /** From 0. */
  readonly index: number;
  readonly column: MappedColumn | undefined;
  readonly country: string | null;
  /** The one column that Tab leads to. */
  readonly current: boolean;
  readonly style: React.CSSProperties;
  readonly onChange: (change: Partial<MappedColumn>) => void;
}

/** What a column says, and what all its figures are of where the column itself does not say it. */
export function ColumnHead(props: ColumnHeadProps) {
  const { index, column = UNMAPPED, current, style, onChange } = props;
  const name = words.table.column(index + 1, column.header);
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className="sheet-column"
      data-index={index}
      data-role={column.role}
      style={style}
    >
      <span className="sheet-title truncate" title={column.header}>
        {column.header === "" ? String(index + 1) : column.header}
      </span>
      {props.column && (
        <Choice
          label={words.table.roleOf(name)}
          options={ROLES}
          value={column.role}
          inTabOrder={current}
          onChange={(role) => {
            onChange({ role: ColumnRole.parse(role) });
          }}
        />
      )}
      {hasAllOf(column) && (
        <AllOf
          name={name}
          column={column}
          country={props.country}
          inTabOrder={current}
          onChange={onChange}
        />
      )}
    </div>
  );
}
