import { drawPicture, type PictureKind } from "../../charts/picture";
import { call } from "../../lib/client";
import { exportFile, exportTable } from "../../lib/export-table";
import { explore } from "../../lib/words/explore";
import { aboutOf } from "./chart-about";
import { chartFigures } from "./chart-figures";
import { trendData } from "./trend-data";
import type { Picture } from "./trend-series";

const words = explore.chartExport;

/** Draws a chart anew, for paper, and writes it to a file that the reader chooses. */
export async function savePicture(
  picture: Picture,
  kind: PictureKind,
): Promise<void> {
  const data = trendData(picture);
  const hatched = data.series.some(({ bands }) =>
    bands.some((band) => band !== null),
  );
  const about = aboutOf(picture, hatched, new Date());
  await exportFile(
    nameOf(picture, kind),
    { name: words.kinds[kind].name, extensions: [kind] },
    async (path) => {
      const bytes = await drawPicture(kind, data, about);
      return call("chart.write", { path, kind, bytes, about });
    },
    (_, file) => words.done(file),
  );
}

/** Writes the figures of a chart to a file that the reader chooses. */
export async function saveFigures(picture: Picture): Promise<void> {
  const about = aboutOf(picture, false, new Date());
  await exportTable(nameOf(picture, "csv"), (path) =>
    call("chart.export", { path, about, ...chartFigures(picture) }),
  );
}

/** Names of a file's name before it would be too long. */
const NAMES_MAX = 3;

function nameOf({ trends, years }: Picture, extension: string): string {
  const names = trends.slice(0, NAMES_MAX).map(({ entry }) => entry.name);
  const span = [years[0], years.at(-1)].map(String);
  return `${[...names, ...span].join("-")}.${extension}`.replaceAll(
    /[\\/:*?"<>|]/g,
    "_",
  );
}
