import { describe, expect, it } from "vitest";
import { AnswerStore } from "../../../renderer/lib/answer-store";
import type { Result } from "../../../shared/errors";

/** A back end whose answers arrive when the test says so. */
function slowBackEnd() {
  const open: ((result: Result<never>) => void)[] = [];
  let asked = 0;
  const store = new AnswerStore(() => {
    asked += 1;
    return new Promise((resolve) => {
      open.push(resolve);
    });
  });
  const answer = async (index: number, result: Result<unknown>) => {
    open[index]?.(result as Result<never>);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, answer, asked: () => asked };
}

const read = (store: AnswerStore) => store.read("jobs.list", undefined);

describe("AnswerStore", () => {
  it("asks a question once, however many want to know", () => {
    const { store, asked } = slowBackEnd();
    store.ensure("jobs.list", undefined);
    store.ensure("jobs.list", undefined);
    expect(asked()).toBe(1);
  });

  it("keeps the old value visible while it asks again", async () => {
    const { store, answer } = slowBackEnd();
    store.ensure("jobs.list", undefined);
    await answer(0, { ok: true, value: [] });
    store.invalidate();
    store.ensure("jobs.list", undefined);
    expect(read(store)).toMatchObject({ value: [], loading: true });
  });

  it("throws away an answer about an older state of the library", async () => {
    const { store, answer } = slowBackEnd();
    store.ensure("jobs.list", undefined);
    store.invalidate();
    store.ensure("jobs.list", undefined);
    await answer(1, { ok: true, value: ["new"] });
    await answer(0, { ok: true, value: ["old"] });
    expect(read(store).value).toEqual(["new"]);
  });

  it("keeps the value beside the error when asking again fails", async () => {
    const { store, answer } = slowBackEnd();
    store.ensure("jobs.list", undefined);
    await answer(0, { ok: true, value: [] });
    void store.refresh("jobs.list", undefined);
    await answer(1, { ok: false, error: { code: "internal", message: "no" } });
    expect(read(store)).toMatchObject({
      value: [],
      error: { code: "internal" },
      loading: false,
    });
  });

  it("tells its listeners of a change until they leave", async () => {
    const { store, answer } = slowBackEnd();
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    store.ensure("jobs.list", undefined);
    await answer(0, { ok: true, value: [] });
    expect(told).toBe(2);
    leave();
    store.patch("jobs.list", undefined, (jobs) => [...jobs]);
    expect(told).toBe(2);
  });
});
