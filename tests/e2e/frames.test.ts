import path from "node:path";
import { expect, test, type Running } from "../support/electron";
import { dropFile, importSample, resize } from "../support/journey";

/*
 * How long the window lets a reader wait. Times belong to a machine and an hour: they are printed, not asserted. With
 * ONOMA_REFERENCE_DATA the library also holds the US states and France, about ten million figures.
 */

const FILES = ["us/ssa/namesbystate.zip", "fr/nat2020_csv.zip"];
const references = process.env["ONOMA_REFERENCE_DATA"];

interface Waits {
  [what: string]: readonly number[];
}

test("frames while the table scrolls, and waits from a key to the picture", async ({
  place,
}) => {
  const running = await place.start();
  const { page } = running;
  await importSample(running);
  await importReferences(running);
  await resize(running, 1280, 800);
  await page.getByTestId("nav-explore").click();
  await page.getByTestId("country").click();
  await page.getByRole("option", { name: "United States" }).click();
  await expect(
    page.getByTestId("names-table").getByRole("row").nth(1),
  ).toContainText("Liam");
  await expect(page.getByTestId("trend-figure")).toHaveAttribute(
    "aria-busy",
    "false",
  );

  const idle = await page.evaluate(framesAtRest);
  const scrolled = await page.evaluate(framesWhileScrolling);
  expect(scrolled.frames.length).toBeGreaterThan(100);
  // Rows went by, and most of them were there.
  expect(scrolled.seen).toBeGreaterThan(300);
  const waits: Waits = {
    "frame at rest": idle,
    "frame while the table scrolls": scrolled.frames,
    "key in the table’s filter": await typed(running, "filter-text", TABLE),
    "key in the search": await typed(running, "name-search", HITS),
    "another year": await years(running),
    "another sex": await sexes(running),
    "a name more or less in the chart": await names(running),
  };
  for (const [what, times] of Object.entries(waits)) tell(what, times);
  process.stdout.write(
    `rows not yet read at the middle of the table: ${String(scrolled.blank)} of ${String(scrolled.frames.length)} frames\n`,
  );
});

function tell(what: string, times: readonly number[]): void {
  expect(times.length).toBeGreaterThan(0);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1)} ms`;
  const text = `median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}, ${String(times.length)} times`;
  test.info().annotations.push({ type: what, description: text });
  process.stdout.write(`${what}: ${text}\n`);
}

async function importReferences(running: Running): Promise<void> {
  for (const file of references === undefined ? [] : FILES) {
    const { page } = running;
    const before = await page.getByTestId("dataset").count();
    await dropFile(running, path.join(references ?? "", file));
    await expect(page.getByTestId("dataset")).toHaveCount(before + 1, {
      timeout: 120_000,
    });
  }
}

/** Runs in the page. Unit: milliseconds from one frame to the next. */
async function framesAtRest(): Promise<number[]> {
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let i = 0; i < 120; i++) {
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** Runs in the page: scrolls as a wheel that is turned without rest does, and looks whether the rows are there. */
async function framesWhileScrolling() {
  const grid = document.querySelector('[data-testid="names-table"]');
  if (grid === null) throw new Error("there is no table");
  const frames: number[] = [];
  const seen = new Set<string>();
  let blank = 0;
  let last = await new Promise<number>(requestAnimationFrame);
  for (let i = 0; i < 600; i++) {
    grid.scrollTop += 120;
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    const { left, top, height } = grid.getBoundingClientRect();
    const row = document
      .elementFromPoint(left + 40, top + height / 2)
      ?.closest("[aria-rowindex]");
    if (row && row.querySelector(".grid-pending") === null)
      seen.add(row.getAttribute("aria-rowindex") ?? "");
    else blank += 1;
  }
  grid.scrollTop = 0;
  return { frames, blank, seen: seen.size };
}

/** What changes when an answer is on the screen. */
const TABLE = '[data-testid="names-table"]';
const HITS = '[role="listbox"]';
const FIGURE = '[data-testid="trend-figure"] canvas';

const WORDS = ["mar", "eli", "ch", "zo", "anne"];

async function typed(
  running: Running,
  testId: string,
  shown: string,
): Promise<number[]> {
  const { page } = running;
  const box = page.getByTestId(testId).locator("input");
  const times: number[] = [];
  for (const word of WORDS) {
    await box.fill("");
    await settled(running);
    for (const letter of word)
      times.push(
        await waitAfter(running, shown, async () => {
          await box.focus();
          await page.keyboard.press(letter);
        }),
      );
  }
  await box.fill("");
  await page.keyboard.press("Escape");
  await settled(running);
  return times;
}

async function years(running: Running): Promise<number[]> {
  const { page } = running;
  const thumb = page.getByRole("slider", { name: "Year", exact: true });
  await thumb.focus();
  const times: number[] = [];
  for (let i = 0; i < 15; i++)
    times.push(
      await waitAfter(running, TABLE, () => page.keyboard.press("ArrowLeft")),
    );
  return times;
}

async function sexes(running: Running): Promise<number[]> {
  const { page } = running;
  const times: number[] = [];
  for (let i = 0; i < 5; i++)
    for (const name of ["Female", "Male", "Both"])
      times.push(
        await waitAfter(running, TABLE, () =>
          page.getByTestId("sex").getByText(name, { exact: true }).click(),
        ),
      );
  return times;
}

async function names(running: Running): Promise<number[]> {
  const { page } = running;
  const rows = page.getByTestId("names-table").getByRole("row");
  const times: number[] = [];
  for (let row = 1; row <= 6; row++)
    times.push(
      await waitAfter(running, FIGURE, () =>
        rows.nth(row).click({ position: { x: 60, y: 10 } }),
      ),
    );
  return times;
}

/** Nothing is read or drawn any more. */
async function settled({ page }: Running): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForTimeout(300);
}

interface Watching {
  watched?: Promise<number>;
}

/**
 * From the key or click, as the system tells its time, until what it changed is painted.
 * @param shown a selector of what changes: its text, its label or its being there
 */
async function waitAfter(
  running: Running,
  shown: string,
  act: () => Promise<void>,
): Promise<number> {
  const { page } = running;
  await page.evaluate(watch, shown);
  await act();
  const wait = await page.evaluate(() => (globalThis as Watching).watched);
  await settled(running);
  if (wait === undefined) throw new Error("nothing was watched");
  return wait;
}

/** Runs in the page. */
function watch(shown: string): void {
  const look = () => {
    const element = document.querySelector(shown);
    if (element === null) return "";
    return element.getAttribute("aria-busy") === "true"
      ? null
      : `${element.getAttribute("aria-label") ?? ""} ${element.textContent}`;
  };
  const before = look();
  (globalThis as Watching).watched = new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`nothing changed in ${shown}`));
    }, 20_000);
    let began: number | null = null;
    const begin = (event: Event) => {
      began ??= event.timeStamp;
    };
    addEventListener("keydown", begin, { capture: true, once: true });
    addEventListener("pointerdown", begin, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      const now = look();
      if (began === null || now === null || now === before) return;
      observer.disconnect();
      const from = began;
      // A task after the frame's callbacks runs when the frame has been handed on.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve(performance.now() - from);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
      attributeFilter: ["aria-busy", "aria-label", "aria-rowcount"],
    });
  });
}
