import type { Gender } from "../../../shared/ipc/contract";
import type { Grouping } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { SOUND_RULES } from "../../../shared/sound-rules";
import { counted } from "./counted";
import { COUNT, countOf } from "./figures";
import { soundRuleName } from "./find";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

/** The rule in a sentence: "with spellings put together …". */
function ruleOf(by: Grouping): string {
  if (by === "exact") return "by exact spelling";
  if (by === "accents") return "without accents";
  if (by === "hand") return "by hand";
  return `by sound (${soundRuleName(by)})`;
}

/** Wording of groups of names, wherever they are shown. */
export const groups = {
  title: "Groups",
  ruleOf,
  country: "Country",
  region: "Region",
  wholeCountry: "Whole country",
  measure: "What is counted",
  measures: { births: "Births", bearers: "People" },
  sex: "Recorded sex",
  sexes: { F: "Female", M: "Male" },
  kind: "What is shown",
  kinds: {
    tables: "Tables",
    hand: (count: string) => `Groups by hand (${count})`,
  },
  by: "Put together",
  rules: [
    {
      id: "exact",
      name: "Exact spelling",
      hint: "Every spelling stands alone, as the office published it.",
    },
    {
      id: "accents",
      name: "Without accents",
      hint: "Zoë and Zoe, CHLOE and Chloé: capitals and accents make no difference.",
    },
    ...SOUND_RULES.map(({ id }) => ({
      id,
      name: `Sound: ${soundRuleName(id)}`,
      hint: "Spellings to which this published rule gives the same code. It goes by sound alone.",
    })),
    {
      id: "hand",
      name: "By hand",
      hint: "The groups that you made, each with its author and reason. All other names stand alone.",
    },
  ] as readonly {
    readonly id: Grouping;
    readonly name: string;
    readonly hint: string;
  }[],
  heading: (place: string, sex: Gender, year: number) =>
    `Names recorded as ${SEX[sex]}, ${place}, ${String(year)}`,
  find: "Find in the tables",
  joined: "Only what is put together",
  divider: "Width of the first table",
  source: "Source",
  alone: {
    title: "Each spelling alone",
    label: (heading: string) => `${heading}: each spelling alone`,
    then: "Then",
    thenHint: "Rank once spellings are put together",
    group: "Group",
    into: (title: string, others: string) =>
      `${title} and ${counted(others, "other spelling", "other spellings")}`,
    pick: (count: string) =>
      `Group ${counted(count, "spelling", "spellings")}…`,
    clear: "Pick none",
    hint: "Pick spellings to group them by hand.",
  },
  together: {
    title: (by: Grouping) => `Put together ${ruleOf(by)}`,
    label: (heading: string, by: Grouping) =>
      `${heading}: put together ${ruleOf(by)}`,
    choose: {
      title: "A name is spelled in more ways than one",
      text: "Ranks by exact spelling split a name among its spellings. Put them together by a rule, for all names alike, and see what it changes. The rule is always named, and nothing of the figures is changed.",
    },
    none: {
      title: "No group by hand yet",
      text: "Pick spellings in the table at the left and group them, or begin with an empty group. Each says who grouped the spellings, and why.",
    },
    most: "At most",
    mostHint:
      "The most that the sum can be with spellings whose counts were not published",
    noBound: "not known",
    change: "Change",
    changeHint:
      "Change of rank against that of the most frequent spelling alone",
    noChange: "the same rank",
    up: "up",
    down: "down",
    others: (names: string, more: number) =>
      more === 0 ? names : `${names}, and ${String(more)} more`,
  },
  rank: "Rank",
  name: "Name",
  count: (measure: Measure) => COUNT[measure],
  tied: ", tied",
  fields: ["rank", "name", "spellings", "count"],
  foot: {
    names: (names: string) => counted(names, "spelling", "spellings"),
    groups: (groups: string) =>
      counted(groups, "name or group", "names and groups"),
    found: (found: string, all: string) => `${found} of ${all}`,
  },
  story: {
    exact: (first: string, count: string) =>
      `By exact spelling, ${first} with ${count}.`,
    leads: (name: string) => `${name} is first`,
    share: (names: string) => `${names} share the first place`,
    changed: (by: Grouping, now: string, count: string, before: string) =>
      `With spellings put together ${ruleOf(by)}, ${now} with ${count}, instead of ${before}.`,
    was: (name: string, count: string) => `${name} with ${count}`,
    same: (by: Grouping, now: string, count: string, before: string) =>
      `With spellings put together ${ruleOf(by)}, ${now} as before, with ${count} instead of ${before}.`,
    untouched: (by: Grouping, now: string, count: string) =>
      `With spellings put together ${ruleOf(by)}, ${now} as before, with ${count}.`,
    joined: (joined: string, names: string, groups: string) =>
      `${joined} of ${counted(names, "spelling", "spellings")} stand with another: ${counted(groups, "name is", "names are")} left.`,
    nothing: "The rule puts nothing together here.",
    climbs: (name: string, from: string, to: string) =>
      `Among the first hundred ${name} climbs the most: from ${from} to ${to}.`,
    couldLead: (name: string) =>
      `With spellings whose counts were not published, ${name} could have more.`,
    sound:
      "The rule goes by sound alone, as its authors wrote it down: it also joins names that people tell apart. Make groups by hand where that matters.",
  },
  none: {
    ranks: (place: string, year: number) =>
      `For ${place} no counts were published in ${String(year)}: ranks alone cannot be added up. A file with counts would bring the tables.`,
    year: (sex: Gender, place: string, year: number) =>
      `No counts of names recorded as ${SEX[sex]} were published for ${place} in ${String(year)}. Choose another year, sex or region.`,
    match: (text: string) => `No name here has “${text}” in it.`,
    joined: "Nothing is put together here.",
    all: "Show all names",
  },
  shown: {
    label: "The group that was chosen",
    title: (title: string, births: string, spellings: string) =>
      `${title}: ${births}, ${counted(spellings, "spelling", "spellings")}`,
    bounds: (high: string) =>
      `At most ${high} with spellings whose counts were not published.`,
    chart: "Show over the years",
    hand: "Make a group by hand…",
    edit: "Change the group…",
    close: "Close",
    gone: "It has no published count in this year.",
  },
  hand: {
    new: "New group…",
    empty: {
      title: "No group by hand yet",
      text: "A group by hand says which spellings you take for one name, who says so and why. It can be undone, and no figure is changed by it.",
    },
    members: (count: string) => counted(count, "spelling", "spellings"),
    author: (author: string) => `Grouped by ${author}`,
    edit: "Change…",
    remove: "Delete",
    list: "Groups made by hand",
  },
  editor: {
    new: "New group of spellings",
    edit: "Change a group of spellings",
    title: "What it is called",
    titleHint: "In tables and charts.",
    members: "Spellings",
    add: "Add spellings",
    addHint:
      "Type or paste, separated by commas, then Enter. Capitals make no difference.",
    addButton: "Add",
    remove: (name: string) => `Take ${name} out`,
    unknown: "not in the library",
    near: "Add as well:",
    author: "Who groups them",
    reason: "Why they are one name",
    reasonHint: "A sentence that others can judge.",
    save: "Save the group",
    cancel: "Cancel",
    missing: {
      title: "Say what the group is called.",
      members: "A group takes two spellings or more.",
      author: "Say who groups them.",
      reason: "Say why they are one name.",
    },
  },
  notice: {
    undo: "Undo",
    made: (title: string) => `The group “${title}” was made.`,
    changed: (title: string) => `The group “${title}” was changed.`,
    removed: (title: string) => `The group “${title}” was deleted.`,
  },
  births: countOf,
  steps: {
    place: (place: string) => place,
    year: (year: number) => String(year),
    played: "Played the years",
    sex: (sex: string) => `Recorded sex: ${sex.toLowerCase()}`,
    by: (by: Grouping) => `Put together ${ruleOf(by)}`,
    find: (text: string) =>
      text === "" ? "All names" : `Names with “${text}”`,
    joined: (on: boolean) => (on ? "Only what is put together" : "All names"),
    kind: (kind: "tables" | "hand") =>
      kind === "hand" ? "Groups by hand" : "Tables of groups",
    picked: (name: string) => `${name} picked`,
    cleared: "Nothing picked",
    shown: (name: string) => `The group of ${name}`,
    closed: "No group shown",
    split: "Width of the first table",
    measure: (measure: string) => measure,
  },
  empty: {
    title: "No figures yet",
    text: "Groups put together the spellings of a name. Add a file of a statistics office first, and its names appear here.",
    library: "Go to the library",
  },
} as const;
