import fs from "node:fs";
import path from "node:path";
import { expect, test } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  picture,
  inEveryLook,
} from "../support/journey";

test("everything is found from one box, by keyboard alone", async ({
  place,
}) => {
  const running = await place.start();
  const { app, page } = running;
  await page.getByTestId("explore-empty").waitFor();
  const file = path.join(place.folder, "yob1999.txt");
  fs.writeFileSync(
    file,
    "Emily,F,26539\nJacob,M,35361\nEmilia,F,400\nZoë,F,30\n",
  );
  await dropFile(running, file);
  await expect(page.getByTestId("job-result")).toContainText("4 figures");

  const options = page.getByTestId("palette").getByRole("option");
  const headings = page.getByTestId("palette").getByRole("group");
  const box = page.getByRole("combobox", { name: "Search names, screens" });
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await expect(headings).toHaveCount(3);
  await page.keyboard.type("emi");
  await expect(options).toHaveText([
    /^Emily26,539 births$/,
    /^Emilia400 births$/,
  ]);
  await expect(headings).toHaveAccessibleName("Names");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Emilia");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("ZOE");
  await expect(options.first()).toContainText("Zoë");
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Zoë");

  // A slip of the finger finds what is like it, where nothing else is found.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("emilly");
  await expect(options.first()).toHaveText(/^Emilyone letter apart, /);
  await page.keyboard.press("Escape");

  // Screens, data sets and actions.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("sql");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("sql-start")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("yob1999");
  await expect(headings).toHaveAccessibleName("Data sets");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("receipt-status")).toContainText("4 figures");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("dark");
  await expect(options.first()).toHaveText("Appearance: dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByTestId("theme")).toHaveAccessibleName(/Dark/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("as the system");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("shortcuts");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Keyboard shortcuts");
  await page.keyboard.press("Escape");
  await app.evaluate(({ dialog }) => {
    const seen = globalThis as { asked?: unknown[] };
    seen.asked = [];
    dialog.showOpenDialog = (...of: unknown[]) => {
      seen.asked?.push(of.at(-1));
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
  });
  for (const action of ["import files", "import folder", "preview"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(action);
    await page.keyboard.press("Enter");
  }
  await expect
    .poll(() =>
      app.evaluate(() => (globalThis as { asked?: unknown[] }).asked?.length),
    )
    .toBe(3);

  // Nothing found is said; Escape leads back to where the reader was.
  await page.keyboard.press("Control+6");
  const editor = page.getByRole("textbox", { name: "Query" });
  await editor.click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("qqqq");
  await expect(page.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor).toBeFocused();
  await expect(box).toHaveValue("");
  // Signs that are shortcuts elsewhere are letters in an editor.
  await page.keyboard.type("SELECT 1/2 -- ?");
  await expect(editor).toHaveText("SELECT 1/2 -- ?");

  await inEveryLook(running, async (size) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("e");
    await expect(options.first()).toContainText("Emily");
    await expectAccessible(running);
    await picture(running, `palette-${size}`);
    await page.keyboard.press("Escape");
  });
});

test("the names of a year are copied and written with their source", async ({
  place,
}) => {
  const running = await place.start();
  const { app, page } = running;
  await page.getByTestId("explore-empty").waitFor();
  const file = path.join(place.folder, "yob1999.txt");
  fs.writeFileSync(file, "Emily,F,26539\nHannah,F,21677\nJacob,M,35361\n");
  await dropFile(running, file);
  await expect(page.getByTestId("job-result")).toContainText("3 figures");
  await page.keyboard.press("Control+1");
  const table = page.getByTestId("names-table");
  await table.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+c");
  await expect(page.getByText("2 rows copied.")).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const rows = copied.split("\n").map((line) => line.split("\t").slice(0, 5));
  expect(rows).toEqual([
    ["rank", "name", "sex", "year", "count"],
    ["1", "Jacob", "M", "1999", "35361"],
    ["1", "Emily", "F", "1999", "26539"],
  ]);
  await picture(running, "explore-copied");

  const out = path.join(place.folder, "out.csv");
  await app.evaluate(({ dialog }, save) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath: save });
  }, out);
  await page.getByTestId("export").click();
  await page.getByTestId("export-save").click();
  await expect(page.getByText("3 rows written to out.csv")).toBeVisible();
  expect(fs.readFileSync(out, "utf8").split("\r\n")).toHaveLength(5);
  expect(fs.readFileSync(`${out}-metadata.json`, "utf8")).toContain(
    "Social Security Administration",
  );
});
