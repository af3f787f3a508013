import type { Preview } from "../../../shared/preview";
import { Button } from "../../components/button";
import { format } from "../../lib/format";
import { preview as words } from "../../lib/words/preview";
import { holdsFigures, sentencesOf } from "./sentences";

interface UnderstoodProps {
  readonly onForget: () => void;
  readonly preview: Preview;
  /** Of the country that the figures are of; "" where nobody has said it. */
  readonly country: string;
  /** Who published it, where that is known. */
  readonly source: string;
}

/** What an import of the file would bring, in plain sentences. */
export function Understood(props: UnderstoodProps) {
  const { preview, country, source, onForget } = props;
  const { origin, receipt } = preview;
  const remarks = [...receipt.flags.map(({ note }) => note), ...receipt.notes];
  return (
    <section
      className="understood"
      aria-labelledby="understood-title"
      data-testid="understood"
    >
      <h2 id="understood-title">{words.understood.title}</h2>
      {!holdsFigures(receipt) && (
        <p>
          {preview.needs.length > 0
            ? words.understood.open
            : words.understood.nothing}
        </p>
      )}
      {sentencesOf(preview, country, format).map((sentence, index) => (
        <p key={sentence} className={index === 0 ? "understood-first" : ""}>
          {sentence}
        </p>
      ))}
      {source !== "" && <p>{source}</p>}
      {origin !== null && (
        <p className={origin === "guessed" ? "understood-guess" : "muted"}>
          {words.understood.origin(origin)}
        </p>
      )}
      {origin === "remembered" && (
        <Button testId="preview-forget" onPress={onForget}>
          {words.understood.forget}
        </Button>
      )}
      {remarks.length > 0 && (
        <ul className="understood-notes">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
