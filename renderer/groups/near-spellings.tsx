import { Plus } from "lucide-react";
import { Button } from "../components/button";
import { format } from "../lib/format";
import { useProcedures } from "../lib/use-procedure";
import { groups } from "../lib/words/groups";
import { name as nameWords } from "../lib/words/name";
import { sameName } from "./member-names";

const words = groups.editor;

interface NearSpellingsProps {
  readonly members: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** A line of each rule. */
const NEAR_SHOWN = 8;

/** Spellings that published rules take for the first of the group, to be taken over one by one. */
export function NearSpellings({ members, onAdd }: NearSpellingsProps) {
  const [first] = members;
  const [found] = useProcedures(
    "names.variants",
    first === undefined ? [] : [{ name: first, limit: 60 }],
  );
  const rules = (found?.value ?? [])
    .map(({ rule, names }) => ({
      rule,
      names: names
        .filter(({ name }) => !members.some((one) => sameName(one, name)))
        .slice(0, NEAR_SHOWN),
    }))
    .filter(({ names }) => names.length > 0);
  if (rules.length === 0) return null;
  return (
    <div className="group-near">
      <p className="field-hint">{words.near}</p>
      {rules.map(({ rule, names }) => (
        <div key={rule} className="group-near-rule">
          <span className="group-rule field-hint">
            {nameWords.variants.rule(rule)}
          </span>
          {names.map(({ name, total }) => (
            <Button
              key={name}
              kind="quiet"
              onPress={() => {
                onAdd(name);
              }}
            >
              <Plus size={13} aria-hidden />
              <span className="visually-hidden">{words.addButton}</span>
              {name}
              <span className="numbers muted">{format.count(total)}</span>
            </Button>
          ))}
        </div>
      ))}
    </div>
  );
}
