import fs from "node:fs";
import path from "node:path";
import { expect, test } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  picture,
  inEveryLook,
} from "../support/journey";

test("the activity tells what came in, into what and how it ended", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await page.keyboard.press("Control+8");
  await expect(page.getByTestId("activity-empty")).toBeVisible();
  await picture(running, "activity-empty");

  const good = path.join(place.folder, "yob1999.txt");
  const empty = path.join(place.folder, "nothing.csv");
  fs.writeFileSync(good, "Emily,F,26539\nJacob,M,35361\n");
  fs.writeFileSync(empty, "");
  await dropFile(running, good);
  await expect(page.getByTestId("job-result")).toContainText("2 figures");
  await dropFile(running, good);
  await expect(page.getByTestId("job-result").first()).toContainText(
    "Already in the library",
  );
  await dropFile(running, empty);
  await expect(page.getByTestId("error-panel")).toContainText("empty");

  await page.getByTestId("nav-activity").click();
  await expect(page.getByTestId("activity-summary")).toContainText(
    "3 imports, 2 figures stored",
  );
  const rows = page.getByTestId("activity").getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText("Failed: The file is empty");
  await expect(rows.nth(2)).toContainText("Already there");
  await expect(rows.nth(3)).toContainText("Social Security Administration");
  await expect(rows.nth(3)).toContainText("United States");

  await page.getByTestId("activity").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("activity-details")).toContainText(
    "2 figures stored",
  );
  await inEveryLook(running, async (size) => {
    await expectAccessible(running);
    await picture(running, `activity-${size}`);
  });
  await page.getByTestId("activity-dataset").click();
  await expect(page.getByTestId("receipt-status")).toContainText("2 figures");

  await page.getByTestId("nav-activity").click();
  await page.getByTestId("activity-status").getByText("Failed (1)").click();
  await expect(rows).toHaveCount(2);
});
