import { useState } from "react";
import type { AppErrorInfo } from "../../../shared/errors";
import type { LifeTable } from "../../../shared/ipc/insight-schemas";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { Segments } from "../../components/segments";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { fileName } from "../../lib/file-name";
import { agesWords as words } from "../../lib/words/insight-ages";

interface ImportLifeTableProps {
  /** There is none yet: says what it is for. */
  readonly first?: boolean;
  readonly onImported: (table: LifeTable) => void;
}

type SexOfFile = "F" | "M" | "both";

/** Asks for the file of a life table, and for its sex where the file does not say it. */
export function ImportLifeTable({
  first = false,
  onImported,
}: ImportLifeTableProps) {
  const [failure, setFailure] = useState<AppErrorInfo | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const bringIn = async (path: string, gender?: SexOfFile) => {
    const made = await call("life-tables.import", {
      path,
      ...(gender === undefined ? {} : { gender }),
    });
    const needsSex = !made.ok && made.error.code === "gender-needed";
    setAsking(needsSex ? path : null);
    setFailure(made.ok || needsSex ? null : made.error);
    if (!made.ok) return;
    await answers.refresh("life-tables.list", undefined);
    onImported(made.value);
  };
  const choose = async () => {
    const chosen = await call("import.choose", { kind: "life-table" });
    if (!chosen.ok) setFailure(chosen.error);
    else if (chosen.value[0] !== undefined) await bringIn(chosen.value[0]);
  };
  const button = (
    <Button
      kind={first ? "primary" : "plain"}
      testId="import-life-table"
      onPress={() => void choose()}
    >
      {first ? words.empty.choose : words.add}
    </Button>
  );
  return (
    <>
      {first ? (
        <EmptyState
          title={words.empty.title}
          text={words.empty.text}
          testId="ages-empty"
        >
          {button}
        </EmptyState>
      ) : (
        button
      )}
      {failure && <ErrorPanel error={failure} />}
      {asking !== null && (
        <SexOfTable
          file={fileName(asking)}
          onImport={(gender) => void bringIn(asking, gender)}
          onCancel={() => {
            setAsking(null);
          }}
        />
      )}
    </>
  );
}

interface SexOfTableProps {
  readonly file: string;
  readonly onImport: (gender: SexOfFile) => void;
  readonly onCancel: () => void;
}

function SexOfTable({ file, onImport, onCancel }: SexOfTableProps) {
  const [gender, setGender] = useState<SexOfFile>("both");
  const texts = words.sexNeeded;
  return (
    <div className="insight-question" data-testid="life-table-sex">
      <h3>{texts.title}</h3>
      <p className="muted">{texts.text(file)}</p>
      <Segments
        label={texts.title}
        segments={[
          { id: "F", name: texts.F },
          { id: "M", name: texts.M },
          { id: "both", name: texts.both },
        ]}
        value={gender}
        onChange={setGender}
      />
      <div className="insight-controls">
        <Button
          kind="primary"
          onPress={() => {
            onImport(gender);
          }}
        >
          {texts.import}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
