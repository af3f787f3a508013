import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { X } from "lucide-react";
import { MOD } from "../lib/mod-key";
import { frame, keys } from "../lib/words/frame";
import { Button } from "./button";
import "./keys-dialog.css";

interface KeysDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Lists the keys. */
export function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  return (
    <ModalOverlay
      className="modal-shade"
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="keys-dialog">
          <div className="keys-head">
            <Heading slot="title" level={2}>
              {frame.keys}
            </Heading>
            <Button
              kind="quiet"
              iconOnly
              label={frame.close}
              onPress={() => {
                onOpenChange(false);
              }}
            >
              <X size={16} aria-hidden />
            </Button>
          </div>
          {keys.map((group) => (
            <section key={group.place}>
              <h3>{group.place}</h3>
              <dl className="keys-list">
                {group.rows.map(([combination, does]) => (
                  <div key={combination} className="keys-row">
                    <dt>
                      <kbd>{combination.replace("Mod", MOD)}</kbd>
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
