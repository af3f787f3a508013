import { expect, sampleFile, test } from "../support/electron";
import { dropFile } from "../support/journey";

test("an import that a crash cuts short is finished at the next start", async ({
  place,
}) => {
  const first = await place.start();
  await first.page.getByTestId("explore-empty").waitFor();
  await dropFile(first, sampleFile);
  const bar = first.page.getByRole("progressbar");
  await expect
    .poll(async () => Number(await bar.getAttribute("aria-valuenow")), {
      intervals: [20],
    })
    .toBeGreaterThan(0.2);
  const ended = first.app.waitForEvent("close");
  first.app.process().kill("SIGKILL");
  await ended;

  const { page } = await place.start();
  await page.getByTestId("nav-library").click();
  await expect(page.getByTestId("job-result")).toContainText("2,149,477", {
    timeout: 60_000,
  });
  await expect(page.getByTestId("dataset")).toHaveCount(1);
  await expect(page.getByTestId("dataset")).toHaveAttribute(
    "data-status",
    "completed",
  );
});

test("an import goes on after the window was closed in the middle of it", async ({
  place,
}) => {
  const first = await place.start();
  await first.page.getByTestId("explore-empty").waitFor();
  await dropFile(first, sampleFile);
  await first.page.getByRole("progressbar").waitFor();
  await first.app.close();

  const { page } = await place.start();
  await page.getByTestId("nav-library").click();
  await expect(page.getByTestId("job-result")).toContainText("2,149,477", {
    timeout: 60_000,
  });
});
