import type { Dataset } from "../../../shared/ipc/contract";
import type { FoundName, Way } from "../../../shared/ipc/name-page-schemas";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { applyTheme, type Theme } from "../../lib/theme";
import type { Screen } from "../../lib/use-navigation";
import { useProcedure, useProcedures } from "../../lib/use-procedure";
import { find } from "../../lib/words/find";
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
const SCREENS = Object.keys(frame.screens) as Screen[];
const NO_DATASETS: readonly Dataset[] = [];
const BY_LETTERS: Way[] = ["same", "begins"];
const NEARLY: Way[] = ["similar", "sounds"];

/**
 * What the text finds among names, screens, data sets and actions. Names that are only like it are looked for where
 * nothing else is found: nobody who types a screen's name means those.
 */
export function usePaletteGroups(
  text: string,
  targets: PaletteTargets,
): { readonly groups: readonly PaletteGroup[]; readonly loading: boolean } {
  const query = text.trim();
  const datasets = useProcedure("datasets.list", undefined);
  const names = useNames(query, BY_LETTERS, query !== "");
  const groups = findInGroups(
    groupsOf(names.hits, datasets.value ?? NO_DATASETS, targets),
    query,
    ["names"],
  );
  const nothing = !names.loading && groups.length === 0;
  const nearly = useNames(query, NEARLY, nothing);
  return {
    groups: nothing
      ? findInGroups(
          [{ ...namesGroup(nearly.hits, targets), title: find.nobody(query) }],
          query,
          ["names"],
        )
      : groups,
    loading: names.loading || nearly.loading,
  };
}

function useNames(text: string, ways: Way[], asked: boolean) {
  const question = { text, country: null, ways, limit: NAMES_MAX };
  const [found] = useProcedures("names.find", asked ? [question] : []);
  return {
    hits: found?.value?.hits ?? [],
    loading: found?.loading ?? false,
  };
}

function groupsOf(
  names: readonly FoundName[],
  datasets: readonly Dataset[],
  targets: PaletteTargets,
): PaletteGroup[] {
  const { groups } = palette;
  return [
    namesGroup(names, targets),
    {
      id: "screens",
      title: groups.screens,
      items: SCREENS.map((screen) => ({
        id: `screen ${screen}`,
        title: frame.screens[screen],
        also: palette.screensAlso[screen],
        run: () => {
          targets.onScreen(screen);
        },
      })),
    },
    {
      id: "datasets",
      title: groups.datasets,
      items: datasetItems(datasets, targets),
    },
    { id: "actions", title: groups.actions, items: actionItems(targets) },
  ];
}

function namesGroup(
  names: readonly FoundName[],
  { onName }: PaletteTargets,
): PaletteGroup {
  return {
    id: "names",
    title: palette.groups.names,
    items: names.map((found) => ({
      id: `name ${found.name}`,
      title: found.name,
      detail: [
        find.why(found),
        found.total === 0
          ? find.noCount
          : find.births(format.count(found.total), "births"),
      ]
        .filter((part) => part !== null)
        .join(", "),
      run: () => {
        onName(found.name);
      },
    })),
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
