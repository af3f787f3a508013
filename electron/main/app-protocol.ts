import fs from "node:fs";
import path from "node:path";
import { protocol } from "electron";
import { fileOf, SCHEME } from "./page-address";

/** No inline script or style, no address but our own; the database's WebAssembly runs outside the page. */
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

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".map": "application/json",
};

/** Must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

/** Serves the files of one folder, and nothing else, to the page. */
export function serveAppProtocol(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== "GET") return refusal(405);
    const file = fileOf(request.url, folder);
    if (file === null) return refusal(404);
    try {
      const body = await fs.promises.readFile(file);
      return new Response(new Uint8Array(body), {
        headers: headersOf(file),
      });
    } catch {
      return refusal(404);
    }
  });
}

function headersOf(file: string): Record<string, string> {
  return {
    "Content-Type":
      CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
  };
}

function refusal(status: number): Response {
  return new Response(null, {
    status,
    headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY },
  });
}
