import type { ReactNode } from "react";
import "./empty-state.css";

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly testId?: string;
  readonly children?: ReactNode;
}

/** Says what belongs here, and offers what gets it. */
export function EmptyState({ title, text, testId, children }: EmptyStateProps) {
  return (
    <div
      className="empty-state"
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      <h2>{title}</h2>
      <p className="empty-text">{text}</p>
      {children !== undefined && (
        <div className="empty-actions">{children}</div>
      )}
    </div>
  );
}
