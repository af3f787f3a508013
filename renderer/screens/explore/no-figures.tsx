import { explainError } from "../../../shared/explain-error";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { importSample } from "../../lib/import-sample";
import { notices } from "../../lib/notices";
import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";

const words = explore.empty;

/** Before the first import: what belongs here, and two ways to get it. */
export function NoFigures({
  onGoToLibrary,
}: {
  readonly onGoToLibrary: () => void;
}) {
  const info = useProcedure("app.info", undefined);
  const hasSample = info.value?.sample === true;
  const start = async () => {
    const error = await importSample();
    if (error) notices.tell({ tone: "danger", text: explainError(error).what });
    // Its progress shows in the library.
    else onGoToLibrary();
  };
  return (
    <main className="screen" id="content">
      <h1 className="visually-hidden">{explore.title}</h1>
      <EmptyState title={words.title} text={words.text} testId="explore-empty">
        {hasSample && (
          <Button kind="primary" onPress={() => void start()}>
            {words.sample}
          </Button>
        )}
        <Button kind={hasSample ? "plain" : "primary"} onPress={onGoToLibrary}>
          {words.library}
        </Button>
        {hasSample && <p className="empty-hint">{words.sampleHint}</p>}
      </EmptyState>
    </main>
  );
}
