import { Link } from "react-aria-components";
import { BusyLine } from "../../components/busy-line";
import { format } from "../../lib/format";
import { useProcedure } from "../../lib/use-procedure";
import { find } from "../../lib/words/find";
import { name as words } from "../../lib/words/name";

interface NobodyProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

const NEAR_SHOWN = 16;

/** A name that no file has: says so, and offers those near it. */
export function Nobody({ name, onName }: NobodyProps) {
  const found = useProcedure("names.find", {
    ...{ text: name, country: null, limit: NEAR_SHOWN },
  });
  const { nobody } = words;
  const hits = found.value?.hits ?? [];
  return (
    <article className="name-page" data-testid="name-nobody">
      <header className="name-head">
        <h1>{nobody.title(name)}</h1>
        <p className="name-lede">{nobody.text}</p>
      </header>
      <section className="name-section" aria-labelledby="name-near">
        <h2 id="name-near">{nobody.near}</h2>
        <BusyLine active={found.loading} />
        {found.value && hits.length === 0 && (
          <p className="section-note">{nobody.none}</p>
        )}
        <ul className="near">
          {hits.map((hit) => (
            <li key={hit.name}>
              <Link
                className="name-link"
                onPress={() => {
                  onName(hit.name);
                }}
              >
                {hit.name}
              </Link>{" "}
              <span className="muted">
                {[
                  find.births(format.count(hit.total), "births"),
                  ...(hit.way === "similar"
                    ? []
                    : [find.way(hit.way).toLowerCase()]),
                  find.why(hit),
                ]
                  .filter((part) => part !== null)
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
