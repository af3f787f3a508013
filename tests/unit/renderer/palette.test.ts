import { describe, expect, it } from "vitest";
import {
  findInGroups,
  type PaletteGroup,
} from "../../../renderer/screens/palette/palette-groups";

const run = () => undefined;
const item = (title: string, also = "") => ({ id: title, title, also, run });

const GROUPS: PaletteGroup[] = [
  { id: "names", title: "Names", items: [item("Zoë")] },
  { id: "screens", title: "Screens", items: [item("Explore"), item("SQL")] },
  {
    id: "actions",
    title: "Actions",
    items: [
      item("Appearance: dark", "theme night"),
      item("Import files…", "csv"),
      item("Show the files", ""),
    ],
  },
];

function titlesFor(text: string, found: string[] = []): string[] {
  return findInGroups(GROUPS, text, found).flatMap(({ items }) =>
    items.map(({ title }) => title),
  );
}

describe("findInGroups", () => {
  it("offers everything where nothing is typed", () => {
    expect(titlesFor("")).toHaveLength(6);
  });

  it("finds by the beginnings of words, whatever case and accents", () => {
    expect(titlesFor("zoe")).toEqual(["Zoë"]);
    expect(titlesFor("DARK app")).toEqual(["Appearance: dark"]);
    expect(titlesFor("theme")).toEqual(["Appearance: dark"]);
    expect(titlesFor("ark")).toEqual([]);
  });

  it("puts what begins with the text first", () => {
    expect(titlesFor("files")).toEqual(["Import files…", "Show the files"]);
    expect(titlesFor("show")).toEqual(["Show the files"]);
  });

  it("leaves out groups without a find, and takes what was found already as it is", () => {
    expect(findInGroups(GROUPS, "sql").map(({ id }) => id)).toEqual([
      "screens",
    ]);
    expect(titlesFor("sql", ["names"])).toEqual(["Zoë", "SQL"]);
  });

  it("shows a few of a group only", () => {
    const many = Array.from({ length: 20 }, (_, i) => item(`n ${String(i)}`));
    const [group] = findInGroups(
      [{ id: "names", title: "Names", items: many }],
      "n",
    );
    expect(group?.items).toHaveLength(6);
  });
});
