import { useState } from "react";
import { TriangleAlert } from "lucide-react";
import { explainError } from "../../shared/explain-error";
import type { AppErrorInfo } from "../../shared/errors";
import { copyText } from "../lib/copy-text";
import { frame } from "../lib/words/frame";
import { Button } from "./button";
import { Fold } from "./fold";
import "./error-panel.css";

interface ErrorPanelProps {
  readonly error: AppErrorInfo;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: React.ReactNode;
}

/** What happened, what is safe and what to do; the details fold out. */
export function ErrorPanel({ error, onRetry, children }: ErrorPanelProps) {
  const { title, what, kept, advice } = explainError(error);
  return (
    <div className="error-panel" role="alert" data-testid="error-panel">
      <TriangleAlert className="error-icon" size={18} aria-hidden />
      <div className="error-body">
        <p className="error-title">{title}</p>
        <p className="error-text">
          {what} {kept}
        </p>
        <p className="error-text">{advice}</p>
        <div className="error-actions">
          {onRetry && <Button onPress={onRetry}>{frame.error.retry}</Button>}
          {children}
        </div>
        <ErrorDetails error={error} />
      </div>
    </div>
  );
}

function ErrorDetails({ error }: { readonly error: AppErrorInfo }) {
  const [copied, setCopied] = useState(false);
  const details = frame.error.detailsOf(error);
  return (
    <Fold title={frame.error.details}>
      <pre className="error-details" tabIndex={0}>
        {details}
      </pre>
      <Button
        onPress={() => {
          void copyText(details).then(setCopied);
        }}
      >
        {copied ? frame.error.copied : frame.error.copy}
      </Button>
    </Fold>
  );
}
