import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  importSample,
  picture,
  inEveryLook,
} from "../support/journey";

const OFFICES = path.resolve(__dirname, "../fixtures/offices");

test("names of a year are filtered, sorted, played, spanned, compared and taken back", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await importExcerpt(running, "fr/nat2020_csv.zip", "France");
  await page.getByTestId("nav-explore").click();
  await choose(running, "country", "United States");
  const table = page.getByTestId("names-table");
  const rows = table.getByRole("row");
  const first = rows.nth(1);
  const heading = page.getByRole("heading", { level: 1 });

  // Filters narrow while typing, and say how many are left.
  await page.getByTestId("sex").getByText("Female").click();
  await choose(running, "filter-match", "Ends with");
  await page.getByTestId("filter-text").getByRole("searchbox").fill("ia");
  await expect(first).toContainText("Olivia");
  await expect(rows.nth(2)).toContainText("Amelia");
  await expect(page.getByTestId("names-footer")).toContainText(
    /^\d{3} of 17,\d{3} names/,
  );
  await page.getByTestId("filter-more").click();
  await page.getByTestId("filter-count-max").getByRole("textbox").fill("100");
  await page.keyboard.press("Tab");
  await everySize(running, "explore-filters");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("filter-chips")).toContainText("At most 100");
  await expect(first).not.toContainText("Olivia");
  const header = (name: RegExp) => table.getByRole("columnheader", { name });
  await header(/^Name/).getByRole("button").click();
  await expect(header(/^Name/)).toHaveAttribute("aria-sort", "ascending");
  await expect(first).toContainText(/A\w+ia/);

  // Every one of these is taken back by itself: the order, the number, the letters.
  const undo = page.getByTestId("undo");
  await undo.click();
  await expect(header(/Births/)).toHaveAttribute("aria-sort", "descending");
  await undo.click();
  await expect(first).toContainText("Olivia");
  await undo.click();
  await expect(rows.nth(2)).toContainText("Emma");
  await page.getByTestId("redo").click();
  await expect(rows.nth(2)).toContainText("Amelia");
  await undo.click();

  // Years are typed, played to the last, and summed.
  await typeYear(running, "Year as a number", "2021");
  await expect(heading).toHaveText("United States, 2021");
  await expect(first).toContainText("17,841");
  await page.getByTestId("play").click();
  await expect(page.getByTestId("play")).toHaveAccessibleName("Stop playing");
  await expect(heading).toHaveText("United States, 2024");
  await expect(first).toContainText("14,718");
  await expect(page.getByTestId("play")).toHaveAccessibleName("Play the years");
  await undo.click();
  await expect(heading).toHaveText("United States, 2021");
  await page.getByTestId("redo").click();
  await page.getByTestId("span").getByText("Span", { exact: true }).click();
  await expect(heading).toHaveText("United States, 2015–2024");
  await typeYear(running, "First year", "2023");
  await expect(heading).toHaveText("United States, 2023–2024");
  await expect(first).toContainText("30,031");
  await everySize(running, "explore-span");

  // A name of two countries, by share, on a scale of equal ratios.
  await undo.click();
  await undo.click();
  await page.getByRole("combobox", { name: "Find a name" }).fill("aalyah");
  await page.getByRole("option", { name: /^Aalyah\b/ }).click();
  const chips = page.getByTestId("chosen-names").getByRole("row");
  await expect(chips).toHaveCount(5);
  for (const name of ["Liam", "Noah", "Oliver", "Olivia"])
    await page.getByRole("button", { name: `Take ${name} off` }).click();
  await expect(chips).toHaveCount(1);
  await page.getByTestId("entries").click();
  await page
    .getByRole("button", { name: "Add Aalyah in another country" })
    .click();
  await expect(page.getByTestId("entry")).toHaveCount(2);
  await everySize(running, "explore-entries");
  await page.keyboard.press("Escape");
  await page.getByTestId("unit").getByText("Per 1,000").click();
  await page.getByTestId("chart-options").click();
  await page.getByTestId("chart-scale").getByText("Logarithmic").click();
  await page.getByTestId("chart-common").getByText("Common years").click();
  await everySize(running, "explore-options");
  await page.keyboard.press("Escape");
  const figure = page.getByTestId("trend-figure");
  await expect(figure).toContainText("logarithmic scale");
  const drawn = figure.getByRole("img");
  await expect(drawn).toHaveAccessibleName(/Aalyah \(female\), France: first/);
  await expect(figure.getByTestId("credit")).toContainText("Insee");
  await everySize(running, "explore-compare");
  await page.getByTestId("table-twin").click();
  await expect(
    page.getByTestId("trend-table").getByRole("row").nth(1),
  ).toContainText("2020");
  await everySize(running, "explore-table");
  await undo.click();
  await undo.click();
  await undo.click();
  await expect(figure).not.toContainText("logarithmic scale");
});

test("what a place lacks is said where it is looked for, with the files that bring it", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await importExcerpt(
    running,
    "au/nsw/popular_baby_names_1952_to_2024.csv",
    "Australia",
  );
  await importExcerpt(running, "fr/nat2020_csv.zip", "France");
  await page.getByTestId("nav-explore").click();

  // No regions.
  await choose(running, "country", "France");
  await page.getByTestId("no-regions").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("France as a whole only");
  await expect(dialog).toContainText("Paris");
  await everySize(running, "explore-no-regions");
  await page.keyboard.press("Escape");

  // Years outside, and years between that were not published.
  await typeYear(running, "Year as a number", "1850");
  await expect(
    page.getByText(
      "The library has figures of France from 1980 to 2020. Other years need another file, such as: Fichier des prénoms, France (Institut national",
    ),
  ).toBeVisible();
  await choose(running, "country", "Australia");
  await typeYear(running, "Year as a number", "1980");
  const empty = page.getByTestId("names-empty");
  await expect(empty).toContainText("No names were published");
  await expect(empty).toContainText("Popular baby names, New South Wales");
  await everySize(running, "explore-no-year");
  await empty.getByRole("button", { name: "Go to 1952" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "New South Wales, Australia, 1952",
  );

  // Shares without a denominator.
  await expect(
    page.getByTestId("unit").getByRole("radio", { name: "Per 1,000" }),
  ).toBeDisabled();
  await page.getByRole("button", { name: "Why there are no shares" }).click();
  await expect(dialog).toContainText("no file of Australia that lists all");
  await everySize(running, "explore-no-shares");
  await page.keyboard.press("Escape");

  // Nothing to draw is a sentence, without a picture to take along.
  await page.getByTestId("chart-options").click();
  await page.getByTestId("chart-index").getByText("Index").click();
  await page.keyboard.press("Escape");
  const figure = page.getByTestId("trend-figure");
  await expect(figure).toContainText("which is to be 100");
  await expect(figure.getByRole("img")).toHaveCount(0);
  await expect(page.getByTestId("chart-export")).toBeDisabled();
  await everySize(running, "explore-nothing");
});

/** Looks at the window in light and dark, wide and narrow: nothing cut off, nothing that only some can use. */
async function everySize(running: Running, name: string): Promise<void> {
  const { page } = running;
  await inEveryLook(running, async (size) => {
    await picture(running, `${name}-${size}`);
    await expectAccessible(running);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
  });
}

async function choose(
  { page }: Running,
  testId: string,
  option: string,
): Promise<void> {
  await page.getByTestId(testId).getByRole("button").click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function typeYear(
  { page }: Running,
  field: string,
  year: string,
): Promise<void> {
  await page.getByRole("textbox", { name: field }).fill(year);
  await page.keyboard.press("Enter");
}

/** Drops an excerpt of an office's file, and waits for its data set. */
async function importExcerpt(
  running: Running,
  file: string,
  country: string,
): Promise<void> {
  await dropFile(running, path.join(OFFICES, file));
  await expect(
    running.page.getByTestId("dataset").filter({ hasText: country }),
  ).toBeVisible({ timeout: 30_000 });
}
