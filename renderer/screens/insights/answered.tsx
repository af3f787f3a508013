import type { ReactNode } from "react";
import type { About, Missing } from "../../../shared/ipc/insight-schemas";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import type { AppErrorInfo } from "../../../shared/errors";
import { insights as words } from "../../lib/words/insights";
import { SourceNote } from "./source-note";

interface AnsweredProps<T> {
  readonly answer: {
    readonly value: T | undefined;
    readonly error: AppErrorInfo | undefined;
    readonly loading: boolean;
    readonly stale: boolean;
    readonly retry: () => void;
  };
  /** The place that something is missing of, where it is not the one asked about. */
  readonly lacking?: (value: T) => About;
  readonly children: (value: T) => ReactNode;
}

/** The answer to a question, or why there is none. The answer to an earlier one stays, dimmed, until the new one is there. */
export function Answered<
  T extends { readonly about: About; readonly missing: Missing | null },
>({ answer, lacking, children }: AnsweredProps<T>) {
  const { value, error, stale } = answer;
  const isOpen = stale || value === undefined;
  return (
    <div
      className={stale ? "insight-answer is-dimmed" : "insight-answer"}
      aria-busy={isOpen}
      data-testid="insight-answer"
    >
      <BusyLine active={isOpen && error === undefined} />
      {error && <ErrorPanel error={error} onRetry={answer.retry} />}
      {value?.missing && (
        <NothingToSay
          reason={value.missing}
          about={lacking ? lacking(value) : value.about}
        />
      )}
      {value?.missing === null && children(value)}
    </div>
  );
}

/** What is missing, and which file would bring it. */
function NothingToSay({
  reason,
  about,
}: {
  readonly reason: Missing;
  readonly about: About;
}) {
  const { title, text } = words.missing(reason, about.place);
  return (
    <div className="insight-missing" data-testid="insight-missing">
      <h3>{title}</h3>
      <p>{text}</p>
      <SourceNote about={about} />
    </div>
  );
}
