import { notices } from "../lib/notices";
import { usePlay } from "../lib/use-play";
import { explore } from "../lib/words/explore";
import { YearPicker } from "./year-picker";

interface PlayYearsProps {
  readonly min: number;
  readonly max: number;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** The year that is shown, and its playing. */
export function PlayYears({ min, max, year, onYear }: PlayYearsProps) {
  const { playing, setPlaying } = usePlay(() => {
    if (year >= max) return "last";
    onYear(year + 1);
    return year + 1 >= max ? "last" : "more";
  });
  return (
    <YearPicker
      words={explore.years}
      min={min}
      max={max}
      value={{ from: year, to: year }}
      span={false}
      playing={playing}
      onChange={({ to }) => {
        setPlaying(false);
        onYear(to);
      }}
      onOutside={() => {
        const text = explore.missing.outsideHere(min, max);
        notices.tell({ tone: "plain", text });
      }}
      onPlay={() => {
        if (!playing && year >= max) onYear(min);
        setPlaying(!playing);
      }}
    />
  );
}
