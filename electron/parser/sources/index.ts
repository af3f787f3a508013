import type { SourceFormat } from "../source-format";
import { frInseeNational } from "./fr-insee";
import { longTable } from "./long-table";
import { usSsaNational, usSsaStates } from "./us-ssa";

/** Every format that is recognised; the first that recognises a member reads it. */
export const sources: readonly SourceFormat[] = [
  usSsaNational,
  usSsaStates,
  frInseeNational,
  longTable,
];
