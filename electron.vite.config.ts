import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/** Each thread and program is a file of its own; what they share goes into chunks. */
const programs = {
  index: "electron/main/index.ts",
  thread: "electron/data/thread.ts",
  data: "electron/data/index.ts",
  parser: "electron/parser/index.ts",
  cli: "electron/cli/index.ts",
  seed: "electron/data/seed.ts",
};

/*
 * Only `dependencies` of package.json stay outside the bundle: PGlite finds its WebAssembly beside its own files.
 * scripts/build.mjs sets the oldest Electron that the code must run on.
 */
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      sourcemap: true,
      rolldownOptions: {
        input: programs,
        output: {
          format: "cjs",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name].js",
        },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      sourcemap: true,
      rolldownOptions: {
        input: { index: "electron/preload/index.ts" },
        // A sandboxed preload script is one CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].js" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    build: {
      outDir: "out/renderer",
      sourcemap: true,
      minify: true,
      // The page is read from the disk: one file is as quick as many.
      chunkSizeWarningLimit: 2000,
      // A data: font would be refused by the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: "renderer/index.html" } },
    },
  },
});
