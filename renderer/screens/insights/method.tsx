import { Fold } from "../../components/fold";
import { insights as words } from "../../lib/words/insights";

/** How an answer is computed, folded away until asked for. */
export function Method({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="insight-method">
      <Fold title={words.method}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Fold>
    </div>
  );
}
