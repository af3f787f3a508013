import { useSyncExternalStore } from "react";

const QUERIES = [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(forced-colors: active)",
];

/** Changes whenever the roles may have got other colours; for what the style sheet cannot reach, such as a canvas. */
export function useScheme(): string {
  return useSyncExternalStore(subscribe, snapshot);
}

function subscribe(listener: () => void): () => void {
  const media = QUERIES.map((query) => matchMedia(query));
  for (const list of media) list.addEventListener("change", listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });
  return () => {
    for (const list of media) list.removeEventListener("change", listener);
    observer.disconnect();
  };
}

function snapshot(): string {
  const media = QUERIES.map((query) => (matchMedia(query).matches ? "1" : "0"));
  return `${document.documentElement.dataset["theme"] ?? "system"} ${media.join("")}`;
}
