import { useState, useSyncExternalStore } from "react";
import type { Payload } from "../shared/ipc/contract";
import { SCREENS } from "../shared/screens";
import { DropTarget } from "./components/drop-target";
import { KeysDialog } from "./components/keys-dialog";
import { NoticesRegion } from "./components/notices-region";
import { Rail } from "./components/rail";
import { answers } from "./lib/answers";
import {
  chooseAndImport,
  chooseAndPreview,
  importFiles,
} from "./lib/import-files";
import { notices } from "./lib/notices";
import { previews } from "./lib/previews";
import { session } from "./lib/session";
import { tellJobEnd } from "./lib/tell-job-end";
import { useEvent } from "./lib/use-event";
import {
  useNavigation,
  type Navigation,
  type Screen,
} from "./lib/use-navigation";
import { useShortcuts } from "./lib/use-shortcuts";
import { frame } from "./lib/words/frame";
import { ActivityScreen } from "./screens/activity/activity";
import { GroupsScreen } from "./screens/groups/groups-screen";
import { Explore } from "./screens/explore/explore";
import { chartName, exploreCountry } from "./screens/explore/open-explore";
import { Insights } from "./screens/insights/insights";
import { Library } from "./screens/library/library";
import { MapScreen } from "./screens/map/map-screen";
import { mapName } from "./screens/map/map-steps";
import { NameScreen } from "./screens/name/name-screen";
import { PreviewPanel } from "./screens/preview/preview-panel";
import { TopBar } from "./screens/palette/top-bar";
import { SqlScreen } from "./screens/sql/sql";
import { BackForward, StepsBar } from "./steps/steps-bar";
import "./app.css";

/** The frame: rail, one screen, and what all screens share. */
export function App() {
  const navigation = useNavigation();
  const { screen, goTo, search } = navigation;
  const [keysOpen, setKeysOpen] = useState(false);
  const [paletteCalls, setPaletteCalls] = useState(0);
  const openKeys = () => {
    setKeysOpen(true);
  };
  const goToLibrary = () => {
    goTo("library");
  };
  useLibraryEvents(screen, goToLibrary);
  useShortcuts({
    ...goingTo(goTo),
    ...STEPS,
    search,
    palette: () => {
      setPaletteCalls((calls) => calls + 1);
    },
    keys: openKeys,
  });
  return (
    <div className="app">
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <Rail screen={screen} onScreen={goTo} onKeys={openKeys} />
      <div className="app-body">
        <Top
          navigation={navigation}
          calls={paletteCalls}
          onKeys={openKeys}
          onGoToLibrary={goToLibrary}
        />
        <CurrentScreen navigation={navigation} onGoToLibrary={goToLibrary} />
      </div>
      <FirstPreview onImported={goToLibrary} />
      <NoticesRegion />
      <KeysDialog open={keysOpen} onOpenChange={setKeysOpen} />
      <DropTarget
        onDrop={(files) => {
          goToLibrary();
          void importFiles(files);
        }}
      />
    </div>
  );
}

/** Steps through what the reader did. */
const STEPS = {
  undo: () => {
    session.undo();
  },
  redo: () => {
    session.redo();
  },
  back: () => {
    session.back();
  },
  forward: () => {
    session.forward();
  },
};

/** A command for each screen. */
function goingTo(goTo: (screen: Screen) => void) {
  const commands = SCREENS.map((screen) => [
    screen,
    () => {
      goTo(screen);
    },
  ]);
  return Object.fromEntries(commands) as Record<Screen, () => void>;
}

interface TopProps extends CurrentScreenProps {
  readonly calls: number;
  readonly onKeys: () => void;
}

/** What stands above every screen. */
function Top({ navigation, calls, onKeys, onGoToLibrary }: TopProps) {
  return (
    <TopBar
      calls={calls}
      start={<BackForward />}
      end={<StepsBar />}
      onName={navigation.openName}
      onScreen={navigation.goTo}
      onDataset={navigation.showDataset}
      onImport={(how) => {
        onGoToLibrary();
        void IMPORTS[how]();
      }}
      onKeys={onKeys}
    />
  );
}

interface CurrentScreenProps {
  readonly navigation: Navigation;
  readonly onGoToLibrary: () => void;
}

function CurrentScreen({ navigation, onGoToLibrary }: CurrentScreenProps) {
  const { screen, dataset, searchCalls } = navigation;
  if (screen === "explore")
    return (
      <Explore
        searchCalls={searchCalls}
        onName={navigation.openName}
        onGoToLibrary={onGoToLibrary}
      />
    );
  if (screen === "names")
    return (
      <NameScreen
        name={navigation.name}
        onName={navigation.openName}
        onMap={mapName}
        onChart={chartName}
        onGoToLibrary={onGoToLibrary}
      />
    );
  if (screen === "groups")
    return (
      <GroupsScreen
        onName={navigation.openName}
        onChart={chartName}
        onGoToLibrary={onGoToLibrary}
      />
    );
  if (screen === "map")
    return (
      <MapScreen onName={navigation.openName} onGoToLibrary={onGoToLibrary} />
    );
  if (screen === "sql") return <SqlScreen />;
  if (screen === "insights")
    return <Insights onName={chartName} onGoToLibrary={onGoToLibrary} />;
  if (screen === "activity")
    return (
      <ActivityScreen
        onDataset={navigation.showDataset}
        onGoToLibrary={onGoToLibrary}
      />
    );
  return <Library openDataset={dataset} onExplore={exploreCountry} />;
}

/** The first of the files that wait to be looked at. */
function FirstPreview({ onImported }: { readonly onImported: () => void }) {
  const [request, ...waiting] = useSyncExternalStore(
    previews.subscribe,
    previews.current,
  );
  if (!request) return null;
  const close = () => {
    previews.close(request.id);
  };
  return (
    <PreviewPanel
      key={request.id}
      request={request}
      waiting={waiting.length}
      onClose={close}
      onImported={() => {
        close();
        onImported();
      }}
    />
  );
}

const IMPORTS = {
  files: () => chooseAndImport("files"),
  folder: () => chooseAndImport("folder"),
  preview: chooseAndPreview,
};

/** Commands of the menu that ask for files. */
const OPENERS: Partial<
  Record<Payload<"menu.chosen">["command"], () => Promise<void>>
> = {
  "open-files": IMPORTS.files,
  "open-folder": IMPORTS.folder,
  "preview-file": IMPORTS.preview,
};

/** Keeps what is known in step with the library, wherever the reader is. */
function useLibraryEvents(screen: Screen, goToLibrary: () => void): void {
  useEvent("data.changed", () => {
    answers.invalidate();
  });
  useEvent("library.reopened", ({ reason }) => {
    answers.invalidate();
    // Who cancels a query is told on its screen.
    if (reason !== "query-cancelled")
      notices.tell({ tone: "plain", text: frame.reopened(reason) });
  });
  useEvent("menu.chosen", ({ command }) => {
    const open = OPENERS[command];
    if (!open) return;
    // What comes of it shows there.
    goToLibrary();
    void open();
  });
  useEvent("job.changed", (job) => {
    answers.patch("jobs.list", undefined, (jobs) => [
      job,
      ...jobs.filter(({ id }) => id !== job.id),
    ]);
    // The library shows the end itself.
    if (screen !== "library") tellJobEnd(job, goToLibrary);
  });
}
