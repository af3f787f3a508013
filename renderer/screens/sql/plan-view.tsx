import { Check } from "../../components/check";
import { EmptyState } from "../../components/empty-state";
import { sql } from "../../lib/words/sql";
import type { SqlState } from "./sql-session";

interface PlanViewProps {
  readonly plan: SqlState["plan"];
  readonly dimmed: boolean;
  readonly onAnalyze: (analyze: boolean) => void;
}

const words = sql.planOf;

/** How the engine runs a statement. */
export function PlanView({ plan, dimmed, onAnalyze }: PlanViewProps) {
  if (plan === null)
    return <EmptyState title={words.none} text={words.noneHint} />;
  return (
    <div className="sql-plan">
      <Check
        selected={plan.analyze}
        hint={words.hint}
        testId="plan-analyze"
        onChange={onAnalyze}
      >
        {words.measure}
      </Check>
      <pre
        className={dimmed ? "sql-plan-text is-dimmed" : "sql-plan-text"}
        tabIndex={0}
        role="region"
        aria-label={words.label}
        data-testid="sql-plan"
      >
        {plan.text}
      </pre>
    </div>
  );
}
