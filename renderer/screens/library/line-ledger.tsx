import type { LineAccount } from "../../../shared/receipt";
import { format } from "../../lib/format";
import { library } from "../../lib/words/library";

const words = library.receipt;

const PARTS = [
  { id: "data", role: "--part-data" },
  { id: "set_aside", role: "--part-set-aside" },
  { id: "rejected", role: "--part-rejected" },
  { id: "preamble", role: "--part-other" },
  { id: "header", role: "--part-other" },
  { id: "footer", role: "--part-other" },
  { id: "blank", role: "--part-other" },
] as const;

/** Where each line of the file went. The parts add up to the total. */
export function LineLedger({ lines }: { readonly lines: LineAccount }) {
  const parts = PARTS.filter(({ id }) => lines[id] > 0);
  return (
    <section data-testid="line-ledger">
      <h3 id="lines-title">{words.lines}</h3>
      <div className="ledger-bar" aria-hidden>
        {parts.map(({ id, role }) => (
          <span
            key={id}
            className="ledger-part"
            style={{ flexGrow: lines[id], background: `var(${role})` }}
          />
        ))}
      </div>
      <table className="ledger" aria-labelledby="lines-title">
        <tbody>
          {PARTS.map(({ id, role }) => (
            <tr key={id} className={lines[id] === 0 ? "is-zero" : ""}>
              <th scope="row">
                <span
                  className="ledger-key"
                  style={{ background: `var(${role})` }}
                />
                {words.part(id)}
              </th>
              <td className="numbers">{format.count(lines[id])}</td>
              <td className="numbers muted">
                {lines[id] > 0 && format.percent(lines[id], lines.total)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="numbers">{format.count(lines.total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {lines.set_aside > 0 && (
        <p className="ledger-note">{words.setAsideHint}</p>
      )}
    </section>
  );
}
