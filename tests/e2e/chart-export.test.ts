import fs from "node:fs";
import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import {
  expectAccessible,
  importSample,
  keepPicture,
  picture,
} from "../support/journey";

test("a chart leaves the window with title, source and licence, as picture, drawing and figures", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await page.getByTestId("nav-explore").click();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.getByTestId("trend-figure")).toHaveAttribute(
    "aria-busy",
    "false",
  );
  await page.getByTestId("chart-export").click();
  await expect(
    page.getByRole("menuitem", { name: "Picture (PNG)" }),
  ).toBeVisible();
  await expectAccessible(running);
  await picture(running, "chart-export");
  await page.keyboard.press("Escape");

  const png = await take(running, place.folder, "Picture (PNG)", "chart.png");
  const { width, light } = await looked(running, png);
  // Two points for one of the screen's, and light, whatever the window is.
  expect(width).toBe(1920);
  expect(light).toBe(true);
  expect(png.toString("utf8")).toContain("Social Security Administration");
  await keepPicture("chart-lines", png);

  const svg = await take(running, place.folder, "Drawing (SVG)", "chart.svg");
  const texts = await readSvg(running, svg.toString("utf8"));
  expect(texts).toEqual(
    expect.arrayContaining([
      "Liam M, Noah M, Oliver M and Olivia F, United States, 1880–2024",
      "births per year",
      "Liam M",
      "1880",
      "20,000",
    ]),
  );
  expect(texts.join(" ")).toContain("Social Security Administration");
  expect(texts.join(" ")).toContain("Public domain");

  const csv = await take(running, place.folder, "Figures (CSV)", "chart.csv");
  const lines = csv.toString("utf8").slice(1).split("\r\n");
  expect(lines[0]).toBe(
    "name,sex,country,region,year,count,at least,at most,share,rank",
  );
  expect(lines.find((line) => line.startsWith("Olivia,F,US,,2024,"))).toMatch(
    /^Olivia,F,US,,2024,14718,,,0\.00\d+,1$/,
  );
  expect(
    fs.readFileSync(path.join(place.folder, "chart.csv-metadata.json"), "utf8"),
  ).toContain("Social Security Administration");

  // Whatever the chart does to the figures stands in what leaves the window.
  await page.getByTestId("chart-options").click();
  await page.getByTestId("chart-form").getByText("Stacked areas").click();
  await page.getByTestId("chart-smooth").getByText("5 years").click();
  await page.keyboard.press("Escape");
  const stacked = await take(running, place.folder, "Picture (PNG)", "2.png");
  await keepPicture("chart-stacked", stacked);
  const drawn = await take(running, place.folder, "Figures (CSV)", "2.csv");
  expect(drawn.toString("utf8")).toContain(
    'rank,"births per year, 5-year moving average, stacked"\r\n',
  );
  const drawing = await take(running, place.folder, "Drawing (SVG)", "2.svg");
  const of = await readSvg(running, drawing.toString("utf8"));
  expect(of).toContain("births per year, 5-year moving average, stacked");
  await keepPicture("chart-stacked-drawing", await shot(running, drawing));
  await keepPicture("chart-lines-drawing", await shot(running, svg));
});

/** Exports the chart, and reads the file. */
async function take(
  { app, page }: Running,
  folder: string,
  kind: string,
  name: string,
): Promise<Buffer> {
  const file = path.join(folder, name);
  await app.evaluate(({ dialog }, save) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath: save });
  }, file);
  await page.getByTestId("chart-export").click();
  await page.getByRole("menuitem", { name: kind }).click();
  await expect(page.getByText(`written to ${name}`)).toBeVisible();
  return fs.readFileSync(file);
}

/** A picture as the system sees it: its width, and whether its corner is light. */
async function looked({ app }: Running, png: Buffer) {
  return app.evaluate(({ nativeImage }, text) => {
    const image = nativeImage.createFromBuffer(Buffer.from(text, "base64"));
    const { width } = image.getSize();
    const [first = 0] = image.toBitmap();
    return { width, light: first > 200 };
  }, png.toString("base64"));
}

/** The texts of a drawing that is read strictly. */
async function readSvg({ page }: Running, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "image/svg+xml");
    return [...read.querySelectorAll("text, parsererror")].map(
      (element) => element.textContent,
    );
  }, svg);
}

/** A drawing as Chromium draws it. */
async function shot({ page }: Running, svg: Buffer): Promise<Buffer> {
  const png = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${source}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/png");
  }, svg.toString("base64"));
  return Buffer.from(png.slice(png.indexOf(",") + 1), "base64");
}
