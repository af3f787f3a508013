import { Download } from "lucide-react";
import { MenuButton } from "../../components/menu-button";
import { explore } from "../../lib/words/explore";
import { saveFigures, savePicture } from "./take-chart";
import type { Picture } from "./trend-series";

const words = explore.chartExport;
const KINDS = ["png", "svg", "csv"] as const;
const GROUPS = [
  { id: "kinds", entries: KINDS.map((id) => ({ id, ...words.kinds[id] })) },
];

interface ChartExportProps {
  readonly picture: Picture;
  readonly disabled: boolean;
}

/** Takes the chart out of the window: as a picture or as figures. */
export function ChartExport({ picture, disabled }: ChartExportProps) {
  return (
    <MenuButton
      label={words.button}
      icon={<Download size={16} aria-hidden />}
      disabled={disabled}
      groups={GROUPS}
      testId="chart-export"
      onPick={(id) => {
        const kind = KINDS.find((one) => one === id);
        if (kind === undefined) return;
        if (kind === "csv") void saveFigures(picture);
        else void savePicture(picture, kind);
      }}
    />
  );
}
