import { explainError } from "../../../shared/explain-error";
import type { Result } from "../../../shared/errors";
import type { Input } from "../../../shared/ipc/contract";
import type { SavedMapping } from "../../../shared/ipc/library-schemas";
import { Button } from "../../components/button";
import { Fold } from "../../components/fold";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { notices } from "../../lib/notices";
import { tellUndoable } from "../../lib/tell-undoable";
import { useProcedure } from "../../lib/use-procedure";
import { library } from "../../lib/words/library";

const words = library.remembered;

/** How files of certain layouts are read, as the reader said it once; each can be forgotten. */
export function RememberedMappings() {
  const saved = useProcedure("mappings.list", undefined).value ?? [];
  if (saved.length === 0) return null;
  return (
    <section className="library-part" data-testid="remembered">
      <Fold title={words.title(format.count(saved.length))} level={2}>
        <p className="muted">{words.hint}</p>
        <ul className="remembered">
          {saved.map((one) => (
            <li key={one.fingerprint} className="deleted-row">
              <span className="deleted-title">{one.title}</span>
              <span className="muted">{format.date(one.saved_at)}</span>
              <Button
                label={words.forgetOf(one.title)}
                testId="forget-mapping"
                onPress={() => void forget(one)}
              >
                {words.forget}
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

async function forget({ fingerprint, title, mapping }: SavedMapping) {
  const forgetIt = () => run("mappings.forget", { fingerprint });
  if (!(await forgetIt())) return;
  tellUndoable({
    label: words.undo,
    what: words.forgotten(title),
    undo: () => run("mappings.save", { fingerprint, mapping }),
    redo: forgetIt,
  });
}

async function run<A extends "mappings.forget" | "mappings.save">(
  action: A,
  input: Input<A>,
): Promise<boolean> {
  const result: Result<unknown> = await call(action, input);
  await answers.refresh("mappings.list", undefined);
  if (result.ok) return true;
  const { what } = explainError(result.error);
  notices.tell({ tone: "danger", text: what });
  return false;
}
