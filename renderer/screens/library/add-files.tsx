import { FilePlus2, FolderPlus } from "lucide-react";
import { explainError } from "../../../shared/explain-error";
import { Button } from "../../components/button";
import { call } from "../../lib/client";
import { importPaths } from "../../lib/import-files";
import { notices } from "../../lib/notices";
import { useEvent } from "../../lib/use-event";
import { library } from "../../lib/words/library";

const words = library.add;

/** Where files are dropped or chosen. The whole window takes drops; this says so. */
export function AddFiles() {
  // The menu's commands end here, because this is where their result shows.
  useEvent("menu.chosen", ({ command }) => {
    if (command === "open-files") void choose("files");
    if (command === "open-folder") void choose("folder");
  });
  return (
    <section
      className="add-files"
      aria-label={words.title}
      data-testid="drop-zone"
    >
      <div>
        <p className="add-hint">{words.hint}</p>
        <p className="muted">{words.offline}</p>
      </div>
      <div className="add-buttons">
        <Button
          kind="primary"
          testId="choose-files"
          onPress={() => void choose("files")}
        >
          <FilePlus2 size={16} aria-hidden />
          {words.files}
        </Button>
        <Button testId="choose-folder" onPress={() => void choose("folder")}>
          <FolderPlus size={16} aria-hidden />
          {words.folder}
        </Button>
      </div>
    </section>
  );
}

async function choose(kind: "files" | "folder"): Promise<void> {
  const chosen = await call("import.choose", { kind });
  if (!chosen.ok)
    notices.tell({ tone: "danger", text: explainError(chosen.error).what });
  else if (chosen.value.length > 0) await importPaths(chosen.value);
}
