import { useState } from "react";
import { FilePlus2, FileSearch, FolderPlus } from "lucide-react";
import { Button } from "../../components/button";
import { Check } from "../../components/check";
import { alwaysPreview, setAlwaysPreview } from "../../lib/always-preview";
import { chooseAndImport, chooseAndPreview } from "../../lib/import-files";
import { library } from "../../lib/words/library";

const words = library.add;

/** Where files are dropped or chosen. The whole window takes drops; this says so. */
export function AddFiles() {
  return (
    <section
      className="add-files"
      aria-label={words.title}
      data-testid="drop-zone"
    >
      <div>
        <p className="add-hint">{words.hint}</p>
        <p className="muted">{words.offline}</p>
        <AlwaysCheck />
      </div>
      <div className="add-buttons">
        <Button
          kind="primary"
          testId="choose-files"
          onPress={() => void chooseAndImport("files")}
        >
          <FilePlus2 size={16} aria-hidden />
          {words.files}
        </Button>
        <Button
          testId="choose-folder"
          onPress={() => void chooseAndImport("folder")}
        >
          <FolderPlus size={16} aria-hidden />
          {words.folder}
        </Button>
        <Button testId="choose-preview" onPress={() => void chooseAndPreview()}>
          <FileSearch size={16} aria-hidden />
          {words.preview}
        </Button>
      </div>
    </section>
  );
}

function AlwaysCheck() {
  const [always, setAlways] = useState(alwaysPreview);
  return (
    <Check
      selected={always}
      testId="always-preview"
      onChange={(next) => {
        setAlwaysPreview(next);
        setAlways(next);
      }}
    >
      {words.always}
    </Check>
  );
}
