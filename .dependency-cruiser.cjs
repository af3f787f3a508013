/** A folder's code may import itself and these others of ours; anything else is an error. */
const only = (name, from, ...to) => ({
  name,
  severity: "error",
  from: { path: from },
  to: {
    path: "^(electron|renderer|shared|migrations|tests|scripts)/",
    pathNot: [from, ...to],
  },
});

/** A package that one folder alone may import. */
const within = (folder, what, packages) => ({
  name: `${what}-only-in-its-place`,
  severity: "error",
  from: { pathNot: folder },
  to: {
    path: `^node_modules/${packages}/`,
    dependencyTypesNot: ["type-only"],
  },
});

module.exports = {
  forbidden: [
    {
      // Two files may know each other's types: nothing of that is left at run time.
      name: "no-cycles",
      severity: "error",
      from: {},
      to: {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: ["/index\\.tsx?$", "\\.d\\.ts$"] },
      to: {},
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?" },
    },
    only("shared-sees-nothing-else", "^shared/"),
    only("renderer-sees-shared", "^renderer/", "^shared/"),
    only("preload-sees-shared", "^electron/preload/", "^shared/"),
    // A context talks to its neighbour: main and command line → data → parser.
    only(
      "main-sees-the-data-thread",
      "^electron/main/",
      "^shared/",
      "^electron/data/(thread|default-library)\\.ts$",
    ),
    only(
      "command-line-sees-the-data-thread",
      "^electron/cli/",
      "^shared/",
      "^electron/data/(thread|default-library)\\.ts$",
    ),
    only(
      "data-sees-the-parser",
      "^electron/data/",
      "^shared/",
      "^migrations/",
      "^electron/parser/",
    ),
    only("parser-sees-shared", "^electron/parser/", "^shared/"),
    {
      name: "screens-do-not-import-each-other",
      severity: "error",
      from: { path: "^renderer/screens/([^/]+)/" },
      to: { path: "^renderer/screens/", pathNot: "^renderer/screens/$1/" },
    },
    within("^electron/(main|preload)/", "electron", "electron"),
    within("^electron/data/db/", "pglite", "@electric-sql"),
    within("^electron/parser/", "yauzl", "yauzl"),
    within("^tests/", "spreadsheets", "@e965"),
    within("^renderer/charts/", "charts", "chart\\.js"),
    within("^renderer/screens/sql/", "editor", "@(codemirror|lezer)"),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
