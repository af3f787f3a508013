import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useFocusReturn } from "./use-focus-return";

/** The box's text, whether its list is open, and how both change. */
export function usePalette(calls: number) {
  const [text, setText] = useState("");
  const [opened, setOpened] = useState(false);
  /** The last call that was answered by closing the list. */
  const [closedCall, setClosedCall] = useState(calls);
  const input = useRef<HTMLInputElement>(null);
  const focus = useFocusReturn();
  const onCall = useEffectEvent(() => {
    if (document.activeElement !== input.current) focus.remember();
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => {
    if (calls > 0) onCall();
  }, [calls]);
  const hide = () => {
    setOpened(false);
    setClosedCall(calls);
  };
  return {
    ...{ text, input, hide },
    open: opened || calls !== closedCall,
    show: () => {
      setOpened(true);
    },
    type: (next: string) => {
      setText(next);
      setOpened(true);
    },
    /** Leads back to where the reader was. */
    leave: () => {
      setText("");
      hide();
      focus.giveBack();
    },
  };
}
