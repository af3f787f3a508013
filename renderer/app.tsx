import { useState } from "react";
import { DropTarget } from "./components/drop-target";
import { KeysDialog } from "./components/keys-dialog";
import { NoticesRegion } from "./components/notices-region";
import { Rail } from "./components/rail";
import { answers } from "./lib/answers";
import { chooseAndImport, importFiles } from "./lib/import-files";
import { notices } from "./lib/notices";
import { tellJobEnd } from "./lib/tell-job-end";
import { useEvent } from "./lib/use-event";
import { useNavigation, type Screen } from "./lib/use-navigation";
import { useShortcuts } from "./lib/use-shortcuts";
import { frame } from "./lib/words/frame";
import { Explore } from "./screens/explore/explore";
import { Library } from "./screens/library/library";
import "./app.css";

/** The frame: rail, one screen, and what all screens share. */
export function App() {
  const { screen, country, searchCalls, goTo, explore, search } =
    useNavigation();
  const [keysOpen, setKeysOpen] = useState(false);
  const openKeys = () => {
    setKeysOpen(true);
  };
  const goToExplore = () => {
    goTo("explore");
  };
  const goToLibrary = () => {
    goTo("library");
  };
  useLibraryEvents(screen, goToLibrary);
  useShortcuts({
    explore: goToExplore,
    library: goToLibrary,
    search,
    keys: openKeys,
    undo: () => {
      notices.undo();
    },
  });
  return (
    <div className="app">
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <Rail screen={screen} onScreen={goTo} onKeys={openKeys} />
      {screen === "explore" ? (
        <Explore
          startCountry={country}
          searchCalls={searchCalls}
          onGoToLibrary={goToLibrary}
        />
      ) : (
        <Library onExplore={explore} />
      )}
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

/** Keeps what is known in step with the library, wherever the reader is. */
function useLibraryEvents(screen: Screen, goToLibrary: () => void): void {
  useEvent("data.changed", () => {
    answers.invalidate();
  });
  useEvent("library.reopened", ({ reason }) => {
    answers.invalidate();
    notices.tell({ tone: "plain", text: frame.reopened(reason) });
  });
  useEvent("menu.chosen", ({ command }) => {
    if (command !== "open-files" && command !== "open-folder") return;
    // Their progress shows there.
    goToLibrary();
    void chooseAndImport(command === "open-files" ? "files" : "folder");
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
