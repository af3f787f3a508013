import { describe, expect, it } from "vitest";
import { barAfterKey } from "../../../renderer/charts/bar-after-key";
import { indexAfterKey } from "../../../renderer/charts/index-after-key";
import { rowAfterKey } from "../../../renderer/components/row-after-key";
import { shortcutOf } from "../../../renderer/lib/shortcut-of";

describe("rowAfterKey", () => {
  it("stays within the table", () => {
    expect(rowAfterKey("ArrowUp", 0, 100, 20)).toBe(0);
    expect(rowAfterKey("PageDown", 90, 100, 20)).toBe(99);
    expect(rowAfterKey("End", 3, 100, 20)).toBe(99);
  });

  it("leaves other keys and empty tables alone", () => {
    expect(rowAfterKey("a", 0, 100, 20)).toBeNull();
    expect(rowAfterKey("Home", 0, 0, 20)).toBeNull();
  });
});

describe("indexAfterKey", () => {
  it("begins at the last year", () => {
    expect(indexAfterKey("ArrowLeft", null, 144)).toBe(143);
  });

  it("stays within the years", () => {
    expect(indexAfterKey("PageDown", 4, 144)).toBe(0);
    expect(indexAfterKey("ArrowRight", 144, 144)).toBe(144);
  });

  it("lets Escape take the cursor away and ignores the rest", () => {
    expect(indexAfterKey("Escape", 4, 144)).toBeNull();
    expect(indexAfterKey("Tab", 4, 144)).toBeUndefined();
  });
});

describe("shortcutOf", () => {
  const plain = {
    ...{ ctrlKey: false, metaKey: false, altKey: false },
    shiftKey: false,
  };

  it("takes a slash for the search, but not while typing", () => {
    expect(shortcutOf({ ...plain, key: "/" }, false)).toBe("search");
    expect(shortcutOf({ ...plain, key: "/" }, true)).toBeNull();
  });

  it("knows Ctrl and Command alike, also while typing", () => {
    expect(shortcutOf({ ...plain, key: "2", ctrlKey: true }, true)).toBe(
      "names",
    );
    expect(shortcutOf({ ...plain, key: "K", metaKey: true }, true)).toBe(
      "palette",
    );
  });

  it("leaves undo to a text field while typing", () => {
    const undo = { ...plain, key: "z", ctrlKey: true };
    expect(shortcutOf(undo, true)).toBeNull();
    expect(shortcutOf(undo, false)).toBe("undo");
  });

  it("undoes, redoes, goes back and forth", () => {
    const mod = { ...plain, ctrlKey: true };
    expect(shortcutOf({ ...mod, key: "Z", shiftKey: true }, false)).toBe(
      "redo",
    );
    expect(shortcutOf({ ...mod, key: "y" }, false)).toBe("redo");
    expect(shortcutOf({ ...mod, key: "y" }, true)).toBeNull();
    const alt = { ...plain, altKey: true };
    expect(shortcutOf({ ...alt, key: "ArrowLeft" }, false)).toBe("back");
    expect(shortcutOf({ ...alt, key: "ArrowRight" }, false)).toBe("forward");
    expect(shortcutOf({ ...alt, key: "ArrowLeft" }, true)).toBeNull();
  });

  it("leaves letters with Alt to the system", () => {
    expect(shortcutOf({ ...plain, key: "1", altKey: true }, false)).toBeNull();
  });
});

describe("the keys of a chart of bars", () => {
  it("go from bar to bar and stay within", () => {
    expect(
      ["ArrowDown", "ArrowUp", "Home", "End"].map((key) =>
        barAfterKey(key, null, 15),
      ),
    ).toEqual([0, 15, 0, 15]);
    expect(barAfterKey("ArrowDown", 15, 15)).toBe(15);
    expect(barAfterKey("ArrowUp", 0, 15)).toBe(0);
    expect(barAfterKey("Escape", 3, 15)).toBeNull();
    expect(barAfterKey("Tab", 3, 15)).toBeUndefined();
  });
});
