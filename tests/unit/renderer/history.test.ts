import { describe, expect, it } from "vitest";
import { History } from "../../../renderer/lib/history";
import { NOTHING } from "../../../renderer/lib/screens";

/** A history with a clock that stands still until told otherwise. */
function historyAt(start = 1000) {
  const clock = { now: start, setAside: 0 };
  const clockNow = () => clock.now;
  const history = new History(
    { screen: "explore", asked: NOTHING, views: { explore: 0 } },
    clockNow,
    () => {
      clock.setAside += 1;
    },
  );
  /** Half a minute later. */
  const set = (view: unknown, what = `to ${String(view)}`, merge?: string) => {
    clock.now += 30_000;
    history.change(
      "explore",
      view,
      merge === undefined ? { what } : { what, merge },
    );
  };
  const shown = () => history.current().views.explore;
  return { history, clock, set, shown };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("back and forward", () => {
  it("go from step to step, screens among them", () => {
    const { history, set, shown } = historyAt();
    set(1);
    history.show("library");
    history.show("explore");
    set(2);
    history.back();
    history.back();
    expect(history.current().screen).toBe("library");
    history.back();
    expect([history.current().screen, shown()]).toEqual(["explore", 1]);
    for (let i = 0; i < 5; i++) history.forward();
    expect([history.current().screen, shown()]).toEqual(["explore", 2]);
    expect(history.can()).toMatchObject({ back: true, forward: false });
  });
});

describe("what a screen was asked for", () => {
  it("comes back with it", () => {
    const { history, set } = historyAt();
    history.show("names", { name: "Emma" });
    history.show("names", { name: "Emma" });
    history.show("names", { name: "Ada" });
    history.show("explore");
    set(1);
    const asked = () => history.current().asked.name;
    expect(asked()).toBeNull();
    history.back();
    history.back();
    expect(asked()).toBe("Ada");
    history.back();
    expect(asked()).toBe("Emma");
    history.back();
    expect([asked(), history.can().back]).toEqual([null, false]);
  });
});

describe("undo and redo", () => {
  it("pass by steps that were another screen only", () => {
    const { history, set, shown } = historyAt();
    set(1);
    set(2);
    history.show("library");
    history.undo();
    expect([history.current().screen, shown()]).toEqual(["explore", 1]);
    history.undo();
    expect(shown()).toBe(0);
    expect(history.can().undo).toBe(false);
    history.undo();
    expect(shown()).toBe(0);
    history.redo();
    history.redo();
    expect(shown()).toBe(2);
  });

  it("keep what was set aside, and find it again", () => {
    const { history, clock, set, shown } = historyAt();
    set("a");
    set("b");
    history.back();
    history.forward();
    history.undo();
    expect(clock.setAside).toBe(0);
    set("c");
    expect(clock.setAside).toBe(1);
    expect(history.can().redo).toBe(false);
    const aside = history.steps().filter((one) => one.aside);
    expect(aside.map(({ step }) => step.what)).toEqual(["to b"]);
    history.jump(aside[0]?.step.id ?? -1);
    expect(shown()).toBe("b");
    expect(
      history
        .steps()
        .filter((one) => one.aside)
        .map(({ step }) => step.what),
    ).toEqual(["to c"]);
    history.undo();
    history.redo();
    // Where the reader was last, not what was made last.
    expect(shown()).toBe("b");
  });

  it("take a slider that is dragged for one step, but not the next drag", () => {
    const { history, clock, set, shown } = historyAt();
    set(1, "year", "year");
    for (const year of [2, 3, 4]) {
      clock.now += 100;
      history.change("explore", year, { what: "year", merge: "year" });
    }
    set(9, "year", "year");
    history.undo();
    expect(shown()).toBe(4);
    history.undo();
    expect(shown()).toBe(0);
  });

  it("do not merge into a step to which the reader went back", () => {
    const { history, clock, set, shown } = historyAt();
    set(1, "year", "year");
    set(2, "sex");
    history.undo();
    clock.now += 10;
    history.change("explore", 3, { what: "year", merge: "year" });
    history.undo();
    expect(shown()).toBe(1);
  });

  it("know nothing of a change that was taken back at once, but of one later", () => {
    const { history, clock, set, shown } = historyAt();
    set(1);
    const toggle = () => {
      history.change("explore", 2, { what: "toggled", merge: "toggle" });
    };
    toggle();
    clock.now += 200;
    expect(history.takeBack("explore", "another")).toBe(false);
    expect(history.takeBack("explore", "toggle")).toBe(true);
    expect(history.takeBack("explore", "toggle")).toBe(false);
    expect([shown(), history.steps().length]).toEqual([1, 2]);
    expect(history.can().forward).toBe(false);
    toggle();
    clock.now += 30_000;
    expect(history.takeBack("explore", "toggle")).toBe(false);
    expect(shown()).toBe(2);
  });

  it("make no step of what changes nothing, nor of what the app decides", () => {
    const { history, shown } = historyAt();
    history.change("explore", 0, { what: "same" });
    history.settle("explore", { country: "US" });
    expect(shown()).toEqual({ country: "US" });
    history.change("explore", { country: "US" }, { what: "same" });
    expect(history.can()).toEqual({
      back: false,
      forward: false,
      undo: false,
      redo: false,
    });
  });
});

describe("deeds", () => {
  const deedOf = (log: string[], name: string, succeeds = true) => ({
    what: name,
    undo: () => {
      log.push(`undo ${name}`);
      return Promise.resolve(succeeds);
    },
    redo: () => {
      log.push(`redo ${name}`);
      return Promise.resolve(succeeds);
    },
  });

  it("are undone and redone among the steps, in the order done", async () => {
    const { history, clock, set, shown } = historyAt();
    const log: string[] = [];
    set(1);
    clock.now += 1000;
    history.did(deedOf(log, "delete"));
    set(2);
    history.undo();
    expect([shown(), log]).toEqual([1, []]);
    history.undo();
    await settled();
    expect([shown(), log]).toEqual([1, ["undo delete"]]);
    history.undo();
    expect(shown()).toBe(0);
    history.redo();
    history.redo();
    await settled();
    expect([shown(), log]).toEqual([1, ["undo delete", "redo delete"]]);
    history.redo();
    expect(shown()).toBe(2);
  });

  it("are left alone by back and forward", () => {
    const { history, set } = historyAt();
    const log: string[] = [];
    set(1);
    history.did(deedOf(log, "delete"));
    history.back();
    history.forward();
    expect(log).toEqual([]);
  });

  it("are not done again by redo once something else was done", async () => {
    const { history, set } = historyAt();
    const log: string[] = [];
    const undo = history.did(deedOf(log, "delete"));
    undo();
    undo();
    await settled();
    expect(log).toEqual(["undo delete"]);
    set(1);
    expect(history.can().redo).toBe(false);
    expect(history.deeds()).toMatchObject([{ undone: true, aside: true }]);
    history.runDeed(0, false);
    await settled();
    expect(history.deeds()).toMatchObject([{ undone: false }]);
  });

  it("stay done where undoing them fails", async () => {
    const { history } = historyAt();
    history.did(deedOf([], "delete", false));
    history.undo();
    await settled();
    expect(history.can()).toMatchObject({ undo: true, redo: false });
  });
});

describe("a long session", () => {
  it("forgets the oldest steps, those set aside first", () => {
    const { history, set, shown } = historyAt();
    set("aside");
    history.undo();
    for (let i = 1; i <= 520; i++) set(i);
    const steps = history.steps();
    expect(steps).toHaveLength(500);
    expect(steps.some(({ step }) => step.what === "to aside")).toBe(false);
    while (history.can().back) history.back();
    expect(shown()).toBe(21);
    while (history.can().forward) history.forward();
    expect(shown()).toBe(520);
  });
});
