import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { X } from "lucide-react";
import { notices, type Notice } from "../lib/notices";
import { frame } from "../lib/words/frame";
import { Button } from "./button";
import "./notices-region.css";

/** Long enough to read a line twice and to reach its button. */
const SHOWN_MS = 12_000;

/** Short messages at the lower edge, read out as they come. */
export function NoticesRegion() {
  const current = useSyncExternalStore(notices.subscribe, notices.current);
  return (
    <section
      className="notices"
      aria-label={frame.notices}
      aria-live="polite"
      // A dialog hides the rest of the page from screen readers, but not what is told meanwhile.
      data-react-aria-top-layer="true"
    >
      {current.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const dismiss = () => {
    notices.dismiss(notice.id);
  };
  const onTimeUp = useEffectEvent(dismiss);
  useEffect(() => {
    // What went wrong stays until it was seen.
    if (notice.tone === "danger") return;
    const timer = setTimeout(() => {
      onTimeUp();
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice.tone]);
  return (
    <div className={`notice notice-${notice.tone}`} data-testid="notice">
      <p className="notice-text">{notice.text}</p>
      {notice.action && (
        <Button
          kind="quiet"
          onPress={() => {
            notice.action?.run();
            dismiss();
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <Button kind="quiet" iconOnly label={frame.dismiss} onPress={dismiss}>
        <X size={15} aria-hidden />
      </Button>
    </div>
  );
}
