import { useState } from "react";
import type { Job } from "../../../shared/ipc/contract";
import { Button } from "../../components/button";
import { Choice } from "../../components/choice";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { importPaths } from "../../lib/import-files";
import { useProcedure } from "../../lib/use-procedure";
import { library } from "../../lib/words/library";

const words = library.jobs;

/** Asks which country a file is from, and imports it again with the answer. */
export function CountryQuestion({ job }: { readonly job: Job }) {
  const countries = useProcedure("countries.all", undefined);
  const [country, setCountry] = useState<string | null>(null);
  const start = async () => {
    if (country === null) return;
    if (!(await importPaths([job.path], { country }))) return;
    await call("jobs.dismiss", { jobId: job.id });
    await answers.refresh("jobs.list", undefined);
  };
  return (
    <>
      <Choice
        label={words.country}
        placeholder={words.countryPlaceholder}
        testId="job-country"
        options={(countries.value ?? []).map(({ code, name }) => ({
          id: code,
          name,
        }))}
        value={country}
        onChange={setCountry}
      />
      <Button
        kind="primary"
        disabled={country === null}
        onPress={() => void start()}
      >
        {words.importFor}
      </Button>
    </>
  );
}
