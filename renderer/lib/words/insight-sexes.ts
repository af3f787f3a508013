import type { Gender } from "../../../shared/ipc/contract";
import { counted } from "./counted";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

/** Wording of "Which names changed sides?". */
export const sexesWords = {
  minBirths: "Births on each side, at least",
  list: (place: string) => `Names that changed their recorded sex, ${place}`,
  story: (
    place: string,
    changed: string,
    names: string,
    years: number,
    minBirths: string,
  ) =>
    `${place}: of ${names} names published for both sexes ${changed} were recorded mostly with one sex for at least ${String(years)} years and ${minBirths} births, and then mostly with the other.`,
  one: (
    name: string,
    from: Gender,
    before: string,
    to: Gender,
    year: number,
    after: string,
  ) =>
    `${name} changed from mostly ${SEX[from]} (${before}) to mostly ${SEX[to]} (${after}) in ${String(year)}.`,
  none: "No name of this size changed sides.",
  axis: (name: string) =>
    `births named ${name} recorded as female, per cent; band: 95 % interval`,
  table: (name: string) => `Recorded sex of ${name} by year`,
  ratio: (name: string) => `Recorded sex of ${name}`,
  direction: (from: Gender, to: Gender) => `${SEX[from]} → ${SEX[to]}`,
  columns: {
    direction: "Mostly",
    year: "Since",
    before: "Female before",
    after: "Female after",
    births: "Births",
    crossings: "Changes",
  },
  times: (count: number) => counted(String(count), "change", "changes"),
  method: [
    "A name is on a side in a year when the 95 % interval (Wilson, 1927) of the female part of its births lies beyond a half; where one sex was not published, any count from 0 to the threshold less 1 is allowed for. It changed sides when at least 5 such years on one side are followed by at least 5 on the other, with the births asked for on each; years on neither side are passed over. “Since” is the first year of the later stretch, “births” those of the smaller one.",
    "The figures say how births were registered, for groups of people. They say nothing of any one person. A few wrong entries among many births do not move a name to the other side.",
  ],
} as const;
