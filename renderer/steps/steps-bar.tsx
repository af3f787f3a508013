import { ArrowLeft, ArrowRight, Redo2, Undo2 } from "lucide-react";
import { Button } from "../components/button";
import { useSession } from "../lib/use-session";
import { steps as words } from "../lib/words/steps";
import { HistoryButton } from "./history-button";
import { ViewsButton } from "./views-button";
import "./steps.css";

/** Back and forward, at the left of what stands above every screen. */
export function BackForward() {
  const session = useSession();
  const can = session.can();
  return (
    <div className="steps">
      <Button
        kind="quiet"
        iconOnly
        label={words.back}
        disabled={!can.back}
        testId="back"
        onPress={() => {
          session.back();
        }}
      >
        <ArrowLeft size={16} aria-hidden />
      </Button>
      <Button
        kind="quiet"
        iconOnly
        label={words.forward}
        disabled={!can.forward}
        testId="forward"
        onPress={() => {
          session.forward();
        }}
      >
        <ArrowRight size={16} aria-hidden />
      </Button>
    </div>
  );
}

/** Undo, redo, all steps, and the views that were saved. */
export function StepsBar() {
  const session = useSession();
  const can = session.can();
  return (
    <div className="steps steps-end">
      <Button
        kind="quiet"
        iconOnly
        label={words.undo}
        disabled={!can.undo}
        testId="undo"
        onPress={() => {
          session.undo();
        }}
      >
        <Undo2 size={16} aria-hidden />
      </Button>
      <Button
        kind="quiet"
        iconOnly
        label={words.redo}
        disabled={!can.redo}
        testId="redo"
        onPress={() => {
          session.redo();
        }}
      >
        <Redo2 size={16} aria-hidden />
      </Button>
      <HistoryButton />
      <ViewsButton />
    </div>
  );
}
