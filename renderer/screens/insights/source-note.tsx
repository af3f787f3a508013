import type { About } from "../../../shared/ipc/insight-schemas";
import { insights as words } from "../../lib/words/insights";

/** Who published the figures and what a reader should know of them, as a visible part of every answer. */
export function SourceNote({ about }: { readonly about: About }) {
  const { credit, threshold, measure, notes, denominator } = about;
  return (
    <div className="insight-source" data-testid="insight-source">
      <p>
        {words.source}: {credit}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>
        {threshold === null
          ? words.noThreshold
          : words.threshold(threshold, measure)}{" "}
        {denominator !== null && words.denominator(denominator)}
      </p>
      {about.derived && <p>{words.derived}</p>}
      {!about.complete && <p>{words.incomplete}</p>}
    </div>
  );
}
