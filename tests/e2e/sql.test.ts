import fs from "node:fs";
import path from "node:path";
import type { Locator } from "@playwright/test";
import { expect, test, type Running } from "../support/electron";
import {
  expectAccessible,
  importSample,
  picture,
  resize,
  inEveryLook,
} from "../support/journey";
import { answerDialogs } from "../support/preview-journey";

/** Longer than any test waits, for a machine of any speed. */
const ENDLESS = "SELECT count(*) FROM generate_series(1, 1000000000000);";

function editorOf({ page }: Running): Locator {
  return page.getByRole("textbox", { name: "Query" });
}

/** Writes a query in place of whatever was there. */
async function write(running: Running, query: string): Promise<void> {
  const { page } = running;
  await editorOf(running).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(query);
  await page.keyboard.press("Escape");
}

async function run(running: Running, query: string): Promise<void> {
  await write(running, query);
  await running.page.keyboard.press("Control+Enter");
}

/** As the reader sees it: light and dark, in both sizes, with nothing that keeps anybody out. */
async function lookAt(running: Running, name: string): Promise<void> {
  const { page } = running;
  await inEveryLook(running, async (size) => {
    await expectAccessible(running);
    await picture(running, `sql-${name}-${size}`);
  });
  await page.emulateMedia({ colorScheme: "light" });
  await resize(running, 1280, 800);
}

test("the library is asked in SQL", async ({ place }) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await page.keyboard.press("Control+6");
  await expect(page.getByTestId("sql-start")).toBeVisible();
  await lookAt(running, "empty");
  await page.keyboard.press("Control+1");
  await importSample(running);
  await page.keyboard.press("Control+6");

  // Typed, completed and run without the mouse.
  await expect(editorOf(running)).toBeFocused();
  await page.keyboard.type("SELECT year, gender, sum(cou");
  await page.keyboard.press("Escape");
  await page.keyboard.type(") FROM na");
  const options = page.getByRole("listbox", { name: "Completions" });
  await expect(options.getByRole("option").first()).toContainText("names");
  await page.keyboard.press("Escape");
  await page.keyboard.type("mes WHERE name = 'Emma' AND ye");
  await expect(options.getByRole("option").first()).toContainText("year");
  await expect(options.getByRole("option").first()).toContainText("integer");
  await lookAt(running, "completion");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" > 1999 GROUP BY year, gender ORDER BY year");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");

  // The word that was left half-written is marked, and the cursor led there.
  await expect(page.getByTestId("error-panel")).toContainText(
    'Column "cou" does not exist',
  );
  await expect(page.locator(".cm-lintRange-error")).toHaveText("cou");
  await lookAt(running, "error");
  await page.getByTestId("sql-go-to").click();
  await expect(editorOf(running)).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.type("count");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("error-panel")).toBeHidden();
  const table = page.getByTestId("sql-answer");
  await expect(table.getByRole("row").nth(1)).toHaveText(/2000\s*F\s*\d+/);
  await expect(page.getByTestId("sql-foot")).toContainText("50 rows");
  await lookAt(running, "table");

  await page.getByTestId("sql-view").getByText("Chart").click();
  await expect(page.getByTestId("sql-credit")).toContainText(
    "Social Security Administration",
  );
  await page.getByTestId("chart-cursor").focus();
  await page.keyboard.press("Home");
  await expect(page.getByTestId("chart-readout")).toContainText("2000");
  await lookAt(running, "chart");
  await page.getByTestId("chart-series").getByRole("button").click();
  await page.getByRole("option", { name: "One line for all" }).click();
  await expect(page.getByTestId("chart-none")).toContainText(
    "Several rows have the same year",
  );

  await page.getByTestId("sql-view").getByText("Plan").click();
  await expect(page.getByTestId("sql-plan")).toContainText("cost=");
  await expect(page.getByTestId("sql-plan")).not.toContainText("actual time");
  await page.getByText("Run it and measure each step").click();
  await expect(page.getByTestId("sql-plan")).toContainText("Execution Time");
  await lookAt(running, "plan");
});

test("an answer of millions is shown in part, counted, copied, written whole and cancelled", async ({
  place,
}) => {
  // Twelve looks at every part of the screen, and as many pictures.
  test.slow();
  let running = await place.start();
  await running.page.getByTestId("explore-empty").waitFor();
  await importSample(running);
  const { app, page } = running;
  await page.getByTestId("nav-sql").click();
  const query = "SELECT name, gender, year, count FROM names";
  await run(running, `SELECT 'first';\n\n${query}`);
  const foot = page.getByTestId("sql-foot");
  await expect(foot).toContainText("First 10,000 rows");
  const table = page.getByTestId("sql-answer");
  await expect(table).toHaveAttribute("aria-rowcount", "10001");
  await page.getByTestId("sql-count").click();
  await expect(foot).toContainText("First 10,000 of 2,149,477 rows");
  await lookAt(running, "many");

  await table.focus();
  await page.keyboard.press("End");
  await expect(table.getByRole("row").last()).toHaveAttribute(
    "aria-rowindex",
    "10001",
  );
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(table.getByRole("row", { selected: true })).toHaveCount(3);
  await page.keyboard.press("Control+c");
  await expect(page.getByText("3 rows copied.")).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(
    /^name\tgender\tyear\tcount(\nMary\tF\t188[012]\t\d+){3}$/,
  );

  const recent = `${query} WHERE year >= 2015`;
  await run(running, recent);
  await expect(foot).toContainText("First 10,000 rows");
  const file = path.join(place.folder, "recent names.csv");
  await answerDialogs(running, { save: file });
  await page.getByTestId("export").click();
  await page.getByText("Tell the source above the table, too").click();
  await lookAt(running, "export");
  await page.getByTestId("export-save").click();
  const told = page.getByText(/[\d,]+ rows written to recent names.csv/);
  await expect(told).toBeVisible({ timeout: 60_000 });
  const rows = Number(
    /^[\d,]+/.exec(await told.innerText())?.[0].replaceAll(",", ""),
  );
  expect(rows).toBeGreaterThan(300_000);
  const lines = fs.readFileSync(file, "utf8").split("\r\n");
  const head = lines.filter((line) => /^\ufeff?#/.test(line));
  expect(lines).toHaveLength(head.length + 1 + rows + 1);
  expect(head.join("\n")).toContain("Social Security Administration");
  expect(fs.readFileSync(`${file}-metadata.json`, "utf8")).toContain(recent);

  await run(running, ENDLESS);
  await expect(page.getByTestId("sql-cancel")).toBeVisible();
  await expect(page.getByText(/Running for \d+ s/)).toBeVisible();
  await picture(running, "sql-running");
  await page.getByTestId("sql-cancel").click();
  await expect(page.getByTestId("sql-stopped")).toBeVisible();
  await run(running, "SELECT count(*) AS all_of_them FROM names;");
  await expect(table.getByRole("row").nth(1)).toHaveText("2149477");

  // What was asked is there after a new start, and so is what was being written.
  await write(running, "SELECT 'half-written");
  await app.close();
  running = await place.start();
  await running.page.getByTestId("nav-sql").click();
  await expect(editorOf(running)).toContainText("half-written");
  await running.page.getByTestId("sql-history").click();
  const entries = running.page.getByRole("menuitem");
  await expect(entries.nth(0)).toContainText("all_of_them");
  await expect(entries.nth(1)).toContainText("cancelled");
  await expect(entries.nth(2)).toContainText("first 10,000 rows");
  await expect(entries.nth(2)).toContainText("2015");
  await lookAt(running, "history");
  await entries.nth(2).click();
  await expect(editorOf(running)).toContainText("half-written");
  await expect(editorOf(running)).toContainText(query);
});

test("every example has plain words and runs", async ({ place }) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await importSample(running);
  await page.getByTestId("nav-sql").click();
  await page.getByTestId("sql-examples").click();
  const items = page.getByRole("menuitem");
  const titles = await items.allTextContents();
  expect(titles).toHaveLength(22);
  await lookAt(running, "examples");
  await page.keyboard.press("Escape");
  for (const title of titles) {
    await page.getByTestId("sql-examples").click();
    await page.getByRole("menuitem", { name: title, exact: true }).click();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByTestId("sql-run")).toBeVisible();
    await expect(page.getByTestId("error-panel")).toBeHidden();
  }
});
