import { app, type Session, type WebContents } from "electron";

/** Schemes that never leave the computer. */
const LOCAL_SCHEMES = ["app:", "devtools:", "blob:", "data:"];

/** Keeps Chromium itself off the network. Must run before the app is ready. */
export function silenceChromium(): void {
  for (const name of [
    "disable-background-networking",
    "disable-component-update",
    "disable-domain-reliability",
    "disable-sync",
    "no-pings",
  ])
    app.commandLine.appendSwitch(name);
  // Whatever asks all the same finds no address.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** No permission, no device and no address but our own, for every page of the session. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => {
    decide({});
  });
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !LOCAL_SCHEMES.includes(new URL(url).protocol) });
  });
}

/** A page stays what it is: no other address, no further window, no embedded page. */
export function lockContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  contents.on("will-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
