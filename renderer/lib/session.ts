import * as z from "zod";
import { History } from "./history";
import { notices } from "./notices";
import { steps } from "./words/steps";
import { isScreen, NOTHING, type Screen } from "./screens";

const KEY = "session";
/** Under which an earlier version kept how Explore looked. */
const EXPLORE_KEY = "explore";

/** What is kept of a session; each screen reads its own view. */
const Kept = z.object({
  screen: z.custom<Screen>(isScreen).catch("explore"),
  asked: z
    .object({
      name: z.string().nullable(),
      dataset: z.string().nullable(),
    })
    .catch(NOTHING),
  views: z.record(z.string(), z.unknown()).catch({}),
});

/** What the reader changed in this window. It begins where he left the window before. */
export const session = start();

function start(): History {
  const kept = Kept.safeParse(read(KEY));
  const history = new History(
    kept.success
      ? kept.data
      : {
          ...{ screen: "explore", asked: NOTHING },
          views: { explore: read(EXPLORE_KEY) ?? undefined },
        },
    () => Date.now(),
    tellOnce,
  );
  history.subscribe(() => {
    const { screen, asked, views } = history.current();
    localStorage.setItem(KEY, JSON.stringify({ screen, asked, views }));
  });
  return history;
}

let told = false;

/** Nothing that was done is dropped without a word; one is enough. */
function tellOnce(): void {
  if (told) return;
  told = true;
  notices.tell({ tone: "plain", text: steps.history.kept });
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
