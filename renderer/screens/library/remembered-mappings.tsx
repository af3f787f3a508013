import { explainError } from "../../../shared/explain-error";
import type { SavedMapping } from "../../../shared/ipc/library-schemas";
import { Button } from "../../components/button";
import { Fold } from "../../components/fold";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { notices } from "../../lib/notices";
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
  const forgotten = await call("mappings.forget", { fingerprint });
  await answers.refresh("mappings.list", undefined);
  if (!forgotten.ok) {
    const { what } = explainError(forgotten.error);
    notices.tell({ tone: "danger", text: what });
    return;
  }
  notices.tell({
    tone: "plain",
    text: words.forgotten(title),
    action: {
      label: words.undo,
      run: () => void restore({ fingerprint, mapping }),
    },
    undo: true,
  });
}

async function restore(saved: Pick<SavedMapping, "fingerprint" | "mapping">) {
  await call("mappings.save", saved);
  await answers.refresh("mappings.list", undefined);
}
