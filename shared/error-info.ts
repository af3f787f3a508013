import * as z from "zod";

/** Who holds a library. */
const Holder = z.object({
  pid: z.int(),
  host: z.string(),
  program: z.string(),
  since: z.string(),
});

/**
 * Every failure Onoma can name. `code` is the discriminant; the other fields are what an explanation needs.
 * Families: *user* (advice), *environment* (retry or quit), *bug* (logged with its stack).
 */
export const AppErrorInfo = z.discriminatedUnion("code", [
  // user
  z.object({
    code: z.literal("file-unreadable"),
    path: z.string(),
    reason: z.string(),
  }),
  z.object({
    code: z.literal("file-unwritable"),
    path: z.string(),
    reason: z.string(),
  }),
  z.object({ code: z.literal("file-empty"), path: z.string() }),
  z.object({
    code: z.literal("mapping-invalid"),
    path: z.string(),
    /** What is wrong with it, and where. */
    issues: z.array(z.string()),
  }),
  z.object({
    code: z.literal("life-table-invalid"),
    path: z.string(),
    line: z.int(),
    reason: z.string(),
  }),
  z.object({ code: z.literal("folder-empty"), path: z.string() }),
  z.object({
    code: z.literal("format-unknown"),
    path: z.string(),
    /** The first line or header cells that were seen, shortened. */
    header: z.array(z.string()),
    expected: z.string(),
  }),
  z.object({ code: z.literal("country-needed"), path: z.string() }),
  z.object({ code: z.literal("gender-needed"), path: z.string() }),
  z.object({ code: z.literal("year-needed"), path: z.string() }),
  z.object({
    code: z.literal("count-needed"),
    path: z.string(),
    /** Heads of columns of which any may be the count. */
    columns: z.array(z.string()),
  }),
  z.object({
    code: z.literal("nothing-left"),
    path: z.string(),
    rejected: z.int(),
  }),
  z.object({
    code: z.literal("further-dimension"),
    path: z.string(),
    /** Columns without a role, in which the further dimension may stand. */
    columns: z.array(z.string()),
    duplicates: z.int(),
  }),
  z.object({
    code: z.literal("archive-damaged"),
    path: z.string(),
    reason: z.string(),
  }),
  z.object({
    code: z.literal("archive-refused"),
    path: z.string(),
    reason: z.string(),
  }),
  z.object({
    code: z.literal("file-too-large"),
    path: z.string(),
    /** Which limit it exceeds. */
    reason: z.string(),
  }),
  z.object({ code: z.literal("cancelled"), what: z.string() }),
  z.object({ code: z.literal("not-found"), what: z.string(), id: z.string() }),
  z.object({ code: z.literal("not-allowed"), reason: z.string() }),
  z.object({
    code: z.literal("query-failed"),
    message: z.string(),
    position: z.int().nullable(),
  }),
  z.object({ code: z.literal("query-timeout"), seconds: z.number() }),
  z.object({ code: z.literal("query-cancelled") }),
  z.object({ code: z.literal("usage"), message: z.string() }),
  // environment
  z.object({
    code: z.literal("disk-full"),
    path: z.string(),
    /** Null: not known beforehand. */
    needed: z.number().nullable(),
    free: z.number(),
  }),
  z.object({
    code: z.literal("library-in-use"),
    path: z.string(),
    holder: Holder,
  }),
  z.object({
    code: z.literal("library-newer-than-app"),
    path: z.string(),
    library: z.int(),
    app: z.int(),
  }),
  z.object({
    code: z.literal("library-damaged"),
    path: z.string(),
    reason: z.string(),
  }),
  z.object({ code: z.literal("database-failed"), message: z.string() }),
  z.object({ code: z.literal("thread-died"), message: z.string() }),
  z.object({ code: z.literal("interrupted"), what: z.string() }),
  // bug
  z.object({
    code: z.literal("invalid-input"),
    procedure: z.string(),
    issues: z.array(z.string()),
  }),
  z.object({ code: z.literal("internal"), message: z.string() }),
]);
export type AppErrorInfo = z.infer<typeof AppErrorInfo>;
export type LockHolder = z.infer<typeof Holder>;
