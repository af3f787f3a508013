import type { ReactNode } from "react";
import { Popover, type PopoverProps } from "react-aria-components";

interface BubbleProps {
  readonly className?: string;
  readonly placement: NonNullable<PopoverProps["placement"]>;
  /** A dialog, which its heading names. */
  readonly children: ReactNode;
}

/** What opens beside a button. */
export function Bubble({ className = "", placement, children }: BubbleProps) {
  return (
    <Popover
      className={`popover ${className}`.trimEnd()}
      placement={placement}
      // React Aria would name the box, too, by its button: a box without a role has no name.
      aria-labelledby=""
    >
      {children}
    </Popover>
  );
}
