import fs from "node:fs";
import path from "node:path";
import { expect, test, type Place, type Running } from "../support/electron";
import {
  dropFile,
  expectAccessible,
  picture,
  inEveryLook,
} from "../support/journey";

/** Files as the SSA publishes them by state, and one of a territory that no outline has. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  CA: ["F,2020,Olivia,2353", "F,2020,Emma,2200", "F,2019,Emma,2400"],
  TX: ["F,2020,Emma,1900", "F,2020,Olivia,1900", "M,2020,Liam,2500"],
  NY: ["F,2020,Olivia,900", "F,2020,Emma,1000"],
  VT: ["F,2020,Ada,9"],
  PR: ["F,2020,Emma,80"],
};

async function startWithStates(place: Place): Promise<Running> {
  const folder = path.join(place.folder, "states");
  fs.mkdirSync(folder);
  for (const [state, lines] of Object.entries(STATES))
    fs.writeFileSync(
      path.join(folder, `${state}.TXT`),
      lines.map((line) => `${state},${line}\r\n`).join(""),
    );
  const running = await place.start();
  await running.page.getByTestId("explore-empty").waitFor();
  await dropFile(running, folder);
  await expect(running.page.getByTestId("dataset")).toHaveCount(5, {
    timeout: 60_000,
  });
  await running.page.getByTestId("nav-map").click();
  return running;
}

test("regions are coloured by their leading names, and by the share of one name", async ({
  place,
}) => {
  const running = await startWithStates(place);
  const { page } = running;
  const map = page.getByTestId("region-map");
  await expect(map).toHaveAttribute(
    "aria-label",
    /Emma leads in 3 regions; 3 names lead in all/,
  );
  const texas = page.getByRole("option", { name: /^Texas: / });
  await expect(texas).toHaveAccessibleName(/Emma, Olivia, 1,900 births/);
  await expect(
    page.getByRole("option", { name: "Nevada: not published" }),
  ).toBeVisible();
  await expect(page.getByTestId("map-legend")).toContainText("not published");
  // Of Puerto Rico there is a figure, but no outline.
  await expect(page.getByTestId("map-figure")).toContainText(
    "Puerto Rico: Emma, 80 births",
  );
  await expect(page.getByTestId("map-credit")).toContainText(
    "Outlines: US Census Bureau, public domain",
  );
  await expectAccessible(running);

  // The arrow keys go from region to region.
  await map.focus();
  await page.keyboard.press("Home");
  await expect(page.getByTestId("map-readout")).toContainText("Alabama");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByTestId("map-readout")).toContainText("Mississippi");

  await page.getByTestId("map-kind").getByText("One name").click();
  await page.getByRole("combobox", { name: "Find a name" }).fill("emma");
  await page.getByRole("option", { name: /^Emma/ }).click();
  await page.getByTestId("map-unit").getByText("Births").click();
  await expect(texas).toHaveAccessibleName(/1,900 births.*rank 1/);
  await expect(
    page.getByRole("option", { name: /^Vermont: / }),
  ).toHaveAccessibleName(/0 to 4, not published/);
  await expect(page.getByTestId("map-legend")).toContainText("1,000 to 1,999");
  await page.getByTestId("map-table-switch").click();
  const rows = page.getByTestId("map-table").getByRole("row");
  await expect(rows.nth(1)).toContainText("California");
  await expect(rows.last()).toContainText("not published");
  await expectAccessible(running);
  await page.getByRole("button", { name: "Open the page of Emma" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Emma");
  await page.getByTestId("name-map").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Emma, United States, 2020",
  );
  await page.getByTestId("back").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Emma");
});

test("the map is whole and accessible in light and dark, wide and narrow", async ({
  place,
}) => {
  const running = await startWithStates(place);
  const { page } = running;
  await inEveryLook(running, async (size) => {
    await expect(page.getByTestId("region-map")).toBeVisible();
    await expectAccessible(running);
    await picture(running, `map-${size}`);
  });
});

test("what was chosen of the map is undone, done again and saved under a name", async ({
  place,
}) => {
  const { page } = await startWithStates(place);
  const sexIs = (name: string) =>
    expect(
      page.getByTestId("map-sex").getByRole("radio", { name, exact: true }),
    ).toBeChecked();
  await page.getByTestId("map-sex").getByText("Male", { exact: true }).click();
  await sexIs("Male");
  await page.getByTestId("views").click();
  await page.getByTestId("view-name").getByRole("textbox").fill("Boys");
  await page.getByTestId("view-save").click();
  await expect(page.getByText("View “Boys” saved.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await sexIs("Female");
  await page.keyboard.press("Control+Shift+z");
  await sexIs("Male");
  await page.keyboard.press("Control+z");
  await page.getByTestId("nav-explore").click();
  await page.getByTestId("views").click();
  await page.getByRole("button", { name: "Boys" }).first().click();
  await expect(page.getByTestId("region-map")).toBeVisible();
  await sexIs("Male");
});

test("a country without regions says which file would bring them", async ({
  place,
}) => {
  const running = await startWithStates(place);
  const { page } = running;
  const file = path.join(place.folder, "nat2020.csv");
  fs.writeFileSync(
    file,
    ["sexe;preusuel;annais;nombre", "2;ZOÉ;2020;40"].join("\n"),
  );
  await dropFile(running, file);
  await expect(page.getByTestId("dataset")).toHaveCount(6, { timeout: 60_000 });
  await page.getByTestId("nav-map").click();
  await page.getByTestId("map-country").getByRole("button").click();
  await page.getByRole("option", { name: /^France/ }).click();
  await expect(page.getByTestId("map-bare")).toContainText(
    "Insee’s file by département",
  );
  await picture(running, "map-bare");
  await expectAccessible(running);
  await page.getByTestId("map-country").getByRole("button").click();
  await page.getByRole("option", { name: "United States" }).click();
  await expect(page.getByTestId("region-map")).toBeVisible();
});

test("a library without regions says what a map needs", async ({ place }) => {
  const running = await place.start();
  const { page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await page.getByTestId("nav-map").click();
  await expect(page.getByTestId("map-empty")).toContainText("namesbystate.zip");
  await expectAccessible(running);
  await page.getByRole("button", { name: "Go to the library" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Library");
});
