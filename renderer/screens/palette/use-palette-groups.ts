import type { Dataset } from "../../../shared/ipc/contract";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { applyTheme, type Theme } from "../../lib/theme";
import type { Screen } from "../../lib/use-navigation";
import { useProcedure, useProcedures } from "../../lib/use-procedure";
import { frame } from "../../lib/words/frame";
import { palette, type ActionId } from "../../lib/words/palette";
import {
  findInGroups,
  type PaletteGroup,
  type PaletteItem,
} from "./palette-groups";

/** Where what was found leads. */
export interface PaletteTargets {
  readonly onName: (name: string) => void;
  readonly onScreen: (screen: Screen) => void;
  readonly onDataset: (id: string) => void;
  readonly onImport: (how: "files" | "folder" | "preview") => void;
  readonly onKeys: () => void;
}

const NAMES_MAX = 6;
const SCREENS: readonly Screen[] = ["explore", "sql", "library", "activity"];
const NO_DATASETS: readonly Dataset[] = [];

/** What the text finds among names, screens, data sets and actions. */
export function usePaletteGroups(
  text: string,
  targets: PaletteTargets,
): { readonly groups: readonly PaletteGroup[]; readonly loading: boolean } {
  const query = text.trim();
  const question = { country: null, fuzzy: false, limit: NAMES_MAX };
  const [names] = useProcedures(
    "names.search",
    query === "" ? [] : [{ text: query, ...question }],
  );
  const datasets = useProcedure("datasets.list", undefined);
  const { groups } = palette;
  const all: PaletteGroup[] = [
    {
      id: "names",
      title: groups.names,
      items: (names?.value ?? []).map(({ name, total_count }) => ({
        id: `name ${name}`,
        title: name,
        detail: palette.name(format.count(total_count)),
        run: () => {
          targets.onName(name);
        },
      })),
    },
    {
      id: "screens",
      title: groups.screens,
      items: SCREENS.map((screen) => ({
        id: `screen ${screen}`,
        title: frame.screens[screen],
        run: () => {
          targets.onScreen(screen);
        },
      })),
    },
    {
      id: "datasets",
      title: groups.datasets,
      items: datasetItems(datasets.value ?? NO_DATASETS, targets),
    },
    { id: "actions", title: groups.actions, items: actionItems(targets) },
  ];
  return {
    groups: findInGroups(all, query, ["names"]),
    loading: names?.loading ?? false,
  };
}

function datasetItems(
  datasets: readonly Dataset[],
  { onDataset }: PaletteTargets,
): PaletteItem[] {
  return datasets
    .filter((dataset) => dataset.deleted_at === null)
    .map((dataset) => ({
      id: `dataset ${dataset.id}`,
      title: dataset.title,
      detail: palette.dataset(
        dataset.country_name,
        palette.years(dataset.min_year, dataset.max_year),
      ),
      also: [dataset.filename, dataset.attribution, dataset.region].join(" "),
      run: () => {
        onDataset(dataset.id);
      },
    }));
}

function actionItems(targets: PaletteTargets): PaletteItem[] {
  const importing = (how: "files" | "folder" | "preview") => () => {
    targets.onImport(how);
  };
  const theme = (to: Theme) => () => {
    applyTheme(to);
  };
  const runs: Record<ActionId, () => void> = {
    "import-files": importing("files"),
    "import-folder": importing("folder"),
    "preview-file": importing("preview"),
    keys: targets.onKeys,
    "theme-light": theme("light"),
    "theme-dark": theme("dark"),
    "theme-system": theme("system"),
    "show-library": () => void call("app.show-library", undefined),
  };
  return (Object.keys(runs) as ActionId[]).map((id) => ({
    id: `action ${id}`,
    title: palette.actions[id],
    also: palette.also[id],
    run: runs[id],
  }));
}
