import type { ReactNode } from "react";
import { Info } from "lucide-react";
import { Button, Dialog, DialogTrigger, Heading } from "react-aria-components";
import { Bubble } from "./bubble";
import "./info-popover.css";

interface InfoPopoverProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What a reader of the figures should know, behind a small sign beside them. */
export function InfoPopover({ title, children }: InfoPopoverProps) {
  return (
    <DialogTrigger>
      <Button className="info-button" aria-label={title}>
        <Info size={15} aria-hidden />
      </Button>
      <Bubble className="info-popover" placement="top end">
        <Dialog className="info-dialog">
          <Heading slot="title" level={3}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}
