import fs from "node:fs";
import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  importSample,
  picture,
  inEveryLook,
} from "../support/journey";
import { madeUpLifeTable } from "../support/made-up-life-table";
import { answerDialogs } from "../support/preview-journey";

/** What each question says first of the US file. */
const STORIES = {
  changes: /5,374 rose and 4,104 fell from 2014 to 2024/,
  diversity: /In 2024 the 10 most frequent names made up 7\.1/,
  letters: /names ending in -/,
  sexes: /155 were recorded mostly with one sex/,
  arrivals: /names were listed for the first time in 2015–2024/,
  ages: /are alive/,
} as const;

test("every question is answered of real data, in light and dark, wide and narrow", async ({
  place,
}) => {
  test.setTimeout(400_000);
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-insights").click();
  await bringLifeTable(running, place.folder);
  await inEveryLook(running, async (look) => {
    for (const [id, story] of Object.entries(STORIES)) {
      await page.getByTestId(`tab-${id}`).click();
      await expect(page.locator(".insight-story").last()).toContainText(story);
      await lookAt(running, `${id}-${look}`);
      await expect(page.getByTestId("insight-source")).toContainText(
        "Before about 1937",
      );
    }
  });
  await bringFrance(running, place.folder);
  await page.getByTestId("nav-insights").click();
  await page.getByTestId("tab-typical").click();
  await inEveryLook(running, async (look) => {
    await expect(page.locator(".insight-story")).toContainText(
      "United States, compared with France, 2018–2020",
    );
    await lookAt(running, `typical-${look}`);
  });
  await page.getByTestId("typical-of").getByText("France").click();
  await expect(page.getByTestId("typical")).toContainText("Manon");
});

async function lookAt(running: Running, name: string): Promise<void> {
  await settled(running);
  await expectAccessible(running);
  await picture(running, `insights-${name}`);
}

/** A few names as the French office publishes them, so that there are two places. */
async function bringFrance(running: Running, folder: string): Promise<void> {
  const lines = ["sexe;preusuel;annais;nombre"];
  for (let year = 2018; year <= 2020; year++)
    lines.push(
      `2;MANON;${String(year)};3000`,
      `2;EMMA;${String(year)};4000`,
      `2;_PRENOMS_RARES;${String(year)};300000`,
      `1;GABRIEL;${String(year)};5000`,
      `1;_PRENOMS_RARES;${String(year)};300000`,
    );
  const file = path.join(folder, "nat2020.csv");
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
  await dropFile(running, file);
  await expect(running.page.getByTestId("job-result").first()).toContainText(
    "9 figures",
  );
}

/** The answer on the screen is the one to the question. */
async function settled({ page }: Pick<Running, "page">): Promise<void> {
  await expect(page.getByTestId("insight-answer")).toHaveAttribute(
    "aria-busy",
    "false",
  );
}

/** From the empty question of ages to its answer, through a file that does not say its sex. */
async function bringLifeTable(running: Running, folder: string): Promise<void> {
  const { page } = running;
  await page.getByTestId("tab-ages").click();
  await expect(page.getByTestId("ages-empty")).toBeVisible();
  await expectAccessible(running);
  await picture(running, "insights-ages-empty");
  const bad = path.join(folder, "bad.csv");
  fs.writeFileSync(bad, "age,sex,lx\n0,F,100\n1,F,101\n");
  const sexless = path.join(folder, "sexless.csv");
  fs.writeFileSync(sexless, "age,lx\n0,100\n1,99\n");
  const good = path.join(folder, "life-table.csv");
  fs.writeFileSync(good, madeUpLifeTable());

  await answerDialogs(running, { open: [bad] });
  await page.getByTestId("import-life-table").click();
  await expect(page.getByTestId("error-panel")).toContainText("line 3");
  await answerDialogs(running, { open: [sexless] });
  await page.getByTestId("import-life-table").click();
  await expect(page.getByTestId("life-table-sex")).toContainText("sexless.csv");
  await expect(page.getByTestId("error-panel")).toBeHidden();
  await picture(running, "insights-ages-sex");
  await page.getByRole("button", { name: "Cancel" }).click();
  await answerDialogs(running, { open: [good] });
  await page.getByTestId("import-life-table").click();
  await expect(page.getByTestId("ages")).toContainText("Michael");

  await page.getByTestId("delete-life-table").click();
  await expect(page.getByTestId("ages-empty")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("ages")).toContainText("Michael");
}

test("the questions need no mouse, and a name of any list opens in Explore", async ({
  place,
}) => {
  const { page } = await place.start();
  await page.getByTestId("explore-empty").waitFor();
  await page.keyboard.press("Control+5");
  await expect(page.getByTestId("insights-empty")).toBeVisible();
  await importSampleByKeys(page);
  await page.keyboard.press("Control+5");
  await expect(page.getByTestId("tab-changes")).toBeVisible();

  await page.getByTestId("tab-changes").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByTestId("insight-letters")).toBeVisible();
  await settled({ page });
  await page
    .getByTestId("insight-sex")
    .getByRole("radio", { name: "Male", exact: true })
    .focus();
  await page.keyboard.press("Space");
  await expect(page.locator(".insight-story")).toContainText("male births");
  await page.getByTestId("chart-cursor").focus();
  await page.keyboard.press("End");
  await expect(page.getByTestId("chart-readout")).toContainText("2024");
  await page.getByTestId("insight-as-table").press("Enter");
  await expect(page.getByTestId("insight-year-table")).toContainText("2024");

  await page.getByTestId("tab-letters").press("ArrowUp");
  await page.getByTestId("tab-diversity").press("ArrowUp");
  await settled({ page });
  await page
    .getByTestId("verdict")
    .getByRole("radio", { name: /^Fell/ })
    .focus();
  await page.keyboard.press("Space");
  await page.getByTestId("changes").focus();
  await expect(page.getByTestId("changes")).toContainText("Jacob");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("chosen-names")).toContainText("Jacob");
  await expect(page.getByRole("img", { name: /Jacob/ })).toBeVisible();

  await page.keyboard.press("Control+5");
  await settled({ page });
  await page.getByTestId("bars-cursor").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("chosen-names")).toContainText("Theodore");
});

async function importSampleByKeys(page: Running["page"]): Promise<void> {
  await page.keyboard.press("Control+7");
  await page.getByTestId("import-sample").press("Enter");
  await expect(page.getByTestId("job-result")).toContainText("2,149,477", {
    timeout: 60_000,
  });
}

test("a question that the figures cannot answer says what is missing", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  const top = path.join(place.folder, "top.csv");
  fs.writeFileSync(
    top,
    "year,name,sex,count\n2001,Emma,F,900\n2001,Max,M,800\n2002,Emma,F,700\n2002,Max,M,900\n",
  );
  await page.evaluate(
    (file) =>
      window.desktop.call("import.start", {
        paths: [file],
        options: { country: "GB" },
      }),
    top,
  );
  await page.getByTestId("nav-library").click();
  await expect(page.getByTestId("job-result")).toContainText("4 figures");

  await page.getByTestId("nav-insights").click();
  const missing = page.getByTestId("insight-missing");
  await expect(missing).toContainText(
    "Shares cannot be computed for United Kingdom",
  );
  await expectAccessible(running);
  await picture(running, "insights-missing");
  await page.getByTestId("tab-letters").click();
  await expect(missing).toContainText("Only the most frequent names");
  await page.getByTestId("tab-typical").click();
  await expect(page.getByTestId("insight-typical")).toContainText(
    "There is no other place to compare with",
  );
  await page.getByTestId("tab-arrivals").click();
  await expect(page.getByTestId("insight-arrivals")).toContainText(
    "From which count on a name is published is not known",
  );
});
