import path from "node:path";

/** Folder of the app's own data, as Electron names it; on Windows the local one, which is not copied over the network. */
export function defaultLibrary(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  return path.join(appFolder(platform, env, home), "Onoma", "library");
}

function appFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  switch (platform) {
    case "win32":
      return env["LOCALAPPDATA"] ?? path.join(home, "AppData", "Local");
    case "darwin":
      return path.join(home, "Library", "Application Support");
    default:
      return env["XDG_CONFIG_HOME"] ?? path.join(home, ".config");
  }
}
