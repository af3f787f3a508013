/* Loads a file into a peer, asks it a first question and ends: `load-child.mjs SYSTEM {file, kind, place, variant}`. */
const [system, load] = process.argv.slice(2);
const peer = await import(`./${system}.mjs`);
await peer.load(JSON.parse(load));
