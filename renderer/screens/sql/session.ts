import { call } from "../../lib/client";
import { SqlSession } from "./sql-session";

const KEY = "sql-history";

/** The window's one session. */
export const session = new SqlSession(call, {
  read: () => {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? "null") as unknown;
    } catch {
      return null;
    }
  },
  write: (history) => {
    localStorage.setItem(KEY, JSON.stringify(history));
  },
});

window.desktop.on("data.changed", () => {
  session.outdate();
});
