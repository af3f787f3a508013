import { useState } from "react";
import { GitCompareArrows } from "lucide-react";
import type { Dataset } from "../../../shared/ipc/contract";
import type { Edition } from "../../../shared/ipc/library-schemas";
import { Button } from "../../components/button";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";
import { preferEdition } from "./dataset-actions";
import { EditionDiff } from "./edition-diff";
import "./editions.css";

const texts = words.editions;

interface EditionsProps {
  readonly dataset: Dataset;
  readonly editions: readonly Edition[];
}

/** Datasets of one series: which of them speaks for which years, and what differs between them. */
export function Editions({ dataset, editions }: EditionsProps) {
  const [comparedId, setCompared] = useState<string | null>(null);
  const shown = editions.find(({ id }) => id === dataset.id);
  const compared = editions.find(({ id }) => id === comparedId);
  return (
    <section className="editions" data-testid="editions">
      <p className="muted">{texts.lead}</p>
      <table className="edition-table" aria-label={texts.table}>
        <thead>
          <tr>
            <th scope="col">{texts.edition}</th>
            <th scope="col">{texts.years}</th>
            <th scope="col" className="numbers">
              {texts.figures}
            </th>
            <th scope="col">{texts.imported}</th>
            <th scope="col">{texts.speaks}</th>
            <th scope="col">
              <span className="visually-hidden">{words.parts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <EditionRow
              key={edition.id}
              edition={edition}
              isShown={edition.id === dataset.id}
              isCompared={edition.id === comparedId}
              onCompare={() => {
                setCompared(edition.id === comparedId ? null : edition.id);
              }}
            />
          ))}
        </tbody>
      </table>
      {shown && compared && <EditionDiff {...inOrder(shown, compared)} />}
    </section>
  );
}

/** The one that was imported first comes first. */
function inOrder(one: Edition, other: Edition) {
  return one.uploaded_at < other.uploaded_at
    ? { from: one, to: other }
    : { from: other, to: one };
}

interface EditionRowProps {
  readonly edition: Edition;
  readonly isShown: boolean;
  readonly isCompared: boolean;
  readonly onCompare: () => void;
}

function EditionRow(props: EditionRowProps) {
  const { edition, isShown, isCompared, onCompare } = props;
  const { min_year, max_year, speaks, preferred } = edition;
  return (
    <tr className={isShown ? "is-shown" : ""} data-testid="edition">
      <th scope="row">
        <span className="edition-title">{edition.title}</span>
        <span className="dataset-file">
          {edition.filename}
          {isShown && ` · ${texts.shown}`}
        </span>
      </th>
      <td className="dataset-years">
        {min_year !== null && max_year !== null
          ? library.datasets.allYears(min_year, max_year)
          : "–"}
      </td>
      <td className="numbers">{format.count(edition.row_count ?? 0)}</td>
      <td className="dataset-date">{format.date(edition.uploaded_at)}</td>
      <td>
        {speaks === "none"
          ? texts.speaksOf("none")
          : texts.speaksFor(yearsOf(edition))}
        {preferred && <span className="edition-mark">{texts.preferred}</span>}
      </td>
      <td className="edition-actions">
        {!isShown && (
          <Button
            testId="compare-edition"
            label={texts.compareOf(edition.title)}
            pressed={isCompared}
            onPress={onCompare}
          >
            <GitCompareArrows size={15} aria-hidden />
            {texts.compare}
          </Button>
        )}
        <PreferButton edition={edition} />
      </td>
    </tr>
  );
}

function PreferButton({ edition }: { readonly edition: Edition }) {
  const { preferred, speaks, title } = edition;
  if (!preferred && speaks === "all") return null;
  return (
    <Button
      testId={preferred ? "release-edition" : "use-edition"}
      label={preferred ? texts.releaseOf(title) : texts.useOf(title)}
      onPress={() => void preferEdition(edition, !preferred)}
    >
      {preferred ? texts.release : texts.use}
    </Button>
  );
}

function yearsOf({ speaks_years }: Edition): string {
  return format.list(
    speaks_years.map(({ from, to }) => library.datasets.allYears(from, to)),
  );
}
