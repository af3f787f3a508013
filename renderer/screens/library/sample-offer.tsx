import { useState } from "react";
import type { AppErrorInfo } from "../../../shared/errors";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { importSample } from "../../lib/import-sample";
import { useProcedure } from "../../lib/use-procedure";
import { library } from "../../lib/words/library";

const words = library.sample;

/** Offers the data that ships with the app, where it is at hand. */
export function SampleOffer() {
  const info = useProcedure("app.info", undefined);
  const [error, setError] = useState<AppErrorInfo>();
  if (info.value?.sample !== true) return null;
  const start = async () => {
    setError(await importSample());
  };
  return (
    <section className="sample" data-testid="sample">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p className="muted">{words.credit}</p>
      <Button
        kind="primary"
        testId="import-sample"
        onPress={() => void start()}
      >
        {words.button}
      </Button>
      {error && <ErrorPanel error={error} onRetry={() => void start()} />}
    </section>
  );
}
