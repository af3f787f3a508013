import { useEffect, useEffectEvent, useRef, useState } from "react";
import { FileInput, FileX } from "lucide-react";
import { frame } from "../lib/words/frame";
import "./drop-target.css";

interface DropTargetProps {
  readonly onDrop: (files: readonly File[]) => void;
}

/** Makes the whole window take files, and says beforehand what will happen. */
export function DropTarget({ onDrop }: DropTargetProps) {
  const [count, setCount] = useState<number | null>(null);
  // Every element under the pointer sends enter and leave; the window is left when they cancel out.
  const depth = useRef(0);
  const onWindowEvent = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    if (event.type === "dragenter") depth.current += 1;
    if (event.type === "dragleave") depth.current -= 1;
    if (event.type === "drop") {
      depth.current = 0;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onDrop(files);
    }
    setCount(depth.current > 0 ? filesIn(event.dataTransfer) : null);
  });
  useEffect(() => {
    const listener = (event: DragEvent) => {
      onWindowEvent(event);
    };
    for (const type of EVENTS) window.addEventListener(type, listener);
    return () => {
      for (const type of EVENTS) window.removeEventListener(type, listener);
    };
  }, []);
  if (count === null) return null;
  const Icon = count > 0 ? FileInput : FileX;
  return (
    <div
      className="drop-target"
      data-testid="drop-overlay"
      aria-live="assertive"
    >
      <div className="drop-frame">
        <Icon size={32} strokeWidth={1.5} aria-hidden />
        <p className="drop-title">
          {count > 0 ? frame.drop.some(count) : frame.drop.none}
        </p>
        <p>{count > 0 ? frame.drop.hint : frame.drop.noneHint}</p>
      </div>
    </div>
  );
}

const EVENTS = ["dragenter", "dragover", "dragleave", "drop"] as const;

function filesIn(transfer: DataTransfer | null): number {
  const items = [...(transfer?.items ?? [])];
  return items.filter((item) => item.kind === "file").length;
}
