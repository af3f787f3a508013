interface SparklineProps {
  /** One value per year; null: not published. */
  readonly values: readonly (number | null)[];
}

const WIDTH = 62;
const HEIGHT = 20;
/** Room for the stroke and the dot of the last year. */
const PAD = 2.5;

/** The way of a row's figures over the years, from zero to the highest; figures stand beside it. */
export function Sparkline({ values }: SparklineProps) {
  const highest = Math.max(1, ...values.map((value) => value ?? 0));
  const x = (index: number) =>
    values.length < 2
      ? WIDTH / 2
      : PAD + (index / (values.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    HEIGHT - PAD - (value / highest) * (HEIGHT - 2 * PAD);
  const last = values.at(-1) ?? null;
  return (
    <svg
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
      focusable="false"
    >
      <path d={pathOf(values, x, y)} />
      {last !== null && <circle cx={x(values.length - 1)} cy={y(last)} r="2" />}
    </svg>
  );
}

/** A line with holes; a year between two holes is a dot. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = "";
  let open = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      open = false;
      continue;
    }
    const at = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    const alone = !open && (values[index + 1] ?? null) === null;
    path += `${open ? "L" : "M"}${at}${alone ? "h0" : ""}`;
    open = true;
  }
  return path;
}
