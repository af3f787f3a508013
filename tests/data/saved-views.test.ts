import { expect, test } from "vitest";
import { procedures } from "../../shared/ipc/contract";
import { viewHandlers } from "../../electron/data/views/saved-views";
import { sharedBackend } from "../support/load-facts";

const backend = await sharedBackend();
const views = viewHandlers(backend);

const save = (
  name: string,
  view: Record<string, never> | object,
  id?: string,
) =>
  views["views.save"](
    procedures["views.save"].input.parse({
      ...{ screen: "explore", name, view },
      ...(id === undefined ? {} : { id }),
    }),
  );
const list = async () =>
  procedures["views.list"].output.parse(await views["views.list"]());

test("views are kept with their names, replaced, renamed, deleted and brought back", async () => {
  await backend.pg.exec("DELETE FROM saved_views");
  const girls = await save("  Girls ending in a ", {
    country: "US",
    filter: { text: "a", match: "ends" },
    entries: null,
  });
  await save("Zoë’s view", { split: 40.5 });
  expect((await list()).map(({ name }) => name)).toEqual([
    "Girls ending in a",
    "Zoë’s view",
  ]);
  expect(await save("Girls ending in a", { country: "FR" })).toBe(girls);
  const [first, second] = await list();
  expect(first?.view).toEqual({ country: "FR" });

  await expect(
    views["views.rename"]({ id: girls, name: "Zoë’s view" }),
  ).rejects.toMatchObject({ info: { code: "not-allowed" } });
  await views["views.rename"]({ id: girls, name: "Girls" });
  expect((await list()).map(({ name }) => name)).toEqual([
    "Girls",
    "Zoë’s view",
  ]);

  const gone = second?.id ?? "";
  await views["views.delete"]({ id: gone });
  expect(await list()).toHaveLength(1);
  await expect(
    views["views.rename"]({ id: gone, name: "x" }),
  ).rejects.toMatchObject({ info: { code: "not-found" } });
  expect(await save("Zoë’s view", { split: 40.5 }, gone)).toBe(gone);
  expect(await list()).toHaveLength(2);
});

test("what is no view is refused at the gate", () => {
  const { input } = procedures["views.save"];
  const good = { screen: "explore", name: "x", view: {} };
  expect(input.safeParse(good).success).toBe(true);
  for (const bad of [
    { ...good, name: "  " },
    { ...good, name: "x".repeat(101) },
    { ...good, view: [] },
    { ...good, view: "country" },
    { ...good, view: { run: () => 1 } },
    { ...good, view: { text: "x".repeat(100_001) } },
    { ...good, screen: "" },
    { ...good, id: "1; DROP TABLE saved_views" },
  ])
    expect(input.safeParse(bad).success).toBe(false);
});
