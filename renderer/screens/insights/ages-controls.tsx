import type { Gender } from "../../../shared/ipc/contract";
import type { LifeTable } from "../../../shared/ipc/insight-schemas";
import { Button } from "../../components/button";
import { Choice } from "../../components/choice";
import { NumberBox } from "../../components/number-box";
import { Segments } from "../../components/segments";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { tellUndoable } from "../../lib/tell-undoable";
import { agesWords as words } from "../../lib/words/insight-ages";
import { agesYear, ORDERS, SIZES, type AgesState } from "./ages-state";
import { ImportLifeTable } from "./import-life-table";
import type { InsightPlace } from "./insight-place";
import { SexChoice } from "./sex-choice";

interface AgesControlsProps {
  readonly place: InsightPlace;
  readonly tables: readonly LifeTable[];
  readonly table: LifeTable;
  readonly state: AgesState;
  readonly gender: Gender | null;
  readonly onGender: (gender: Gender | null) => void;
  readonly onChange: (part: Partial<AgesState>) => void;
}

/** By which life table, when, and which names. */
export function AgesControls(props: AgesControlsProps) {
  const { place, state, gender, onGender, onChange } = props;
  return (
    <>
      <TableControls {...props} />
      <div className="insight-controls">
        <NumberBox
          label={words.year}
          year
          testId="ages-year"
          min={place.minYear}
          max={place.maxYear}
          value={agesYear(state, place)}
          onChange={(year) => {
            onChange({ year });
          }}
        />
        <Segments
          label={words.minLiving}
          showLabel
          segments={SIZES.map((size) => ({
            id: String(size),
            name: format.count(size),
          }))}
          value={String(state.minLiving)}
          onChange={(id) => {
            const minLiving = SIZES.find((size) => String(size) === id);
            if (minLiving !== undefined) onChange({ minLiving });
          }}
        />
        <Segments
          label={words.order}
          showLabel
          testId="ages-order"
          segments={ORDERS.map((id) => ({ id, name: words.orders[id] }))}
          value={state.order}
          onChange={(order) => {
            onChange({ order });
          }}
        />
        <SexChoice value={gender} onChange={onGender} />
      </div>
    </>
  );
}

const KINDS = ["period", "cohort"] as const;

/** Which life table, what its years are, another one, and none of it. */
function TableControls({ tables, table, onChange }: AgesControlsProps) {
  return (
    <div className="insight-controls">
      <div className="field">
        <Choice
          label={words.table}
          showLabel
          testId="life-table"
          options={tables.map(({ id, title, file }) => ({
            ...{ id, name: title, hint: file },
          }))}
          value={table.id}
          onChange={(lifeTable) => {
            onChange({ lifeTable });
          }}
        />
      </div>
      {table.years !== null && (
        <Segments
          label={words.kind}
          showLabel
          testId="life-table-kind"
          segments={KINDS.map((id) => ({ id, name: words.kinds[id] }))}
          value={table.kind}
          onChange={(kind) => void setKind(table, kind)}
        />
      )}
      <ImportLifeTable
        onImported={({ id }) => {
          onChange({ lifeTable: id });
        }}
      />
      <Button
        kind="quiet"
        testId="delete-life-table"
        onPress={() => void remove(table)}
      >
        {words.remove}
      </Button>
    </div>
  );
}

async function setKind(
  { id }: LifeTable,
  kind: LifeTable["kind"],
): Promise<void> {
  await call("life-tables.kind", { id, kind });
  // All estimates by this table are others now.
  answers.invalidate();
}

/** Deletes at once and offers to undo it. */
async function remove({ id, title }: LifeTable): Promise<void> {
  if (!(await takeAway(id))) return;
  tellUndoable({
    label: words.undo,
    what: words.removed(title),
    undo: () => restore(id),
    redo: () => takeAway(id),
  });
}

async function takeAway(id: string): Promise<boolean> {
  const removed = await call("life-tables.delete", { id });
  await answers.refresh("life-tables.list", undefined);
  return removed.ok;
}

async function restore(id: string): Promise<boolean> {
  const restored = await call("life-tables.restore", { id });
  await answers.refresh("life-tables.list", undefined);
  return restored.ok;
}
