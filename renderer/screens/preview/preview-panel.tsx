import { useRef, useState } from "react";
import { X } from "lucide-react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { fileName } from "../../lib/file-name";
import { format } from "../../lib/format";
import type { PreviewRequest } from "../../lib/previews";
import { preview as words } from "../../lib/words/preview";
import { focusAnswer } from "./focus-answer";
import { Inspector } from "./inspector";
import { PreviewFoot } from "./preview-foot";
import { Tables } from "./tables";
import { usePreview, type PreviewModel } from "./use-preview";
import "./preview-panel.css";

interface PreviewPanelProps {
  readonly request: PreviewRequest;
  /** How many files wait to be looked at after this one. */
  readonly waiting: number;
  readonly onClose: () => void;
  readonly onImported: () => void;
}

/** What was understood of a file, to be changed before anything of it is imported. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { request, waiting, onClose, onImported } = props;
  const model = usePreview(request);
  const file = model.preview?.file ?? fileName(request.path);
  return (
    <ModalOverlay
      className="preview-shade"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="preview-modal">
        <Dialog className="preview" data-testid="preview">
          <div className="preview-scroll">
            <header className="preview-head">
              <Heading
                slot="title"
                level={1}
                className="truncate"
                data-file={file}
              >
                {words.titleOf(file)}
              </Heading>
              {waiting > 0 && (
                <span className="muted">
                  {words.more(format.count(waiting))}
                </span>
              )}
              <Button
                kind="quiet"
                iconOnly
                label={words.close}
                onPress={onClose}
              >
                <X size={16} aria-hidden />
              </Button>
            </header>
            <BusyLine active={model.pending} />
            <PreviewBody model={model} file={file} />
            <PreviewFoot
              request={request}
              model={model}
              onClose={onClose}
              onImported={onImported}
            />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PreviewBodyProps {
  readonly model: PreviewModel;
  readonly file: string;
}

function PreviewBody({ model, file }: PreviewBodyProps) {
  const { preview, mapping, pending, error, change, retry } = model;
  const [tableName, setTableName] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div className="preview-body" ref={panel}>
      {error && (
        <div className="preview-message">
          <ErrorPanel error={error} onRetry={retry} />
        </div>
      )}
      {preview === undefined || mapping === undefined ? (
        <p className="preview-wait muted" role="status">
          {error === undefined && words.previewing(file)}
        </p>
      ) : (
        <>
          <Tables
            preview={preview}
            mapping={mapping}
            pending={pending}
            tableName={tableName}
            onTable={setTableName}
            onChange={change}
          />
          <Inspector
            preview={preview}
            mapping={mapping}
            pending={pending}
            onChange={change}
            onForget={() => void forget(model)}
            onAnswer={(need) => {
              focusAnswer(panel.current, need);
            }}
          />
        </>
      )}
    </div>
  );
}

async function forget({ preview, retry }: PreviewModel): Promise<void> {
  const fingerprint = preview?.fingerprint ?? null;
  if (fingerprint === null) return;
  await call("mappings.forget", { fingerprint });
  await answers.refresh("mappings.list", undefined);
  retry();
}
