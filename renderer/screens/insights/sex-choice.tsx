import type { Gender } from "../../../shared/ipc/contract";
import { Segments } from "../../components/segments";
import { insights as words } from "../../lib/words/insights";

interface SexChoiceProps {
  /** Null: both. */
  readonly value: Gender | null;
  readonly onChange: (gender: Gender | null) => void;
}

/** Names of which recorded sex a question is about. */
export function SexChoice({ value, onChange }: SexChoiceProps) {
  return (
    <Segments
      label={words.sex}
      showLabel
      testId="insight-sex"
      segments={[
        { id: "F", name: words.sexes.F },
        { id: "M", name: words.sexes.M },
        { id: "both", name: words.sexes.both },
      ]}
      value={value ?? "both"}
      onChange={(id) => {
        onChange(id === "both" ? null : id);
      }}
    />
  );
}
