import fs from "node:fs";
import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  picture,
  resize,
} from "../support/journey";
import { answerDialogs } from "../support/preview-journey";
import { zipOf } from "../support/zip-of";

const SIZES = [
  [1280, 800],
  [1024, 700],
] as const;

/** As the office writes them, and three lines that became something else on the way. */
const GIRLS = Array.from(
  "ABCDEFGHIJKLMNOPQRST",
  (letter, index) => `${letter}nna,F,${String(26_000 - index * 500)}`,
);
const SPOILT = ["Hannah,F,2l674", "Alexis,F,=1+1", "Sarah,F"];

test("rejected lines are found, exported, corrected and re-admitted", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  const file = path.join(place.folder, "yob1999.txt");
  fs.writeFileSync(file, `${[...GIRLS, ...SPOILT].join("\n")}\n`);
  await dropFile(running, file);
  await expect(page.getByTestId("job-result")).toContainText(
    "20 figures imported, 3 lines rejected",
  );
  await openDataset(running);
  await expect(page.getByTestId("receipt-status")).toContainText(
    "Each of its 23 lines is accounted for; 3 were rejected.",
  );
  await page.getByTestId("tab-rejections").click();
  const rows = page.getByTestId("rejections").getByRole("row");
  await expect(rows).toHaveCount(4);

  await choose(running, "rejection-rule", /not a whole number \(2\)/);
  await expect(rows).toHaveCount(3);
  await page.getByTestId("rejection-text").getByRole("textbox").fill("1+1");
  await expect(rows).toHaveCount(2);
  const csv = path.join(place.folder, "rejected.csv");
  await answerDialogs(running, { save: csv });
  await page.getByTestId("export-rejections").click();
  await expect(page.getByTestId("notice")).toContainText(
    "1 rejected line saved as rejected.csv",
  );
  const saved = fs.readFileSync(csv, "utf8");
  expect(saved).toContain("count-not-a-whole-number");
  // A spreadsheet must not run what a file brought in.
  expect(saved).not.toMatch(/(^|[,;"])=1\+1/m);

  await page.getByTestId("rejection-text").getByRole("textbox").fill("2l674");
  await expect(rows.nth(1)).toContainText("2l674");
  await rows.nth(1).click();
  await page.getByTestId("correction").fill("21674");
  await page.keyboard.press("Enter");
  await picture(running, "rejections-light-1280x800");
  await page.getByTestId("reread").click();
  await expect(page.getByTestId("tab-rejections")).toHaveText(
    "Rejected lines (2)",
  );
  await page.getByTestId("tab-readings").click();
  await expect(
    page.getByRole("row").filter({ hasText: /^Figures/ }),
  ).toContainText("+1");
  await picture(running, "readings-light-1280x800");
  await page.getByTestId("explore-job").first().click();
  await expect(page.getByTestId("names-table")).toContainText("21,674");
});

test("receipt, editions and what differs between them, in light and dark", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await dropFile(
    running,
    edition(place.folder, "names-2023.zip", [
      "Emily,F,26539\nHannah,F,21674\nBaby,F,7\n",
    ]),
  );
  await expect(page.getByTestId("job-result")).toHaveCount(1);
  await dropFile(
    running,
    edition(place.folder, "names-2024.zip", [
      "Emily,F,26541\nHannah,F,21674\nSarah,F,19092\n",
      "Emily,F,25956\n",
    ]),
  );
  await expect(page.getByTestId("job-result")).toHaveCount(2);
  await openDataset(running);
  await page.getByTestId("tab-editions").click();
  const editions = page.getByTestId("edition");
  await expect(editions).toHaveCount(2);
  const older = editions.filter({ hasText: "names-2023.zip" });
  await expect(older).toContainText("Silent");

  await page.getByTestId("compare-edition").click();
  const diff = page.getByTestId("diff");
  await expect(diff).toContainText("From names-2023.zip to names-2024.zip");
  await expect(diff).toContainText("Added (2)");
  await expect(diff).toContainText("Removed (1)");
  await expect(diff).toContainText("Revised (1)");
  await expect(diff).toContainText("1 figure is the same in both.");
  await diff.getByText("Revised (1)").click();
  const revised = page.getByTestId("diff-rows").getByRole("row");
  await expect(revised).toHaveCount(2);
  await expect(revised.nth(1)).toContainText("Emily");
  await expect(revised.nth(1)).toContainText("+2");
  await everySize(running, "diff");

  await older.getByTestId("use-edition").click();
  await expect(older).toContainText("chosen by you");
  await expect(older).toContainText("Speaks for 1999");
  await page
    .getByTestId("notice")
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(older).toContainText("Silent");

  await page.getByTestId("tab-receipt").click();
  await everySize(running, "receipt-details");
});

async function openDataset({ page }: Running): Promise<void> {
  await page.getByTestId("dataset").first().getByRole("button").first().click();
}

async function choose(
  { page }: Running,
  testId: string,
  option: RegExp,
): Promise<void> {
  await page.getByTestId(testId).getByRole("button").click();
  await page.getByRole("option", { name: option }).click();
}

/** An archive as the office publishes it: a file a year, from 1999 on. */
function edition(folder: string, name: string, years: string[]): string {
  const file = path.join(folder, name);
  const entries = years.map((text, index) => ({
    name: `yob${String(1999 + index)}.txt`,
    text,
  }));
  fs.writeFileSync(file, zipOf(entries));
  return file;
}

async function everySize(running: Running, name: string): Promise<void> {
  const { page } = running;
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of SIZES) {
      await resize(running, width, height);
      await expectAccessible(running);
      const size = `${scheme}-${String(width)}x${String(height)}`;
      await picture(running, `${name}-${size}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await resize(running, 1280, 800);
}
