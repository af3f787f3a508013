import { expect, sampleFile, test } from "../support/electron";
import { dropFile } from "../support/journey";

/** What a user takes for instant; the machine that runs this test may be slow and busy. */
const LONGEST_PAUSE_MS = 250;

test("neither the main process nor the page stops while two million lines are imported", async ({
  place,
}) => {
  const running = await place.start();
  const { app, page } = running;
  await page.getByTestId("explore-empty").waitFor();
  await app.evaluate(watchPauses);
  await page.evaluate(watchPauses);
  await dropFile(running, sampleFile);
  await expect(page.getByTestId("job-result")).toContainText("2,149,477", {
    timeout: 60_000,
  });
  const longest = {
    main: await app.evaluate(longestPause),
    page: await page.evaluate(longestPause),
  };
  test.info().annotations.push({
    type: "longest pause",
    description: `main process ${String(Math.round(longest.main))} ms, page ${String(Math.round(longest.page))} ms`,
  });
  expect(longest.main).toBeLessThan(LONGEST_PAUSE_MS);
  expect(longest.page).toBeLessThan(LONGEST_PAUSE_MS);
});

interface Watched {
  longestPause?: number;
}

/** Runs in the process that is watched: a timer that comes late says how long nothing else ran. */
function watchPauses(): void {
  const watched = globalThis as Watched;
  const every = 10;
  let last = performance.now();
  watched.longestPause = 0;
  setInterval(() => {
    const now = performance.now();
    watched.longestPause = Math.max(
      watched.longestPause ?? 0,
      now - last - every,
    );
    last = now;
  }, every);
}

function longestPause(): number {
  return (globalThis as Watched).longestPause ?? Infinity;
}
