import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  importSample,
  picture,
  pictureOfZoomed,
  resize,
  inEveryLook,
} from "../support/journey";

async function chooseRule(page: Page, name: string | RegExp): Promise<void> {
  await page.getByTestId("groups-by").getByRole("button").click();
  await page.getByRole("option", { name }).click();
}

const rowOf = (page: Page, table: string, index: number) =>
  page.getByTestId(table).getByRole("row").nth(index);

test("a year with and without spellings put together, by rule and by hand, undone and redone", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  // The palette finds the screen, also by what it does.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("spellings");
  await page.getByRole("option", { name: "Groups" }).click();
  const story = page.getByTestId("groups-story");
  await expect(story).toContainText("Olivia is first with 14,718 births");
  await expect(page.getByTestId("groups-choose")).toBeVisible();
  await expectAccessible(running);

  // Sound changes the winner, and says so, for all names alike.
  await chooseRule(page, /^Sound: English/);
  await expect(story).toContainText(
    "With spellings put together by sound (English, Double Metaphone), Eliana is first with 45,314 births, instead of Olivia with 14,718 births.",
  );
  await expect(rowOf(page, "league-alone", 1)).toContainText("Olivia +30");
  await expect(rowOf(page, "league-together", 1)).toContainText("Eliana");
  await page.getByTestId("groups-find").getByRole("textbox").fill("caitl");
  await expect(rowOf(page, "league-alone", 1)).toContainText("Caitlin");
  await expect(rowOf(page, "league-together", 1)).toContainText("Kaitlyn");
  await rowOf(page, "league-together", 1).click();
  const shown = page.getByTestId("shown-group");
  await expect(shown).toContainText("Katelyn");
  await expect(shown).toContainText("were not published");
  await expectAccessible(running);

  // Ten boys' names of 1887: two share the tenth rank, and are shown to.
  await page
    .getByTestId("groups-sex")
    .getByText("Male", { exact: true })
    .click();
  await page.getByTestId("groups-find").getByRole("textbox").fill("");
  await page.getByLabel("Year as a number").fill("1887");
  await page.keyboard.press("Enter");
  await expect(rowOf(page, "league-alone", 10)).toContainText("10=");
  await expect(rowOf(page, "league-alone", 11)).toContainText("10=");
  await expect(rowOf(page, "league-alone", 12)).toContainText("12");

  // Picked spellings become a group, with author and reason.
  await page.getByLabel("Year as a number").fill("2024");
  await page.keyboard.press("Enter");
  await page.getByTestId("groups-find").getByRole("textbox").fill("muhamm");
  await expect(rowOf(page, "league-alone", 1)).toContainText("Muhammad");
  await rowOf(page, "league-alone", 1).click();
  await page.getByTestId("groups-make").click();
  await page
    .getByTestId("group-add")
    .getByRole("textbox")
    .fill("Mohammed, Mohammad, Qqqq");
  await page.keyboard.press("Enter");
  const members = page.getByTestId("group-members");
  await expect(members).toContainText("Qqqqnot in the library");
  await members.getByRole("button", { name: "Take Qqqq out" }).click();
  await page.getByTestId("group-save").click();
  await expect(page.getByTestId("group-editor")).toContainText(
    "Say why they are one name.",
  );
  await expectAccessible(running);
  await page
    .getByTestId("group-author")
    .getByRole("textbox")
    .fill("A. Researcher");
  await page
    .getByTestId("group-reason")
    .getByRole("textbox")
    .fill("One name in Arabic; spellings differ by transliteration.");
  await picture(running, "group-editor");
  await page.getByTestId("group-save").click();
  await expect(shown).toContainText("3 spellings");
  await expect(rowOf(page, "league-together", 1)).toContainText(
    "Muhammad Mohammed, Mohammad",
  );
  await page.getByText("Groups by hand (1)").click();
  const list = page.getByTestId("hand-groups");
  await expect(list).toContainText("Grouped by A. Researcher");
  await expectAccessible(running);

  // Deleting it can be undone, and done again.
  await list.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByTestId("groups-none-by-hand")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(list).toContainText("Muhammad");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(page.getByTestId("groups-none-by-hand")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(list).toContainText("Muhammad");
  await list.getByRole("button", { name: /^Change/ }).click();
  await page
    .getByTestId("group-title")
    .getByRole("textbox")
    .fill("Mohammed, all spellings");
  await page.getByTestId("group-save").click();
  await expect(list).toContainText("Mohammed, all spellings");
});

test("a group is on the page of its names and in the chart, with its rule", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-names").click();
  await page.getByRole("combobox", { name: "Find a name" }).fill("Kaitlyn");
  await page.getByRole("option", { name: /^Kaitlyn US/ }).click();
  await page.getByTestId("name-group").click();
  await page.getByRole("button", { name: /^Add Caitlin/ }).click();
  await page.getByRole("button", { name: /^Add Katelyn / }).click();
  await page
    .getByTestId("group-author")
    .getByRole("textbox")
    .fill("A. Researcher");
  await page
    .getByTestId("group-reason")
    .getByRole("textbox")
    .fill("Sound the same in English.");
  await page.getByTestId("group-save").click();
  const byHand = page.getByTestId("name-hand-group");
  await expect(byHand).toContainText("Sound the same in English.");
  await expect(byHand).toContainText("Caitlin");
  await byHand.scrollIntoViewIfNeeded();
  await picture(running, "name-groups");
  await expectAccessible(running);

  await page.getByTestId("variants-chart-en").click();
  const chosen = page.getByTestId("chosen-names");
  await expect(chosen).toContainText("Kaitlyn +");
  const credit = page.getByTestId("credit");
  await expect(credit).toContainText(
    /Kaitlyn: \d+ spellings put together by sound \(English, Double Metaphone\)/,
  );
  await page.keyboard.press("Alt+ArrowLeft");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(byHand).toBeVisible();
  await page
    .getByRole("button", { name: "Show over the years as one", exact: true })
    .click();
  await expect(credit).toContainText(
    "Kaitlyn: 3 spellings put together by hand",
  );
  await expect(chosen).toContainText("Kaitlyn +2");
  await picture(running, "explore-groups");
  await expectAccessible(running);
});

test("groups are whole and accessible in light and dark, wide and narrow", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-groups").click();
  await chooseRule(page, /^Sound: English/);
  await expect(rowOf(page, "league-together", 2)).toContainText("Ellie");
  await rowOf(page, "league-together", 2).click();
  await expect(page.getByTestId("shown-group")).toContainText("197 spellings");
  await inEveryLook(running, async (size) => {
    await picture(running, `groups-${size}`);
    await expectAccessible(running);
    expect(await page.evaluate(overflow)).toEqual([0, 0]);
  });
  // At 200 per cent the tables stand one below the other, and nothing is lost.
  await resize(running, 1280, 800);
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
  await pictureOfZoomed(running, "groups-200-percent");
  expect(await page.evaluate(overflow)).toEqual([0, 0]);
  await page.getByTestId("league-together").scrollIntoViewIfNeeded();
  await expect(page.getByTestId("league-together")).toBeInViewport();
  await pictureOfZoomed(running, "groups-200-percent-table");
});

/** A file of an office that writes names in capitals, in long form. */
const FRENCH = [
  "sexe;preusuel;annais;nombre",
  ...["2;ZOÉ;2020;40", "2;ZOE;2020;30", "2;LÉA;2020;60", "2;MARIE-LOU;2020;9"],
];

test("names in capitals are shown as people write them, and as the file has them", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  const file = path.join(place.folder, "nat2020.csv");
  fs.writeFileSync(file, FRENCH.join("\n"));
  await page.getByTestId("explore-empty").waitFor();
  await dropFile(running, file);
  await page.getByRole("button", { name: "Show the names" }).click();
  await expect(rowOf(page, "names-table", 1)).toContainText("Léa");
  await expect(rowOf(page, "names-table", 4)).toContainText("Marie-Lou");
  await expect(page.getByTestId("chosen-names")).toContainText("Zoé");
  await picture(running, "capitals-explore");

  await rowOf(page, "names-table", 1).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Léa");
  await expect(page.getByTestId("name-written")).toHaveText(
    "As the file writes it: LÉA",
  );
  await picture(running, "capitals-name");
  await expectAccessible(running);

  await page.getByTestId("nav-groups").click();
  await chooseRule(page, "Without accents");
  await expect(page.getByTestId("groups-story")).toContainText(
    "With spellings put together without accents, Zoé is first with 70 births, instead of Léa with 60 births.",
  );
  await expect(rowOf(page, "league-together", 1)).toContainText("Zoé Zoe");
  await picture(running, "capitals-groups");
});

function overflow(): number[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [
    Math.max(0, scrollWidth - innerWidth),
    Math.max(0, scrollHeight - innerHeight),
  ];
}
