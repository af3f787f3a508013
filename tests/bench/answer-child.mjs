/* Opens a system's data and answers one message at a time: `answer-child.mjs SYSTEM PLACE`. */
const [system, place] = process.argv.slice(2);
const { open } = await import(`./${system}.mjs`);
const data = await open(place);

process.on("message", async ({ question, parameters, kind }) => {
  try {
    process.send(
      kind ? await data.totals(kind) : await timed(question, parameters),
    );
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.once("disconnect", () => data.close());
process.send({ version: data.version });

/** @returns {Promise<{ ms: number, rows: unknown[][] }>} ms: until the answer is at hand in JavaScript */
async function timed(question, parameters) {
  const started = performance.now();
  const answer = await data.ask(question, parameters);
  const ms = performance.now() - started;
  return { ms, rows: data.rowsOf?.(question, answer) ?? answer };
}
