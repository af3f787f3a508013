import type {} from "../../renderer/lib/client";
import { expect, test } from "../support/electron";

test("the page has no Node, no way out and no say about the window", async ({
  place,
}) => {
  const { app, page } = await place.start();
  const globals = await page.evaluate(() =>
    ["require", "process", "module", "Buffer", "ipcRenderer"].filter(
      (name) => name in globalThis,
    ),
  );
  expect(globals).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.desktop).sort())).toEqual(
    ["call", "on", "pathOf"],
  );

  const opened = await page.evaluate(
    () => window.open("https://example.org/") === null,
  );
  expect(opened).toBe(true);
  expect(app.windows()).toHaveLength(1);

  const address = page.url();
  await page.evaluate(() => {
    location.assign("https://example.org/");
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(address);
});

test("the page gets exactly the policy that was decided", async ({ place }) => {
  const { page } = await place.start();
  const headers = await page.evaluate(async () => {
    const { headers } = await fetch("app://onoma/");
    return {
      policy: headers.get("content-security-policy"),
      sniff: headers.get("x-content-type-options"),
    };
  });
  expect(headers).toEqual({
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'",
    sniff: "nosniff",
  });
});

test("the page's folder is served by GET only", async ({ place }) => {
  const { app } = await place.start();
  const statuses = await app.evaluate(async ({ net }) => {
    const status = async (address: string, method: string) =>
      (await net.fetch(address, { method })).status;
    return [
      await status("app://onoma/index.html", "GET"),
      await status("app://onoma/index.html", "POST"),
      await status("app://onoma/missing.js", "GET"),
      await status("app://onoma/%2e%2e%2fmain%2findex.js", "GET"),
    ];
  });
  expect(statuses).toEqual([200, 405, 404, 404]);
});

test("nothing is asked of any network", async ({ place }) => {
  const { page } = await place.start();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload();
  await page.getByTestId("explore-empty").waitFor();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith("app://onoma/"))).toEqual([]);
});

test("permissions and devices are denied", async ({ place }) => {
  const { page } = await place.start();
  const answers = await page.evaluate(async () => {
    const state = async (name: PermissionName) =>
      (await navigator.permissions.query({ name })).state;
    return [
      await state("geolocation"),
      await state("notifications"),
      await navigator.mediaDevices
        .getUserMedia({ audio: true })
        .then(() => "granted")
        .catch(() => "denied"),
    ];
  });
  expect(answers).toEqual(["denied", "denied", "denied"]);
});

test("a call that the contract does not know is refused", async ({ place }) => {
  const { page } = await place.start();
  const refused = await page.evaluate(() => {
    const ask = (procedure: string, input: unknown): Promise<unknown> =>
      window.desktop.call(procedure as "sql.query", input as { query: string });
    return Promise.all([
      ask("toString", undefined),
      ask("names.trend", { name: "" }),
      ask("import.start", { paths: ["x"], options: { country: "us" } }),
    ]);
  });
  for (const result of refused) {
    expect(result).toMatchObject({
      ok: false,
      error: { code: "invalid-input" },
    });
  }
});
