import { Chart, type Plugin } from "chart.js";
import { lightColours, type ChartColours } from "./chart-colours";
import { wrapText } from "./wrap-text";
import { trendConfig, type TrendData } from "./trend-config";
import { trendSvg } from "./trend-svg";

/** What stands around a chart that leaves the window. */
export interface PictureFrame {
  readonly title: string;
  /** Publishers and licences, and what gaps mean. */
  readonly credit: string;
  /** What the chart shows, in sentences. */
  readonly description: string;
}

export type PictureKind = "png" | "svg";

/** Unit: pixels of a screen, of which a picture has two each way. */
const WIDTH = 960;
const PLOT_HEIGHT = 480;
const MARGIN = 28;
const DENSITY = 2;

interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
}

const STYLES = {
  title: { size: 20, weight: 600, leading: 26 },
  subtitle: { size: 13, weight: 400, leading: 20 },
  credit: { size: 11, weight: 400, leading: 15 },
} as const satisfies Record<string, TextStyle>;

/** A line of text beside the chart, at its place. */
export interface PlacedText extends TextStyle {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly muted: boolean;
}

/** The chart as a picture that can stand alone, in light colours whatever the window's: @returns the bytes of a file. */
export async function drawPicture(
  kind: PictureKind,
  data: TrendData,
  frame: PictureFrame,
): Promise<Uint8Array<ArrayBuffer>> {
  const colours = lightColours();
  await Promise.all(
    [400, 500, 600].map((weight) =>
      document.fonts.load(`${String(weight)}px ${colours.font}`),
    ),
  );
  const texts = placeTexts(frame, data.yTitle, colours);
  const chart = drawChart(data, colours, texts);
  try {
    return kind === "svg"
      ? new TextEncoder().encode(
          trendSvg({ chart, data, colours, texts: texts.placed, ...frame }),
        )
      : await pngOf(chart.canvas);
  } finally {
    chart.destroy();
  }
}

interface Texts {
  readonly placed: readonly PlacedText[];
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

function placeTexts(
  { title, credit }: PictureFrame,
  subtitle: string,
  colours: ChartColours,
): Texts {
  const titles = linesOf(title, STYLES.title, colours);
  const subtitles = linesOf(subtitle, STYLES.subtitle, colours);
  const credits = linesOf(credit, STYLES.credit, colours);
  const placed: PlacedText[] = [];
  let y = MARGIN - 8;
  const put = (lines: readonly string[], style: TextStyle, muted: boolean) => {
    for (const text of lines) {
      y += style.leading;
      placed.push({ ...style, text, x: MARGIN, y, muted });
    }
  };
  put(titles, STYLES.title, false);
  put(subtitles, STYLES.subtitle, true);
  const top = y + 12;
  y = top + PLOT_HEIGHT + 12;
  put(credits, STYLES.credit, true);
  const height = y + MARGIN - 8;
  return { placed, top, bottom: height - top - PLOT_HEIGHT, height };
}

function linesOf(
  text: string,
  style: TextStyle,
  colours: ChartColours,
): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [text];
  context.font = fontOf(style, colours);
  return wrapText(
    text,
    WIDTH - 2 * MARGIN,
    (part) => context.measureText(part).width,
  );
}

function fontOf({ weight, size }: TextStyle, { font }: ChartColours): string {
  return `${String(weight)} ${String(size)}px ${font}`;
}

function drawChart(
  data: TrendData,
  colours: ChartColours,
  { placed, top, bottom, height }: Texts,
) {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = height;
  const config = trendConfig(data, colours, () => null);
  const { options = {}, plugins = [] } = config;
  const { right = 0 } = options.layout?.padding as { right?: number };
  return new Chart(canvas, {
    ...config,
    options: {
      ...options,
      responsive: false,
      devicePixelRatio: DENSITY,
      layout: {
        padding: { top, bottom, left: MARGIN - 8, right: right + MARGIN },
      },
    },
    plugins: [paper(placed, colours), ...plugins],
  });
}

/** The ground, and the texts around the chart. */
function paper(
  texts: readonly PlacedText[],
  colours: ChartColours,
): Plugin<"line"> {
  return {
    id: "paper",
    beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      ctx.fillStyle = colours.surface;
      ctx.fillRect(0, 0, width, height);
      ctx.textBaseline = "alphabetic";
      ctx.textAlign = "left";
      for (const { text, x, y, muted, ...style } of texts) {
        ctx.font = fontOf(style, colours);
        ctx.fillStyle = muted ? colours.muted : colours.text;
        ctx.fillText(text, x, y);
      }
      ctx.restore();
    },
  };
}

async function pngOf(
  canvas: HTMLCanvasElement,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  return new Uint8Array((await blob?.arrayBuffer()) ?? []);
}
