import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import "./button.css";

interface ButtonProps {
  readonly kind?: "plain" | "primary" | "quiet" | "danger";
  /** For a button that shows an icon only, or whose words need their context to be understood. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly iconOnly?: boolean;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly testId?: string;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

export function Button({
  kind = "plain",
  label,
  disabled = false,
  iconOnly = false,
  pressed,
  testId,
  onPress,
  children,
}: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${kind}${iconOnly ? " button-icon" : ""}`}
      isDisabled={disabled}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(onPress === undefined ? {} : { onPress })}
      {...(testId === undefined ? {} : { "data-testid": testId })}
    >
      {children}
    </AriaButton>
  );
}
