import { NOTHING, type Asked, type Screen } from "./screens";

/** What each screen shows, as far as a reader can change it: values that JSON keeps. Absent: as the screen begins. */
type Views = Readonly<Partial<Record<Screen, unknown>>>;

/** A moment to which the window can go back: which screen was shown, and how all of them looked. */
export interface Step {
  readonly id: number;
  /** Null: where the session began. */
  readonly parent: number | null;
  readonly screen: Screen;
  /** What the screen was asked for. */
  readonly asked: Asked;
  readonly views: Views;
  /** What was done, in a few words; "": the screen was changed, nothing else. */
  readonly what: string;
  /** Unit: milliseconds since 1970. */
  readonly at: number;
}

/** What a change is called, and which changes belong together: a slider that is dragged is one step. */
export interface Change {
  readonly what: string;
  /** Changes of one kind that follow each other closely are one step. */
  readonly merge?: string;
}

/** Something done to the library. The functions say whether they succeeded. */
export interface Deed {
  readonly what: string;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

export interface DoneDeed extends Deed {
  readonly at: number;
  readonly undone: boolean;
  /** Undone, and then something else was done: redo passes it by. */
  readonly aside: boolean;
}

const MERGE_MS = 1500;
/** More than a day's work; of what is beyond, that which was set aside goes first. */
const STEPS_MAX = 500;

/**
 * All that a reader changed, in the order done. Steps form a tree: who goes back and then does something else keeps what
 * he came from, and finds it in the list of steps. Deeds (a dataset deleted) are undone and redone among the steps by the
 * time at which they were done; going back and forth never runs them.
 */
export class History {
  #steps = new Map<number, Step>();
  /** The child to which redo and forward lead: the one made or visited last. */
  #next = new Map<number, number>();
  #current: Step;
  #deeds: DoneDeed[] = [];
  #lastMerge: string | undefined;
  #nextId = 1;
  #version = 0;
  #listeners = new Set<() => void>();
  #undid = false;
  readonly #now: () => number;
  readonly #onSetAside: () => void;

  constructor(
    { screen, asked, views }: Pick<Step, "screen" | "asked" | "views">,
    now: () => number = () => Date.now(),
    /** What was undone is set aside by something else. */
    onSetAside: () => void = () => undefined,
  ) {
    this.#onSetAside = onSetAside;
    this.#now = now;
    this.#current = {
      ...{ id: 0, parent: null, what: "", at: now() },
      ...{ screen, asked, views },
    };
    this.#steps.set(0, this.#current);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): Step => this.#current;

  /** Changes with everything that `current`, `steps` and `can` tell. */
  readonly version = (): number => this.#version;

  /** Shows a screen as something else. */
  change(screen: Screen, view: unknown, { what, merge }: Change): void {
    const before = this.#current;
    if (before.screen === screen && isSame(before.views[screen], view)) return;
    const views = { ...before.views, [screen]: view };
    if (this.#continues(screen, merge))
      this.#replace({ ...before, views, what, at: this.#now() });
    else this.#append({ screen, asked: this.#askedOf(screen), views, what });
    this.#lastMerge = merge;
  }

  /**
   * As if the change made just now had never been: the first click of a double click meant something else.
   * @returns whether there was one, of that kind and just now
   */
  takeBack(screen: Screen, merge: string): boolean {
    const { id, parent } = this.#current;
    const before = parent === null ? undefined : this.#steps.get(parent);
    if (before === undefined || !this.#continues(screen, merge)) return false;
    this.#steps.delete(id);
    this.#next.delete(before.id);
    this.#lastMerge = undefined;
    this.#current = before;
    this.#changed();
    return true;
  }

  /** What the app itself decides about a screen is no step: nobody would want to undo it. */
  settle(screen: Screen, view: unknown): void {
    if (isSame(this.#current.views[screen], view)) return;
    this.#replace({
      ...this.#current,
      views: { ...this.#current.views, [screen]: view },
    });
  }

  /** Shows a screen, as it was asked for. */
  show(screen: Screen, part: Partial<Asked> = {}): void {
    const { views } = this.#current;
    const asked = { ...NOTHING, ...part };
    const isThere =
      screen === this.#current.screen && isSame(asked, this.#current.asked);
    if (!isThere) this.#append({ screen, asked, views, what: "" });
  }

  #askedOf(screen: Screen): Asked {
    return screen === this.#current.screen ? this.#current.asked : NOTHING;
  }

  /** Remembers a deed that was done. @returns undoes this very one, unless it is undone already */
  did(deed: Deed): () => void {
    this.#setUndoneAside();
    const id = this.#deeds.length;
    const at = this.#now();
    this.#deeds.push({ ...deed, at, undone: false, aside: false });
    this.#changed();
    return () => {
      this.runDeed(id, true);
    };
  }

  /** In the order done; their positions are what `runDeed` takes. */
  deeds(): readonly DoneDeed[] {
    return this.#deeds;
  }

  runDeed(id: number, undo: boolean): void {
    void this.#run(id, undo);
  }

  /** To the step before, whatever it showed. */
  back(): void {
    const { parent } = this.#current;
    if (parent !== null) this.jump(parent);
  }

  forward(): void {
    const next = this.#next.get(this.#current.id);
    if (next !== undefined) this.jump(next);
  }

  /** Takes back the last change or deed. */
  undo(): void {
    const change = this.#lastChange();
    const deed = this.#lastDeed();
    if (deed !== -1 && this.#timeOf(deed) >= (change?.at ?? -Infinity))
      void this.#run(deed, true);
    else if (change !== undefined) {
      this.jump(change.parent);
      this.#undid = true;
    }
  }

  /** Does again what was undone first. */
  redo(): void {
    const change = this.#nextChange();
    const deed = this.#nextDeed();
    if (deed !== -1 && this.#timeOf(deed) <= (change?.at ?? Infinity))
      void this.#run(deed, false);
    else if (change !== undefined) this.jump(change.id);
  }

  /** To any step: the list of steps offers those set aside too. */
  jump(id: number): void {
    const step = this.#steps.get(id);
    if (step === undefined) return;
    this.#current = step;
    this.#lastMerge = undefined;
    this.#undid = false;
    for (const { id: child, parent } of this.#pathTo(step))
      if (parent !== null) this.#next.set(parent, child);
    this.#changed();
  }

  can(): Readonly<Record<"back" | "forward" | "undo" | "redo", boolean>> {
    return {
      back: this.#current.parent !== null,
      forward: this.#next.has(this.#current.id),
      undo: this.#lastChange() !== undefined || this.#lastDeed() !== -1,
      redo: this.#nextChange() !== undefined || this.#nextDeed() !== -1,
    };
  }

  /** All steps, the newest first. `aside`: neither back nor forward leads there. */
  steps(): readonly { readonly step: Step; readonly aside: boolean }[] {
    const line = new Set(this.#pathTo(this.#current).map(({ id }) => id));
    let next = this.#next.get(this.#current.id);
    for (; next !== undefined; next = this.#next.get(next)) line.add(next);
    return [...this.#steps.values()]
      .map((step) => ({ step, aside: !line.has(step.id) }))
      .sort((a, b) => b.step.at - a.step.at || b.step.id - a.step.id);
  }

  /** The last step to here that was more than another screen. */
  #lastChange(): (Step & { parent: number }) | undefined {
    return this.#pathTo(this.#current).find(isChange);
  }

  #nextChange(): Step | undefined {
    let next = this.#next.get(this.#current.id);
    while (next !== undefined) {
      const step = this.#steps.get(next);
      if (step === undefined || step.what !== "") return step;
      next = this.#next.get(next);
    }
    return undefined;
  }

  #lastDeed(): number {
    for (let id = this.#deeds.length - 1; id >= 0; id--)
      if (this.#deeds[id]?.undone === false) return id;
    return -1;
  }

  #nextDeed(): number {
    return this.#deeds.findIndex(({ undone, aside }) => undone && !aside);
  }

  #timeOf(deed: number): number {
    return this.#deeds[deed]?.at ?? 0;
  }

  #setUndoneAside(): void {
    this.#deeds = this.#deeds.map((deed) =>
      deed.undone ? { ...deed, aside: true } : deed,
    );
  }

  /** From a step to where the session began. */
  #pathTo(step: Step): Step[] {
    const path: Step[] = [];
    let at: Step | undefined = step;
    while (at !== undefined) {
      path.push(at);
      at = at.parent === null ? undefined : this.#steps.get(at.parent);
    }
    return path;
  }

  #continues(screen: Screen, merge: string | undefined): boolean {
    const { id, screen: of, at } = this.#current;
    return (
      merge !== undefined &&
      merge === this.#lastMerge &&
      of === screen &&
      !this.#next.has(id) &&
      this.#now() - at < MERGE_MS
    );
  }

  #append(step: Pick<Step, "screen" | "asked" | "views" | "what">): void {
    this.#setUndoneAside();
    const parent = this.#current.id;
    if (this.#undid) this.#onSetAside();
    this.#undid = false;
    const id = this.#nextId++;
    this.#lastMerge = undefined;
    this.#current = { ...step, id, parent, at: this.#now() };
    this.#steps.set(id, this.#current);
    this.#next.set(parent, id);
    this.#forgetOldest();
    this.#changed();
  }

  #replace(step: Step): void {
    this.#current = step;
    this.#steps.set(step.id, step);
    this.#changed();
  }

  async #run(id: number, undo: boolean): Promise<void> {
    const deed = this.#deeds[id];
    if (deed === undefined || deed.undone === undo) return;
    // At once, so that a second key press goes for the one before.
    this.#mark(id, undo);
    if (!(await (undo ? deed.undo() : deed.redo()))) this.#mark(id, !undo);
  }

  #mark(id: number, undone: boolean): void {
    this.#deeds = this.#deeds.map((deed, no) =>
      no === id ? { ...deed, undone, aside: false } : deed,
    );
    this.#changed();
  }

  #forgetOldest(): void {
    while (this.#steps.size > STEPS_MAX) {
      const all = [...this.steps()].reverse();
      const leaf = all.find(
        ({ step, aside }) => aside && !this.#next.has(step.id),
      );
      const oldest = leaf?.step ?? all[0]?.step;
      if (oldest === undefined) return;
      this.#forget(oldest);
    }
  }

  /** A leaf, or where the session began: then it begins with the step after. */
  #forget({ id, parent }: Step): void {
    this.#steps.delete(id);
    this.#next.delete(id);
    if (parent !== null && this.#next.get(parent) === id)
      this.#next.delete(parent);
    for (const step of this.#steps.values())
      if (step.parent === id)
        this.#steps.set(step.id, { ...step, parent: null });
    this.#current = this.#steps.get(this.#current.id) ?? this.#current;
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function isChange(step: Step): step is Step & { parent: number } {
  return step.what !== "" && step.parent !== null;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
