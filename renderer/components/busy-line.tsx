import { useDelayed } from "../lib/use-delayed";
import { frame } from "../lib/words/frame";
import "./busy-line.css";

/** A thin line over a pane whose picture is being renewed. Quick answers never show it. */
export function BusyLine({ active }: { readonly active: boolean }) {
  const late = useDelayed(active);
  return (
    <div className="busy-line" role="status">
      {late && (
        <>
          <span className="busy-mark" />
          <span className="visually-hidden">{frame.loading}</span>
        </>
      )}
    </div>
  );
}
