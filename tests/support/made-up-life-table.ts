/** A life table by Gompertz's law, so that tests need none of an office: ages 0 to 110, both sexes. */
export function madeUpLifeTable(): string {
  const lines = ["Made-up life table", "Age,Sex,lx"];
  for (const [sex, level] of [
    ["Female", 0.00003],
    ["Male", 0.00005],
  ] as const) {
    let alive = 100_000;
    for (let age = 0; age <= 110; age++) {
      lines.push(`${String(age)},${sex},${alive.toFixed(1)}`);
      alive *= 1 - Math.min(1, level * Math.exp(0.094 * age));
    }
  }
  return `${lines.join("\n")}\n`;
}
