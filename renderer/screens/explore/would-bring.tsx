import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";
import type { Place } from "./explore-state";
import { filesThatBring, type Lack } from "./files-that-bring";

interface WouldBringProps {
  readonly lack: Lack;
  readonly place: Place;
}

const words = explore.missing;

/** Which files would bring what a place lacks, and where they are. */
export function WouldBring({ lack, place }: WouldBringProps) {
  const { value: profiles } = useProcedure("profiles.list", undefined);
  if (profiles === undefined) return null;
  const files = filesThatBring(lack, place, profiles);
  if (files.length === 0) return <p>{words.none[lack](place.country.name)}</p>;
  return (
    <div className="would-bring" data-testid="would-bring">
      <p>{words.bring[lack]}</p>
      <ul>
        {files.map(({ id, title, office, source_url }) => (
          <li key={id}>
            {words.file(title, office)}
            {source_url !== null && (
              <span className="credit-url">{source_url}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
