import { Table2, ChartLine } from "lucide-react";
import { Button } from "../../components/button";
import { InfoPopover } from "../../components/info-popover";
import { Segments } from "../../components/segments";
import { explore } from "../../lib/words/explore";
import { ChartOptions } from "./chart-options";
import { hasShares } from "./effective-chart";
import { placesOf, type Picture } from "./trend-series";
import type { ExploreModel } from "./use-explore";
import { WouldBring } from "./would-bring";

interface ChartBarProps {
  readonly model: ExploreModel;
  readonly picture: Picture;
  readonly dimmed: boolean;
}

const NO_SHARE_ID = "no-share";
const words = explore.chart;
const steps = explore.steps;

/** In which unit and how the names are drawn. */
export function ChartBar({ model, picture }: ChartBarProps) {
  const { chart, measure } = picture;
  const { changeChart } = model;
  const names = words.units(measure);
  const shares = hasShares(placesOf(picture));
  return (
    <div className="unit-bar">
      <Segments
        label={words.unit}
        testId="unit"
        segments={[
          { id: "count", name: names.count },
          { id: "share", name: names.share, disabled: !shares },
          { id: "rank", name: names.rank },
        ]}
        value={chart.unit}
        describedBy={shares ? undefined : NO_SHARE_ID}
        onChange={(unit) => {
          changeChart(
            { unit },
            { what: steps.chart(names[unit].toLowerCase()) },
          );
        }}
      />
      <ChartOptions model={model} picture={picture} />
      <TableTwin
        asTable={chart.asTable}
        onToggle={() => {
          const what = chart.asTable ? words.asChart : words.asTable;
          changeChart({ asTable: !chart.asTable }, { what });
        }}
      />
      {!shares && <NoShares picture={picture} />}
    </div>
  );
}

/** What is missing for shares, and which file would bring it. */
function NoShares({ picture }: Pick<ChartBarProps, "picture">) {
  const [place] = placesOf(picture);
  return (
    <div className="unit-note">
      <p id={NO_SHARE_ID}>{words.noShare}</p>
      {place !== undefined && (
        <InfoPopover title={explore.missing.shares}>
          <WouldBring lack="shares" place={place} />
        </InfoPopover>
      )}
    </div>
  );
}

interface TableTwinProps {
  readonly asTable: boolean;
  readonly onToggle: () => void;
}

function TableTwin({ asTable, onToggle }: TableTwinProps) {
  const label = asTable ? words.asChart : words.asTable;
  return (
    <Button kind="quiet" label={label} testId="table-twin" onPress={onToggle}>
      {asTable ? (
        <ChartLine size={15} aria-hidden />
      ) : (
        <Table2 size={15} aria-hidden />
      )}
      <span className="twin-word">{label}</span>
    </Button>
  );
}
