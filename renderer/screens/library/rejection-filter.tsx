import { Download } from "lucide-react";
import { explainRule } from "../../../shared/explain-error";
import type { Input, Output } from "../../../shared/ipc/contract";
import { Rejection, type RejectionRule } from "../../../shared/receipt";
import { Button } from "../../components/button";
import { Choice } from "../../components/choice";
import { TextBox } from "../../components/text-box";
import { format } from "../../lib/format";
import { dataset as words } from "../../lib/words/dataset";
import { exportRejections } from "./export-rejections";

const texts = words.rejections;

/** The choice that stands for all reasons. */
const ALL = "";

interface RejectionFilterProps {
  readonly asked: Omit<Input<"datasets.rejections">, "offset" | "limit">;
  readonly file: string;
  readonly rules: Output<"datasets.rejections">["rules"];
  readonly text: string;
  readonly onRule: (rule: RejectionRule | null) => void;
  readonly onText: (text: string) => void;
}

/** Which rejected lines are shown, and the same lines as a file. */
export function RejectionFilter(props: RejectionFilterProps) {
  const { asked, file, rules, text, onRule, onText } = props;
  const all = rules.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="rejection-filter">
      <Choice
        label={texts.filter}
        testId="rejection-rule"
        options={[
          { id: ALL, name: texts.all(format.count(all)) },
          ...rules.map(({ rule, count }) => ({
            id: rule,
            name: texts.rule(explainRule(rule), format.count(count)),
          })),
        ]}
        value={asked.rule ?? ALL}
        onChange={(id) => {
          const rule = Rejection.shape.rule.safeParse(id);
          onRule(rule.success ? rule.data : null);
        }}
      />
      <TextBox
        label={texts.search}
        hideLabel
        placeholder={texts.searchPlaceholder}
        maxLength={200}
        value={text}
        testId="rejection-text"
        onChange={onText}
      />
      <Button
        testId="export-rejections"
        onPress={() => void exportRejections(asked, file)}
      >
        <Download size={15} aria-hidden />
        {texts.export}
      </Button>
    </div>
  );
}
