import type { Dataset } from "../../../shared/ipc/contract";
import type { Receipt } from "../../../shared/receipt";
import { format } from "../../lib/format";
import { library } from "../../lib/words/library";
import { LineLedger } from "./line-ledger";
import { ReceiptFlags } from "./receipt-flags";
import { ReceiptMembers } from "./receipt-members";
import { ReceiptStatus } from "./receipt-status";
import "./receipt-view.css";

const words = library.receipt;

interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly dataset: Dataset;
}

/** What an import did, at a glance: where each line went, what figures came of it, and from what file. */
export function ReceiptView({ receipt, dataset }: ReceiptViewProps) {
  return (
    <div className="receipt">
      <ReceiptStatus receipt={receipt} dataset={dataset} />
      <LineLedger lines={receipt.lines} />
      <div className="receipt-column">
        <FigureLedger receipt={receipt} />
        <Facts title={words.source} facts={sourceFacts(dataset)} />
      </div>
      <Facts title={words.file} facts={fileFacts(receipt)} />
      <ReceiptFlags flags={receipt.flags} />
      <ReceiptMembers members={receipt.members} />
      {receipt.notes.length > 0 && (
        <section className="receipt-notes">
          <h3>{words.notes}</h3>
          {receipt.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </section>
      )}
    </div>
  );
}

function FigureLedger({ receipt }: { readonly receipt: Receipt }) {
  const { facts, measure } = receipt;
  return (
    <section>
      <h3 id="figures-title">{words.figures}</h3>
      <table className="ledger" aria-labelledby="figures-title">
        <thead>
          <tr>
            <td />
            <th scope="col" className="numbers">
              {words.figure}
            </th>
            <th scope="col" className="numbers">
              {words[measure]}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.female}</th>
            <td className="numbers">{format.count(facts.female)}</td>
            <td className="numbers">{format.count(facts.births_female)}</td>
          </tr>
          <tr>
            <th scope="row">{words.male}</th>
            <td className="numbers">{format.count(facts.male)}</td>
            <td className="numbers">{format.count(facts.births_male)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="numbers">{format.count(facts.accepted)}</td>
            <td className="numbers">
              {format.count(facts.births_female + facts.births_male)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type Fact = readonly [name: string, value: string];

function Facts({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly Fact[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function fileFacts(receipt: Receipt): Fact[] {
  const { delimiter } = receipt;
  return [
    [words.fileName, receipt.file],
    [words.size, format.bytes(receipt.bytes)],
    [words.fingerprint, receipt.sha256],
    [words.profile, receipt.profile ?? words.unknown],
    [words.encoding, receipt.encoding ?? words.unknown],
    [
      words.delimiter,
      delimiter === null
        ? words.unknown
        : (words.delimiters[delimiter] ?? delimiter),
    ],
    [words.lineEnding, receipt.line_ending ?? words.unknown],
  ];
}

function sourceFacts(dataset: Dataset): Fact[] {
  return [
    [words.attribution, dataset.attribution],
    [words.licence, dataset.licence],
    [words.address, dataset.source_url ?? words.unknown],
  ];
}
