import { expect, test } from "../support/electron";
import { importSample, picture, resize } from "../support/journey";

test("explore", async ({ place }) => {
  const running = await place.start();
  const { page } = running;
  await resize(running, 1280, 800);
  await page.getByTestId("explore-empty").waitFor();
  await page.evaluate(() => {
    document.addEventListener("securitypolicyviolation", (e) => {
      console.log("VIOLATION", e.effectiveDirective, e.sample, e.sourceFile, e.lineNumber, e.columnNumber, (e.composedPath()[0] as Element).outerHTML.slice(0, 300), document.body.innerText.slice(0,200));
    });
    const make = document.createElement.bind(document);
    document.createElement = ((tag: string, o: ElementCreationOptions) => {
      if (tag.toLowerCase() === "style") console.log("STYLE", new Error().stack);
      return make(tag, o);
    }) as typeof document.createElement;
  });
  page.on("pageerror", (e) => console.log("PAGEERROR", e.stack));
  page.on("console", (m) => console.log("CONSOLE", m.text()));
  await page.keyboard.press("Control+4");
  await expect(page.getByTestId("sql-start")).toBeVisible();
  await picture(running, "sql-empty");
  await page.getByTestId("nav-explore").click();
  await importSample(running);
  await page.getByTestId("nav-sql").click();
  await page.getByRole("button", { name: "Births of a name" }).click();
  await expect(page.getByTestId("sql-answer")).toBeVisible();
  await picture(running, "sql-answer");
  await page.getByTestId("sql-view").getByText("Chart").click();
  await page.waitForTimeout(500);
  await picture(running, "sql-chart");
  await page.getByTestId("sql-view").getByText("Plan").click();
  await page.waitForTimeout(500);
  await picture(running, "sql-plan");
  await page.getByTestId("sql-examples").click();
  await page.waitForTimeout(300);
  await picture(running, "sql-examples");
  await page.keyboard.press("Escape");
  const editor = page.getByRole("textbox", { name: "Query" });
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nSELECT na FROM names WHERE yer = 2000");
  await page.waitForTimeout(500);
  await picture(running, "sql-completion");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(800);
  await picture(running, "sql-error");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("SELECT * FROM names");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(3000);
  await picture(running, "sql-many");
  await page.getByTestId("sql-history").click();
  await page.waitForTimeout(300);
  await picture(running, "sql-history");
});
