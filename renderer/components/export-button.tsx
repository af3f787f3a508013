import { useState } from "react";
import { Download } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { tables } from "../lib/words/tables";
import { Button } from "./button";
import { Check } from "./check";
import "./export-button.css";
import "./keys-dialog.css";

interface ExportButtonProps {
  readonly disabled?: boolean;
  /** @param head also tell the source in lines above the table */
  readonly onExport: (head: boolean) => void;
}

const words = tables.export;

/** Offers to write the whole table to a file. */
export function ExportButton({
  disabled = false,
  onExport,
}: ExportButtonProps) {
  const [head, setHead] = useState(false);
  return (
    <DialogTrigger>
      <AriaButton
        className="button button-plain"
        isDisabled={disabled}
        data-testid="export"
      >
        <Download size={15} aria-hidden />
        {words.button}
      </AriaButton>
      <ModalOverlay className="modal-shade" isDismissable>
        <Modal className="modal export-modal">
          <Dialog className="export-dialog">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {words.title}
                </Heading>
                <p>{words.text}</p>
                <Check
                  selected={head}
                  hint={words.headHint}
                  testId="export-head"
                  onChange={setHead}
                >
                  {words.head}
                </Check>
                <div className="export-actions">
                  <Button onPress={close}>{words.cancel}</Button>
                  <Button
                    kind="primary"
                    testId="export-save"
                    onPress={() => {
                      close();
                      onExport(head);
                    }}
                  >
                    {words.save}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
