import fs from "node:fs";
import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  picture,
  inEveryLook,
} from "../support/journey";

test("steps go back and forth, nothing undone is lost, and the window opens where it was left", async ({
  place,
}) => {
  const running = await place.start();
  const { app, page } = running;
  await importYears(running, place.folder);
  const sex = page.getByTestId("sex");
  const checked = (name: string) =>
    expect(sex.getByRole("radio", { name, exact: true })).toBeChecked();
  const back = page.getByTestId("back");
  await sex.getByText("Female").click();
  await page.getByTestId("names-table").getByText("Emily").first().dblclick();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Emily");

  // Back and forward are of screens and changes alike; undo takes back changes only.
  await back.click();
  await checked("Female");
  await back.click();
  await checked("Both");
  await page.getByTestId("forward").click();
  await checked("Female");
  await page.getByTestId("undo").click();
  await checked("Both");
  await page.getByTestId("redo").click();
  await checked("Female");
  await page.keyboard.press("Control+z");
  await checked("Both");

  // What else is done now sets the undone aside: it is said, kept and found.
  await sex.getByText("Male", { exact: true }).click();
  await expect(page.getByText("kept in the history")).toBeVisible();
  await expect(page.getByTestId("redo")).toBeDisabled();
  await page.getByTestId("history").click();
  const list = page.getByTestId("history-list");
  await expect(list.getByRole("listitem").first()).toContainText("now");
  const aside = list.getByRole("button", { name: /set aside/ });
  await expect(aside).toHaveCount(2);
  await expectAccessible(running);
  await picture(running, "history");
  await aside.filter({ hasText: "female" }).click();
  await checked("Female");

  await page.getByRole("textbox", { name: "Year as a number" }).fill("2000");
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("United States, 2000");
  await app.close();
  const again = (await place.start()).page;
  await expect(again.getByRole("heading", { level: 1 })).toHaveText(
    "United States, 2000",
  );
  await expect(
    again.getByTestId("sex").getByRole("radio", { name: "Female" }),
  ).toBeChecked();
});

test("views are saved under names, opened, renamed, deleted and brought back", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importYears(running, place.folder);
  const save = async (name: string) => {
    await page.getByTestId("view-name").getByRole("textbox").fill(name);
    await page.getByTestId("view-save").click();
    await expect(page.getByText(`View “${name}” saved.`)).toBeVisible();
  };
  const views = page.getByTestId("views-list").getByRole("listitem");
  const sexIs = (name: string) =>
    expect(
      page.getByTestId("sex").getByRole("radio", { name, exact: true }),
    ).toBeChecked();

  await page.getByTestId("sex").getByText("Female").click();
  await page.getByTestId("views").click();
  await expect(page.getByText("under a name.")).toBeVisible();
  await expect(page.getByTestId("view-name").getByRole("textbox")).toHaveValue(
    "United States, 2001",
  );
  await save("Girls of 2001");
  await expect(views).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.getByTestId("sex").getByText("Male", { exact: true }).click();
  await page.getByTestId("views").click();
  await save(
    "An author’s boys, with a name that is longer than the list is wide",
  );
  await expect(views).toHaveCount(2);
  // Who would write over a view sees it before.
  await expect(page.getByTestId("view-save")).toHaveText("Replace the view");

  await inEveryLook(running, async (size) => {
    await expectAccessible(running);
    await picture(running, `views-${size}`);
  });

  await page.getByRole("button", { name: "Rename “Girls of 2001”" }).click();
  await page.getByRole("textbox", { name: "New name" }).fill("Girls");
  await page.keyboard.press("Enter");
  await expect(views.filter({ hasText: "Girls" })).toHaveCount(1);
  await views.filter({ hasText: "Girls" }).getByRole("button").first().click();
  await sexIs("Female");

  // Opening a view is a step; deleting it can be undone.
  await page.getByTestId("undo").click();
  await sexIs("Male");
  await page.getByTestId("views").click();
  await page.getByRole("button", { name: "Delete “Girls”" }).click();
  await expect(views).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.getByTestId("views").click();
  await expect(views).toHaveCount(2);
  await page.keyboard.press("Escape");

  // They are the library's, not the window's.
  await running.app.close();
  const again = (await place.start()).page;
  await again.getByTestId("views").click();
  await expect(
    again.getByTestId("views-list").getByRole("listitem"),
  ).toHaveText([/^An author’s boys/, /^Girls/]);
});

/** Two years of a few names, and Explore on the screen. */
async function importYears(running: Running, folder: string): Promise<void> {
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  for (const [year, lines] of [
    ["2000", "Emily,F,25957\nHannah,F,23084\nJacob,M,34483\n"],
    ["2001", "Emily,F,25058\nMadison,F,22164\nJacob,M,32553\n"],
  ] as const) {
    const file = path.join(folder, `yob${year}.txt`);
    fs.writeFileSync(file, lines);
    await dropFile(running, file);
    await expect(
      page.getByTestId("dataset").filter({ hasText: year }),
    ).toBeVisible();
  }
  await page.keyboard.press("Control+1");
}
