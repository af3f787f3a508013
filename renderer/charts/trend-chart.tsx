import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
} from "chart.js";
import { useScheme } from "../lib/use-scheme";
import { readChartColours } from "./chart-colours";
import { indexAfterKey } from "./index-after-key";
import { trendConfig, type TrendData } from "./trend-config";
import "./trend-chart.css";

Chart.register(
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
);

interface TrendChartProps {
  readonly data: TrendData;
  /** What the chart shows, in a sentence or two. */
  readonly description: string;
  readonly cursorLabel: string;
  /** All figures of one year in words, read out as the cursor moves. */
  readonly textOf: (index: number) => string;
  /** All figures of one year, beside the cursor. */
  readonly readoutOf: (index: number) => ReactNode;
}

/** Lines over the years. Pointer or arrow keys move a cursor that gives the exact figures. */
export function TrendChart(props: TrendChartProps) {
  const { data, description, cursorLabel, textOf, readoutOf } = props;
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [wanted, setCursor] = useState<number | null>(null);
  const last = data.years.length - 1;
  const cursor = wanted === null ? null : Math.min(wanted, last);
  const chart = useTrendChart(canvas, data, cursor);

  const moveTo = (event: PointerEvent) => {
    const rect = canvas.current?.getBoundingClientRect();
    const scale = chart.current?.scales["x"];
    if (!rect || !scale) return;
    const index = scale.getValueForPixel(event.clientX - rect.left) ?? 0;
    setCursor(Math.max(0, Math.min(last, Math.round(index))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, cursor, last);
    if (next === undefined) return;
    event.preventDefault();
    setCursor(next);
  };
  const shown = cursor ?? last;
  return (
    <div
      ref={plot}
      className="trend-plot"
      onPointerMove={moveTo}
      onPointerLeave={() => {
        setCursor(null);
      }}
    >
      <canvas ref={canvas} role="img" aria-label={description} />
      <div
        className="trend-cursor"
        role="slider"
        tabIndex={0}
        aria-label={cursorLabel}
        aria-valuemin={data.years[0]}
        aria-valuemax={data.years[last]}
        aria-valuenow={data.years[shown]}
        aria-valuetext={textOf(shown)}
        data-testid="chart-cursor"
        onKeyDown={onKeyDown}
        onBlur={() => {
          setCursor(null);
        }}
      />
      {cursor !== null && (
        <div
          className="trend-readout"
          data-side={cursor > last / 2 ? "left" : "right"}
          data-testid="chart-readout"
          aria-hidden
        >
          {readoutOf(cursor)}
        </div>
      )}
    </div>
  );
}

/** Keeps a Chart.js instance in step with the data and the theme. */
function useTrendChart(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  data: TrendData,
  cursor: number | null,
) {
  const chart = useRef<Chart<"line", (number | null)[], number>>(null);
  const cursorNow = useRef<number | null>(null);
  const scheme = useScheme();

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const colours = readChartColours(element);
    const made = new Chart(
      element,
      trendConfig(data, colours, () => cursorNow.current),
    );
    chart.current = made;
    // A canvas does not draw itself again when its font has arrived.
    void document.fonts.load(`500 12px ${colours.font}`).then(() => {
      if (chart.current === made) made.update("none");
    });
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [canvas, data, scheme]);

  useEffect(() => {
    cursorNow.current = cursor;
    chart.current?.draw();
  }, [cursor]);
  return chart;
}
