import fs from "node:fs";
import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  picture,
  pictureOfZoomed,
  resize,
  inEveryLook,
} from "../support/journey";
import {
  madeUpBirths,
  madeUpFigures,
  madeUpFile,
} from "../support/made-up-office";
import {
  answerCountry,
  answerDialogs,
  sayColumn,
  settled,
} from "../support/preview-journey";

test("a made-up office's file goes in without leaving the window, and is known the next time", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await dropFile(running, madeUpFile(place.folder));

  const preview = page.getByTestId("preview");
  await expect(preview).toBeVisible();
  await expect(preview).toContainText(
    "Häufigste Vornamen neugeborener Mädchen",
  );
  await expect(preview).toContainText("ŠTĚPÁNKA");
  await expect(page.getByTestId("preview-import")).toBeDisabled();
  await expect(page.getByTestId("needs")).toContainText("Which country");
  await page.getByTestId("answer-country").click();
  await answerCountry(running, "Austria");
  for (const [header, role] of [
    ["Vorname", "Name"],
    ["Anzahl / 2019", "Count"],
    ["Anzahl / 2020", "Count"],
    ["Anteil in % / 2019", "Ignored"],
    ["Anteil in % / 2020", "Ignored"],
  ] as const)
    await sayColumn(running, header, role);

  await expect(page.getByTestId("needs")).toBeHidden();
  await expect(page.getByTestId("understood")).toContainText(
    `${String(madeUpFigures)} figures of names of girls, Austria, 2019–2020.`,
  );
  await expect(page.getByTestId("understood")).toContainText(
    `${madeUpBirths.toLocaleString("en-US")} in all`,
  );
  await page
    .getByTestId("source-office")
    .getByRole("textbox")
    .fill("Namensamt");
  await page.getByTestId("source-title").getByRole("textbox").fill("Vornamen");
  await settled(running);
  await page
    .getByRole("button", { name: `Import ${String(madeUpFigures)} figures` })
    .click();
  await expect(preview).toBeHidden();
  await expect(page.getByTestId("job-result")).toContainText(
    `${String(madeUpFigures)} figures imported, 0 lines rejected`,
  );
  await page.getByTestId("explore-job").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Austria, 2020",
  );
  const first = page.getByTestId("names-table").getByRole("row").nth(1);
  await expect(first).toContainText("1,187");

  // The next file of this layout is no question any more.
  const next = madeUpFile(place.folder).replace("vornamen", "vornamen-neu");
  fs.writeFileSync(
    next,
    fs
      .readFileSync(path.join(place.folder, "vornamen.csv"), "latin1")
      .replaceAll("2020", "2021"),
    "latin1",
  );
  await dropFile(running, next);
  await expect(page.getByTestId("job-result").first()).toContainText(
    `${String(madeUpFigures)} figures imported`,
  );
  await expect(preview).toBeHidden();
});

test("the preview is whole and accessible in light and dark, wide and narrow, and at twice the size", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await dropFile(running, madeUpFile(place.folder));
  await expect(page.getByTestId("sheet")).toBeVisible();
  await inEveryLook(running, async (size) => {
    await expectAccessible(running);
    await picture(running, `preview-${size}`);
  });
  await page.emulateMedia({ colorScheme: "light" });
  await resize(running, 1280, 800);
  await zoom(running, 2);
  await expectAccessible(running);
  await pictureOfZoomed(running, "preview-200-percent");
  await zoom(running, 1);
  await answerCountry(running, "Austria");
  await page.getByTestId("preview-profile").scrollIntoViewIfNeeded();
  await picture(running, "mapping-light-1280x800");
});

test("a preview needs no mouse", async ({ place }) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await dropFile(running, madeUpFile(place.folder));
  await expect(page.getByTestId("sheet")).toBeVisible();
  await page.getByTestId("answer-country").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("austri");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await settled(running);
  await expect(page.getByTestId("understood")).toContainText("Austria");

  const heads = page.getByTestId("sheet-head").getByRole("columnheader");
  await heads.nth(1).getByRole("button").first().focus();
  for (let column = 2; column <= 5; column++)
    await page.keyboard.press("ArrowRight");
  await expect(heads.nth(5).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("i");
  await page.keyboard.press("Enter");
  await settled(running);
  await expect(heads.nth(5)).toContainText("Ignored");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("preview")).toBeHidden();
});

test("how a file is read can be saved as a file and loaded again", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  const mapping = path.join(place.folder, "vornamen.mapping.json");
  const file = madeUpFile(place.folder);
  await page.getByTestId("nav-library").click();
  await answerDialogs(running, { open: [file], save: mapping });
  await page.getByTestId("choose-preview").click();
  await answerCountry(running, "Austria");
  await page.getByTestId("mapping-save").click();
  await expect(page.getByTestId("notice")).toContainText(
    "vornamen.mapping.json",
  );
  await page.getByTestId("preview-cancel").click();
  expect(JSON.parse(fs.readFileSync(mapping, "utf8"))).toMatchObject({
    version: 1,
    country: "AT",
  });

  await page.getByTestId("choose-preview").click();
  await expect(page.getByTestId("needs")).toBeVisible();
  await answerDialogs(running, { open: [mapping] });
  await page.getByTestId("mapping-load").click();
  await settled(running);
  await expect(page.getByTestId("understood")).toContainText("Austria");
});

async function zoom({ app, page }: Running, factor: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
  }, factor);
  await expect.poll(() => page.evaluate(() => innerWidth)).not.toBe(before);
}
