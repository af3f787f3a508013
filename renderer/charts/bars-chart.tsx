import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
} from "chart.js";
import { useScheme } from "../lib/use-scheme";
import { barAfterKey } from "./bar-after-key";
import { BAR_PITCH, barsConfig, type BarsData } from "./bars-config";
import { readChartColours } from "./chart-colours";
import "./bars-chart.css";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const AXIS_PX = 28;

interface BarsChartProps {
  readonly data: BarsData;
  /** What the chart shows, in a sentence or two. */
  readonly description: string;
  readonly cursorLabel: string;
  /** One bar in words, read out as the cursor moves. */
  readonly textOf: (index: number) => string;
  /** Click or Enter on a bar. */
  readonly onChoose: (index: number) => void;
}

/** Bars to the left and right of zero, one name each. Pointer or arrow keys choose one. */
export function BarsChart(props: BarsChartProps) {
  const { data, description, cursorLabel, textOf, onChoose } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [wanted, setCurrent] = useState<number | null>(null);
  const last = data.bars.length - 1;
  const current = wanted === null ? null : Math.min(wanted, last);
  const chart = useBarsChart(canvas, data, current);

  const barAt = (event: PointerEvent): number | null => {
    const rect = canvas.current?.getBoundingClientRect();
    const index =
      rect &&
      chart.current?.scales["y"]?.getValueForPixel(event.clientY - rect.top);
    if (index === undefined || index < -0.5 || index > last + 0.5) return null;
    return Math.max(0, Math.min(last, Math.round(index)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && current !== null) {
      onChoose(current);
      return;
    }
    const next = barAfterKey(event.key, current, last);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
  };
  return (
    <div
      className="bars-plot"
      style={{ height: data.bars.length * BAR_PITCH + AXIS_PX }}
      onPointerMove={(event) => {
        setCurrent(barAt(event));
      }}
      onPointerLeave={() => {
        setCurrent(null);
      }}
      onClick={() => {
        if (current !== null) onChoose(current);
      }}
    >
      <canvas ref={canvas} role="img" aria-label={description} />
      <div
        className="bars-cursor"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={cursorLabel}
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={(current ?? 0) + 1}
        aria-valuetext={textOf(current ?? 0)}
        data-testid="bars-cursor"
        onKeyDown={onKeyDown}
        onBlur={() => {
          setCurrent(null);
        }}
      />
    </div>
  );
}

/** Keeps a Chart.js chart on the canvas in step with data, colours and the bar that is read. */
function useBarsChart(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  data: BarsData,
  current: number | null,
) {
  const chart = useRef<Chart<"bar", number[], string>>(null);
  const currentNow = useRef<number | null>(null);
  const scheme = useScheme();

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const colours = readChartColours(element);
    const made = new Chart(
      element,
      barsConfig(data, colours, () => currentNow.current),
    );
    chart.current = made;
    // A canvas does not draw itself again when its font has arrived.
    void document.fonts.load(`12px ${colours.font}`).then(() => {
      if (chart.current === made) made.update("none");
    });
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [canvas, data, scheme]);

  useEffect(() => {
    currentNow.current = current;
    chart.current?.draw();
  }, [current]);
  return chart;
}
