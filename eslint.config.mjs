import n from "eslint-plugin-n";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const NAMED_EXPORTS = {
  selector: "ExportDefaultDeclaration",
  message: "Use named exports.",
};
const IPC_MAIN = {
  name: "electron",
  importNames: ["ipcMain"],
  message: "Only electron/main/gate.ts may use ipcMain.",
};
/** The oldest Node that runs the code: Electron 25's. */
const OLDEST_NODE = "^18.15.0 || >=20.0.0";

export default tseslint.config(
  { ignores: ["out", "dist", ".tsbuild", ".cache", "test-report"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ["*.config.ts", "*.config.mts"],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-lines": [
        "error",
        { max: 300, skipBlankLines: true, skipComments: true },
      ],
      "max-lines-per-function": [
        "error",
        { max: 60, skipBlankLines: true, skipComments: true },
      ],
      complexity: ["error", 10],
      eqeqeq: "error",
      "no-restricted-syntax": ["error", NAMED_EXPORTS],
      "no-restricted-imports": ["error", { paths: [IPC_MAIN] }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["electron/main/gate.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["electron/**/*.ts", "shared/**/*.ts"],
    // The preload script runs in Chromium.
    ignores: ["electron/preload/**"],
    plugins: { n },
    rules: {
      "n/no-unsupported-features/node-builtins": [
        "error",
        { version: OLDEST_NODE, allowExperimental: true },
      ],
    },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    ...reactHooks.configs.flat.recommended,
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      // Says what React Compiler cannot improve, which is not in use.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    files: ["tests/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // A tool's configuration is its default export.
    files: ["*.config.{ts,mts,mjs}"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // Programs that run before anything is compiled.
    files: ["**/*.{mjs,cjs}"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
