import type { TableProfile } from "../layout/profile";
import type { SourceFacts, SourceFormat } from "../source-format";
import * as english from "./english-speaking";
import { frInseeNational } from "./fr-insee";
import * as german from "./german-speaking";
import { longTable } from "./long-table";
import * as other from "./other-offices";
import { usSsaNational, usSsaStates } from "./us-ssa";

/** Formats of plain lines that are read byte by byte; the first that recognises a member reads it. */
export const lineFormats: readonly SourceFormat[] = [
  usSsaNational,
  usSsaStates,
  frInseeNational,
];

/** Offices whose tables are read cell by cell; the first that matches a table names its source. */
export const tableProfiles: readonly TableProfile[] = [
  ...Object.values(english),
  ...Object.values(german),
  ...Object.values(other),
  // Exports of a module come in another order once they are bundled.
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Who publishes a table that no profile knows: the user says it. */
export const genericSource: SourceFacts = longTable;

/** Every source that is recognised, for people to look up. */
export const sources: readonly (SourceFacts | TableProfile)[] = [
  ...lineFormats,
  ...tableProfiles,
  genericSource,
];
