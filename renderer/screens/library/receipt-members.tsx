import { useState } from "react";
import type { Receipt } from "../../../shared/receipt";
import { Button } from "../../components/button";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";

const texts = words.members;

/** Longer lists are opened by who wants to see them. */
const SHOWN = 8;

/** Sheets or members of an archive: which were read, and why the others were not. */
export function ReceiptMembers({ members }: Pick<Receipt, "members">) {
  const [all, setAll] = useState(false);
  if (members.length === 0) return null;
  const leftOut = members.filter(({ skipped }) => skipped !== null).length;
  const shown = all ? members : members.slice(0, SHOWN);
  return (
    <section className="receipt-members" data-testid="members">
      <h3 id="members-title">
        {texts.title}:{" "}
        {library.receipt.membersRead(
          format.count(members.length - leftOut),
          format.count(leftOut),
        )}
      </h3>
      <table className="ledger" aria-labelledby="members-title">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col" className="numbers">
              {texts.lines}
            </th>
            <th scope="col" className="numbers">
              {texts.size}
            </th>
            <th scope="col">{library.datasets.status}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, lines, bytes, skipped }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numbers">{format.count(lines)}</td>
              <td className="numbers">{format.bytes(bytes)}</td>
              <td>
                {skipped === null
                  ? texts.read
                  : `${library.receipt.leftOut}: ${skipped}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && members.length > SHOWN && (
        <Button
          kind="quiet"
          onPress={() => {
            setAll(true);
          }}
        >
          {texts.more(format.count(members.length))}
        </Button>
      )}
    </section>
  );
}
