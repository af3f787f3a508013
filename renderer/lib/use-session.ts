import { useSyncExternalStore } from "react";
import type { History } from "./history";
import { session } from "./session";

/** The session, read again whenever a step is made or gone. */
export function useSession(): History {
  useSyncExternalStore(session.subscribe, session.version);
  return session;
}
