import { YearPicker } from "../../components/year-picker";
import { usePlay } from "../../lib/use-play";
import { explore } from "../../lib/words/explore";

interface MapYearsProps {
  readonly min: number;
  readonly max: number;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** The year that the map shows, and its playing. */
export function MapYears({ min, max, year, onYear }: MapYearsProps) {
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
      onPlay={() => {
        if (!playing && year >= max) onYear(min);
        setPlaying(!playing);
      }}
    />
  );
}
