import fs from "node:fs/promises";
import path from "node:path";
import { protocol, type Session } from "electron";

const SCHEME = "app";
const HOST = "onoma";
/** Address of the one page, and the beginning of every address that may be loaded. */
export const APP_URL = `${SCHEME}://${HOST}/`;

/** Nothing but the app's own files; no inline script or style, no frame, no form. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".map": "application/json",
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

/** Serves the files below `folder`, and only those, with the content security policy. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== "GET") return answer(405);
    const file = fileOf(request.url, folder);
    if (file === null) return answer(404);
    try {
      const body = await fs.readFile(file);
      return answer(200, body, TYPES[path.extname(file)]);
    } catch {
      return answer(404);
    }
  });
}

/** Null: not ours, or outside the folder. */
export function fileOf(address: string, folder: string): string | null {
  const url = new URL(address);
  if (url.host !== HOST) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes("\0")) return null;
  const file = path.resolve(folder, `.${name === "/" ? "/index.html" : name}`);
  return file.startsWith(folder + path.sep) ? file : null;
}

function answer(
  status: number,
  body?: Uint8Array,
  type = "text/plain",
): Response {
  return new Response(body === undefined ? null : Buffer.from(body), {
    status,
    headers: {
      "Content-Type": type,
      "Content-Security-Policy": CONTENT_SECURITY_POLICY,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
