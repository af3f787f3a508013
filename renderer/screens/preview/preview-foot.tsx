import { useState } from "react";
import type { Need } from "../../../shared/preview";
import { Button } from "../../components/button";
import { Check } from "../../components/check";
import { format } from "../../lib/format";
import type { PreviewRequest } from "../../lib/previews";
import { preview as words } from "../../lib/words/preview";
import { importPreviewed } from "./import-previewed";
import { loadMapping, saveMapping } from "./mapping-file";
import { acceptedIn, holdsFigures } from "./sentences";
import type { PreviewModel } from "./use-preview";

const texts = words.foot;

interface PreviewFootProps {
  readonly request: PreviewRequest;
  readonly model: PreviewModel;
  readonly onClose: () => void;
  readonly onImported: () => void;
}

/** What happens with the file now. */
export function PreviewFoot(props: PreviewFootProps) {
  const { request, model, onClose, onImported } = props;
  const [remember, setRemember] = useState(true);
  const [starting, setStarting] = useState(false);
  const reason = reasonAgainst(model);
  const start = async () => {
    setStarting(true);
    const started = await importPreviewed(request, model, remember);
    setStarting(false);
    if (started) onImported();
  };
  const ready = model.preview !== undefined && model.error === undefined;
  const figures = model.preview ? acceptedIn(model.preview.receipt) : 0;
  return (
    <footer className="preview-foot">
      <Check
        selected={remember}
        disabled={typeof model.preview?.fingerprint !== "string"}
        testId="preview-remember"
        onChange={setRemember}
      >
        {texts.remember}
      </Check>
      <MappingFile model={model} />
      <p className="preview-reason" role="status" data-testid="preview-reason">
        {reason}
      </p>
      <Button onPress={onClose} testId="preview-cancel">
        {texts.cancel}
      </Button>
      <Button
        kind="primary"
        disabled={!ready || reason !== "" || starting}
        testId="preview-import"
        onPress={() => void start()}
      >
        {texts.import(format.count(figures))}
      </Button>
    </footer>
  );
}

/** How the file is read, to and from a file of its own. */
function MappingFile({ model }: { readonly model: PreviewModel }) {
  const { preview, mapping, change } = model;
  return (
    <>
      <Button
        kind="quiet"
        testId="mapping-load"
        onPress={() => {
          void loadMapping().then((loaded) => {
            if (loaded) change(loaded);
          });
        }}
      >
        {texts.load}
      </Button>
      <Button
        kind="quiet"
        testId="mapping-save"
        disabled={preview === undefined || mapping === undefined}
        onPress={() => {
          if (preview && mapping) void saveMapping(preview.file, mapping);
        }}
      >
        {texts.save}
      </Button>
    </>
  );
}

/** Why nothing can be imported now; "": nothing stands in the way. */
function reasonAgainst({ preview, pending, error }: PreviewModel): string {
  if (preview === undefined || error !== undefined) return "";
  if (pending) return texts.busy;
  if (preview.needs.length > 0) return openNeeds(preview.needs);
  return holdsFigures(preview.receipt) ? "" : texts.nothing;
}

function openNeeds(needs: readonly Need[]): string {
  return words.needs.open(format.list(needs.map(words.needs.openOf)));
}
