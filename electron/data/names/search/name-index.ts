import {
  isMadeFor,
  SOUND_RULES,
  type SoundRuleId,
} from "../../../../shared/sound-rules";
import { setImmediate as immediate } from "node:timers/promises";
import { isOneLetterApart, lettersOf, stretchOf } from "./one-letter-apart";
import { SoundCodes } from "./sound-codes";
import { TRIGRAMS, trigramsOf } from "./trigrams";

/** What is known of a name in one country: births (or bearers) of the place that stands for it. */
export interface NameInCountry {
  readonly country: string;
  /** Null: the whole country. Else there are no national figures, and this region has the most. */
  readonly region: string | null;
  readonly F: number;
  readonly M: number;
}

/** A spelling, with the countries that have it, most births first. */
export interface IndexedName {
  readonly name: string;
  readonly folded: string;
  /** Over all countries. 0: only ranks are known, or that counts were suppressed. */
  readonly total: number;
  readonly countries: readonly NameInCountry[];
}

/** A name that is spelled almost like another, and how alike. */
export interface Similar {
  readonly entry: IndexedName;
  /** Shared part of the trigrams of both, 0–1. */
  readonly similarity: number;
  readonly oneLetterApart: boolean;
}

const SEPARATOR = "\n";
/** Other questions are answered in between. About 10 ms. */
const CODES_AT_A_TIME = 4000;

/**
 * All spellings that the library holds, most births first, so that a search may stop at the first hits. Answers in
 * about a millisecond; what a way of searching needs beyond the text is made when it is first used.
 */
export class NameIndex {
  /** The folded names, each between two separators. */
  private readonly text: string;
  /** Where in the text each begins; one entry more than names. */
  private readonly starts: Uint32Array;
  private readonly sounds = new Map<SoundRuleId, Map<string, number[]>>();
  private shapes: Shapes | undefined;
  private spellings: Map<string, IndexedName> | undefined;

  /**
   * @param entries most births first
   * @param codes what is known of their sound already
   */
  constructor(
    readonly entries: readonly IndexedName[],
    readonly codes = new SoundCodes(),
  ) {
    const folded = entries.map((entry) => entry.folded);
    this.text = SEPARATOR + folded.join(SEPARATOR) + SEPARATOR;
    this.starts = new Uint32Array(entries.length + 1);
    this.starts[0] = 1;
    for (const [i, key] of folded.entries())
      this.starts[i + 1] = (this.starts[i] as number) + key.length + 1;
  }

  /** Undefined: nobody bears it. */
  find(name: string): IndexedName | undefined {
    this.spellings ??= new Map(
      this.entries.map((entry) => [entry.name, entry]),
    );
    return this.spellings.get(name);
  }

  /** Names with this very key: they differ by case and accents alone. */
  same(key: string, limit: number): IndexedName[] {
    return this.occurrences(SEPARATOR + key + SEPARATOR, limit);
  }

  /** Names that begin with the key, itself among them. */
  beginning(key: string, limit: number): IndexedName[] {
    return this.occurrences(SEPARATOR + key, limit);
  }

  /** Names with the key within them, beyond their beginning. */
  containing(key: string, limit: number): IndexedName[] {
    const found: IndexedName[] = [];
    let at = this.text.indexOf(key);
    while (at !== -1 && found.length < limit) {
      const i = this.entryAt(at);
      const isWithin = at > (this.starts[i] as number);
      if (isWithin) found.push(this.at(i));
      const next = isWithin ? (this.starts[i + 1] as number) : at + 1;
      at = this.text.indexOf(key, next);
    }
    return found;
  }

  /** Names with the key's code, of countries that the rule is made for. */
  sounding(rule: SoundRuleId, key: string, limit: number): IndexedName[] {
    const code = this.codes.of(rule, key);
    const found = code === null ? [] : (this.soundsOf(rule).get(code) ?? []);
    return found.slice(0, limit).map((i) => this.at(i));
  }

  /** Names one letter apart from the key, or with that part of their trigrams in common. */
  similar(key: string, least: number, limit: number): Similar[] {
    const { letters, starts, codes } = this.shapesOfAll();
    const asked = trigramsOf(key);
    const isAsked = new Uint8Array(TRIGRAMS);
    for (const trigram of asked) isAsked[trigram] = 1;
    const other = stretchOf(key);
    const found: Similar[] = [];
    for (let i = 0; i < this.entries.length && found.length < limit; i++) {
      const from = starts[i] as number;
      const to = starts[i + 1] as number;
      let common = 0;
      for (let at = from; at < to; at++)
        common += isAsked[codes[at] as number] as number;
      const similarity = common / (asked.length + to - from - common);
      const start = this.starts[i] as number;
      const length = (this.starts[i + 1] as number) - start - 1;
      const oneLetterApart = isOneLetterApart(
        { letters, start, length },
        other,
      );
      if (similarity >= least || oneLetterApart)
        found.push({ entry: this.at(i), similarity, oneLetterApart });
    }
    return found;
  }

  /** Makes now what the first search of each kind would have to wait for. */
  async warm(): Promise<void> {
    this.shapesOfAll();
    for (const { id } of SOUND_RULES) {
      for (const [i, { folded }] of this.entries.entries()) {
        if (i % CODES_AT_A_TIME === 0) await immediate();
        if (this.isHeard(i, id)) this.codes.of(id, folded);
      }
      this.soundsOf(id);
    }
  }

  private at(i: number): IndexedName {
    return this.entries[i] as IndexedName;
  }

  /** @param pattern begins with the separator before the name that is meant */
  private occurrences(pattern: string, limit: number): IndexedName[] {
    const found: IndexedName[] = [];
    let at = this.text.indexOf(pattern);
    while (at !== -1 && found.length < limit) {
      found.push(this.at(this.entryAt(at + 1)));
      at = this.text.indexOf(pattern, at + 1);
    }
    return found;
  }

  /** The name that stands at a position of the text. */
  private entryAt(position: number): number {
    let low = 0;
    let high = this.entries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private soundsOf(rule: SoundRuleId): Map<string, number[]> {
    const known = this.sounds.get(rule);
    if (known !== undefined) return known;
    const made = new Map<string, number[]>();
    for (const [i, { folded }] of this.entries.entries()) {
      if (!this.isHeard(i, rule)) continue;
      const code = this.codes.of(rule, folded);
      if (code === null) continue;
      const names = made.get(code);
      if (names) names.push(i);
      else made.set(code, [i]);
    }
    this.sounds.set(rule, made);
    return made;
  }

  /** Whether a country has the name that the rule is made for. */
  private isHeard(i: number, rule: SoundRuleId): boolean {
    return this.at(i).countries.some(({ country }) => isMadeFor(rule, country));
  }

  private shapesOfAll(): Shapes {
    if (this.shapes) return this.shapes;
    const starts = new Uint32Array(this.entries.length + 1);
    // A name has at most one trigram more than letters.
    const codes = new Uint16Array(this.text.length);
    let at = 0;
    for (const [i, { folded }] of this.entries.entries()) {
      for (const trigram of trigramsOf(folded)) codes[at++] = trigram;
      starts[i + 1] = at;
    }
    this.shapes = { letters: lettersOf(this.text), starts, codes };
    return this.shapes;
  }
}

/** All names as numbers that lie side by side: going through the names themselves takes ten times as long. */
interface Shapes {
  /** The text. */
  readonly letters: Uint16Array;
  /** Where in `codes` the trigrams of each name begin; one entry more than names. */
  readonly starts: Uint32Array;
  readonly codes: Uint16Array;
}
