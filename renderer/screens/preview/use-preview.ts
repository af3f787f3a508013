import { useEffect, useState } from "react";
import type { AppErrorInfo } from "../../../shared/errors";
import type { Mapping } from "../../../shared/mapping";
import type { Preview } from "../../../shared/preview";
import { call } from "../../lib/client";
import type { PreviewRequest } from "../../lib/previews";
import { useSettled } from "../../lib/use-settled";
import { startingMapping } from "./mapping-edits";

/** Typing goes on for longer than a reading takes. */
const QUIET_MS = 150;

interface Answer {
  /** The question that it answers. */
  readonly asked: Question;
  readonly preview?: Preview;
  readonly error?: AppErrorInfo;
}

interface Question {
  /** Null: as Onoma understands the file. */
  readonly mapping: Mapping | null;
  readonly round: number;
}

export interface PreviewModel {
  /** The newest reading, which may be of an earlier mapping; undefined before the first. */
  readonly preview: Preview | undefined;
  /** What the fields show: the reader's changes, else what was understood. */
  readonly mapping: Mapping | undefined;
  /** What is shown does not answer the newest change yet. */
  readonly pending: boolean;
  readonly error: AppErrorInfo | undefined;
  readonly change: (next: Mapping) => void;
  readonly retry: () => void;
}

/** A file as it is read with the reader's changes. A late answer to an earlier change is dropped. */
export function usePreview(request: PreviewRequest): PreviewModel {
  const { path, options, seen } = request;
  const [question, setQuestion] = useState<Question>({
    mapping: options?.mapping ?? null,
    round: 0,
  });
  const [answer, setAnswer] = useState<Answer | undefined>(
    seen && { asked: question, preview: seen },
  );
  // What was read last stays on the screen where the next reading fails.
  const [shown, setShown] = useState(seen);
  const asked = useSettled(question, QUIET_MS);
  const known = answer?.asked === asked;
  useEffect(() => {
    if (known) return;
    let wanted = true;
    const { mapping } = asked;
    void call("import.preview", {
      path,
      options: { ...options, ...(mapping === null ? {} : { mapping }) },
    }).then((result) => {
      if (!wanted) return;
      setAnswer(
        result.ok
          ? { asked, preview: result.value }
          : { asked, error: result.error },
      );
      if (result.ok) setShown(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [path, options, asked, known]);
  const pending = answer?.asked !== question;
  return {
    preview: shown,
    mapping: mappingOf(question, pending, shown),
    pending,
    error: pending ? undefined : answer.error,
    change: (mapping) => {
      setQuestion((last) => ({ mapping, round: last.round }));
    },
    retry: () => {
      setQuestion((last) => ({ ...last, round: last.round + 1 }));
    },
  };
}

function mappingOf(
  { mapping }: Question,
  pending: boolean,
  preview: Preview | undefined,
): Mapping | undefined {
  if (pending && mapping !== null) return mapping;
  if (preview === undefined) return undefined;
  return preview.mapping ?? mapping ?? startingMapping(preview);
}
