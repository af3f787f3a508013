import { expect, test } from "../support/electron";
import {
  expectAccessible,
  importSample,
  picture,
  inEveryLook,
} from "../support/journey";

test("a name’s page is reached from the table, by typing and from another name, and left again", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-explore").click();
  await page.getByTestId("sex").getByText("Female").click();
  const olivia = page.getByTestId("names-table").getByRole("row").nth(1);
  await expect(olivia).toContainText("Olivia");
  await olivia.dblclick();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Olivia");
  await expect(page.getByTestId("name-lede")).toContainText(
    "Rank 1 among female names in 2024",
  );

  // A search finds by letters, likeness and sound, and says why.
  await page.getByRole("combobox", { name: "Find a name" }).fill("cathrin");
  for (const name of [
    /^Cathrine US/,
    /^Cathrina US/,
    /^Kathryn English, Double Metaphone US/,
  ])
    await expect(page.getByRole("option", { name })).toBeVisible();
  await picture(running, "find-names");
  await expectAccessible(running);
  await page.getByRole("combobox", { name: "Find a name" }).fill("mary");
  await page.getByRole("option", { name: /^Mary US/ }).click();
  await expect(heading).toHaveText("Mary");
  await expect(page.getByTestId("name-facts")).toContainText("73,984");

  // Names that rose and fell with it lead on; back leads through all of them.
  const similar = page.getByTestId("name-similar");
  await expect(similar).toContainText("Martha");
  await similar.getByRole("link", { name: "Martha" }).click();
  await expect(heading).toHaveText("Martha");
  for (const name of ["Mary", "Olivia"]) {
    await page.getByTestId("back").click();
    await expect(heading).toHaveText(name);
  }
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByTestId("names-table")).toBeVisible();

  // From the keyboard alone.
  await page.getByTestId("names-table").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Emma");
});

test("a name that nobody bears is said to be one, with those near it, wherever it is looked for", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  // In the palette.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("Jessicka Q");
  const palette = page.getByTestId("palette");
  await expect(palette).toContainText("Nobody bears “Jessicka Q”. Near it:");
  await expect(
    palette.getByRole("option", { name: /^Jessic/ }).first(),
  ).toBeVisible();
  await picture(running, "nobody-palette");
  await expectAccessible(running);
  await page.keyboard.press("Escape");
  // In the search of the screen.
  await page.getByTestId("nav-names").click();
  const search = page.getByRole("combobox", { name: "Find a name" });
  await search.fill("Olivvia");
  await expect(page.getByTestId("name-find")).toContainText(
    "Nobody bears “Olivvia”. Near it:",
  );
  await expect(
    page.getByRole("option", { name: /^Olivia one letter apart/ }),
  ).toBeVisible();
  await picture(running, "nobody-search");
  await expectAccessible(running);
  await search.fill("qqqqqqq");
  await expect(page.getByTestId("name-find")).toContainText(
    "Nobody bears a name like this",
  );
  // On a page of its own, to which a group by hand leads.
  await search.fill("");
  await page.getByTestId("nav-groups").click();
  await page.getByText("Groups by hand (0)").click();
  await page.getByTestId("group-new").click();
  await page
    .getByTestId("group-add")
    .getByRole("textbox")
    .fill("Olivia, Olivvia");
  await page.keyboard.press("Enter");
  await page.getByTestId("group-author").getByRole("textbox").fill("A");
  await page.getByTestId("group-reason").getByRole("textbox").fill("A slip");
  await page.getByTestId("group-save").click();
  await page
    .getByTestId("hand-groups")
    .getByRole("link", { name: "Olivvia" })
    .click();
  const nobody = page.getByTestId("name-nobody");
  await expect(nobody).toContainText("Nobody bears “Olivvia” here");
  await picture(running, "nobody-page");
  await expectAccessible(running);
  await nobody.getByRole("link", { name: "Olivia", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Olivia");
});

test("a name’s page is whole and accessible in light and dark, wide and narrow", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-names").click();
  await expect(page.getByTestId("name-start")).toBeVisible();
  await expectAccessible(running);
  await page.getByRole("combobox", { name: "Find a name" }).fill("Ashley");
  await page.getByRole("option", { name: /^Ashley US/ }).click();
  await expect(page.getByTestId("name-similar")).toBeVisible();
  await expect(page.getByTestId("name-variants")).toContainText("Ashleigh");
  await inEveryLook(running, async (size) => {
    for (const part of ["trend", "facts", "ratio", "similar", "silence"]) {
      await page
        .locator(`[aria-labelledby=name-${part}]`)
        .evaluate((section) => {
          section.scrollIntoView();
        });
      await picture(running, `name-${part}-${size}`);
    }
    await expectAccessible(running);
    expect(await page.evaluate(overflow)).toEqual([0, 0]);
  });
});

test("every picture of a name has its figures, and says what is not known", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-names").click();
  await page.getByRole("combobox", { name: "Find a name" }).fill("Ashley");
  await page.getByRole("option", { name: /^Ashley US/ }).click();

  // 1880: as female nothing was published, so the part lies between bounds.
  const cursor = page.getByTestId("ratio-cursor");
  await cursor.focus();
  await page.keyboard.press("Home");
  await expect(page.getByTestId("ratio-readout")).toContainText(
    "not published",
  );
  await expect(cursor).toHaveAttribute("aria-valuetext", /between 0.* in 1880/);
  await page.getByTestId("ratio-table-switch").click();
  const years = page.getByTestId("year-table");
  await expect(years.getByRole("row").nth(1)).toContainText("2024");
  await expect(years.getByRole("row").last()).toContainText("between");
  await page.getByTestId("places-table-switch").click();
  await expect(page.getByTestId("places-table")).toContainText(
    "54,853 in 1987",
  );
  await page.getByTestId("name-trend").getByText("Source").isVisible();
  await expect(page.getByTestId("name-silence")).toContainText(
    "counts below 5 are not published",
  );
  await expectAccessible(running);
});

function overflow(): number[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [
    Math.max(0, scrollWidth - innerWidth),
    Math.max(0, scrollHeight - innerHeight),
  ];
}
