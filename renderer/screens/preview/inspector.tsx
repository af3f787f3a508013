import type { Mapping } from "../../../shared/mapping";
import type { Need, Preview } from "../../../shared/preview";
import { useProcedure } from "../../lib/use-procedure";
import { preview as words } from "../../lib/words/preview";
import { FigureFields } from "./figure-fields";
import { Needs } from "./needs";
import { PlaceFields } from "./place-fields";
import { ReadingFields } from "./reading-fields";
import { SourceFields } from "./source-fields";
import { Understood } from "./understood";

interface InspectorProps {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly pending: boolean;
  readonly onChange: (mapping: Mapping) => void;
  readonly onAnswer: (need: Need) => void;
  /** Lets go of what was remembered of files of this layout. */
  readonly onForget: () => void;
}

/** Open questions first, then what was understood, then everything that can be changed. */
export function Inspector(props: InspectorProps) {
  const { preview, mapping, pending, onChange, onAnswer, onForget } = props;
  const country = useCountryName(mapping.country);
  const source = useSourceName(mapping);
  return (
    <div
      className={pending ? "inspector is-dimmed" : "inspector"}
      data-testid="inspector"
    >
      <div className="inspector-answer">
        <Needs needs={preview.needs} onAnswer={onAnswer} />
        <Understood
          preview={preview}
          country={country}
          source={source}
          onForget={onForget}
        />
      </div>
      <PlaceFields mapping={mapping} onChange={onChange} />
      <FigureFields mapping={mapping} preview={preview} onChange={onChange} />
      <ReadingFields mapping={mapping} preview={preview} onChange={onChange} />
      <SourceFields mapping={mapping} onChange={onChange} />
    </div>
  );
}

function useCountryName(code: string | null): string {
  const countries = useProcedure("countries.all", undefined);
  return countries.value?.find((one) => one.code === code)?.name ?? code ?? "";
}

function useSourceName({ profile, source }: Mapping): string {
  const profiles = useProcedure("profiles.list", undefined);
  const known = profiles.value?.find(({ id }) => id === profile);
  const unsaid = profiles.value?.find(({ country }) => country === null);
  const { office, title } = known ?? source ?? { office: "", title: "" };
  return office === "" || office === unsaid?.office
    ? ""
    : words.understood.source(office, title);
}
