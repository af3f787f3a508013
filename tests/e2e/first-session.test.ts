import { expect, sampleFile, test, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  importSample,
  picture,
  resize,
  inEveryLook,
} from "../support/journey";

test("a dropped file becomes names, a trend and a receipt", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await resize(running, 1280, 800);
  await expect(page.getByTestId("explore-empty")).toBeVisible();
  await picture(running, "empty");

  await dropFile(running, sampleFile, async () => {
    await expect(page.getByTestId("drop-overlay")).toContainText(
      "Import 1 file",
    );
    await picture(running, "drop");
  });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByTestId("job-result")).toContainText(
    "2,149,477 figures imported, 0 lines rejected",
    { timeout: 60_000 },
  );

  await page.getByTestId("dataset").getByRole("button").first().click();
  const receipt = page.getByTestId("receipt");
  await expect(receipt).toContainText("2,149,477");
  await expect(receipt).toContainText("Social Security Administration");
  await picture(running, "receipt");
  await expectAccessible(running);

  await page.getByTestId("explore-job").click();
  await page.getByTestId("sex").getByText("Female").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "United States, 2024",
  );
  const first = page.getByTestId("names-table").getByRole("row").nth(1);
  await expect(first).toContainText("Olivia");
  await expect(first).toContainText("14,718");

  await page.getByRole("combobox", { name: "Find a name" }).fill("em");
  await page.getByRole("option", { name: /^Emma\b/ }).click();
  await expect(page.getByTestId("chosen-names")).toContainText("Emma");
  await expect(page.getByRole("img", { name: /Emma/ })).toBeVisible();
  await expect(page.getByTestId("credit")).toContainText(
    "Social Security Administration",
  );
});

test("the screens are whole and accessible in light and dark, wide and narrow", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await inEveryLook(running, async (size) => {
    await page.getByTestId("nav-explore").click();
    await expect(page.getByRole("row").nth(1)).toContainText(/\d/);
    await expect(page.getByTestId("trend-figure")).toHaveAttribute(
      "aria-busy",
      "false",
    );
    await expectNothingCutOff(running);
    await expectAccessible(running);
    await picture(running, `explore-${size}`);
    await page.getByTestId("nav-library").click();
    await expect(page.getByTestId("dataset")).toBeVisible();
    await expectNothingCutOff(running);
    await expectAccessible(running);
    await picture(running, `library-${size}`);
  });
});

test("a session needs no mouse", async ({ place }) => {
  const { page } = await place.start();
  await page.getByTestId("explore-empty").waitFor();
  await page.keyboard.press("Control+7");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Library");
  const start = page.getByTestId("import-sample");
  for (let tabs = 0; tabs < 20; tabs++) {
    if (await start.evaluate((button) => button === document.activeElement))
      break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("job-result")).toContainText("2,149,477", {
    timeout: 60_000,
  });

  await page.keyboard.press("Control+1");
  await page.keyboard.press("/");
  await page.keyboard.type("ameli");
  await expect(page.getByRole("option").first()).toContainText("Amelia");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("chosen-names")).toContainText("Amelia");
  await page.keyboard.press("Escape");

  await page.getByTestId("names-table").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByRole("row", { selected: true })).not.toHaveCount(0);

  await page.getByTestId("chart-cursor").focus();
  await page.keyboard.press("End");
  await expect(page.getByTestId("chart-readout")).toContainText("2024");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Keyboard shortcuts");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

/** The page itself never scrolls: at the least size everything has its place. */
async function expectNothingCutOff({ page }: Running): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
  expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
}
