import { Flag as FlagIcon } from "lucide-react";
import type { Flag } from "../../../shared/receipt";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";

/** What looks like a slip of the office. It is told, never mended. */
export function ReceiptFlags({ flags }: { readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <section className="receipt-flags" data-testid="flags">
      <h3>{words.flags}</h3>
      <ul>
        {flags.map((flag) => (
          <li key={flag.kind + flag.note} className="receipt-flag">
            <FlagIcon size={14} aria-hidden />
            <span>
              {flag.note} <Examples flag={flag} />
            </span>
          </li>
        ))}
      </ul>
      <p className="ledger-note">{words.flagsHint}</p>
    </section>
  );
}

function Examples({ flag: { note, examples } }: { readonly flag: Flag }) {
  const untold = examples.filter((example) => !note.includes(example));
  if (untold.length === 0) return null;
  return <span className="muted">{format.list(untold)}</span>;
}
