import { fold } from "../../shared/fold";
import type { Gender } from "../../shared/ipc/contract";
import type { ColumnPlan } from "./column-plan";

const BLANK = 32;
const TAB = 9;

/** 1: M, 0: F, -1: the plan does not know the word. */
export function genderNo(plan: ColumnPlan, word: string): number {
  const gender: Gender | undefined =
    "words" in plan.gender
      ? plan.gender.words.get(fold(word).replace(/\.$/, ""))
      : undefined;
  if (gender === undefined) return -1;
  return gender === "M" ? 1 : 0;
}

/** Whether a line holds nothing but blanks. */
export function isBlank(
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte !== BLANK && byte !== TAB) return false;
  }
  return true;
}
