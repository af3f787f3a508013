import { useEffect, useMemo } from "react";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { Tabs } from "../../components/tabs";
import type { NameTarget } from "../../lib/use-navigation";
import { useProcedure } from "../../lib/use-procedure";
import { settlePart, useViewPart } from "../../lib/use-view-part";
import { insights as words } from "../../lib/words/insights";
import { countriesBy, insightPlace } from "./insight-place";
import { parseInsightsState, QUESTIONS } from "./insights-state";
import { PlaceBar } from "./place-bar";
import { Question } from "./question";
import "./insights.css";

interface InsightsProps {
  /** Shows a name in Explore. */
  readonly onName: (target: NameTarget) => void;
  readonly onGoToLibrary: () => void;
}

const BEARERS = { measure: "bearers" } as const;

/** Questions over all names of a place, each with a picture, a sentence, a table and its method. */
export function Insights({ onName, onGoToLibrary }: InsightsProps) {
  const countries = useProcedure("countries.list", undefined);
  const ofBearers = useProcedure("countries.list", BEARERS);
  const known = countries.value;
  return (
    <main className="screen insights" id="content">
      {known === undefined || known.length === 0 ? (
        <>
          <h1 className="visually-hidden">{words.title}</h1>
          <BusyLine active={countries.loading} />
          {countries.error && (
            <div className="pane-message">
              <ErrorPanel error={countries.error} onRetry={countries.retry} />
            </div>
          )}
          {known !== undefined && <NoFigures onGoToLibrary={onGoToLibrary} />}
        </>
      ) : (
        <Questions
          countries={known}
          ofBearers={ofBearers.value ?? NONE}
          onName={onName}
        />
      )}
    </main>
  );
}

const NONE: readonly Country[] = [];

interface QuestionsProps {
  readonly countries: readonly Country[];
  readonly ofBearers: readonly Country[];
  readonly onName: (target: NameTarget) => void;
}

function Questions({ countries, ofBearers, onName }: QuestionsProps) {
  const [state, setState] = useViewPart(
    "insights",
    "all",
    parseInsightsState,
    ({ question }) => words.questions[question],
  );
  const { country, region, measure } = state;
  const all = useMemo(
    () => countriesBy(measure, countries, ofBearers),
    [measure, countries, ofBearers],
  );
  const place = useMemo(
    () => insightPlace({ country, region }, all),
    [country, region, all],
  );
  // The list of countries changes with the library; the place that is being read must not.
  const first = place?.country.code;
  useEffect(() => {
    if (state.country === null && first !== undefined)
      settlePart("insights", "all", { ...state, country: first });
  });
  if (!place) return null;
  const change = (part: Partial<typeof state>) => {
    setState((then) => ({ ...then, ...part }));
  };
  return (
    <>
      <PlaceBar countries={all} place={place} onChange={change} />
      <Tabs
        label={words.questions.label}
        atSide
        value={state.question}
        onChange={(id) => {
          const question = QUESTIONS.find((one) => one === id);
          if (question) change({ question });
        }}
        tabs={QUESTIONS.map((id) => ({
          id,
          title: words.questions[id],
          body: (
            <Question
              id={id}
              place={place}
              countries={all}
              gender={state.gender}
              onGender={(gender) => {
                change({ gender });
              }}
              onName={onName}
            />
          ),
        }))}
      />
    </>
  );
}

/** Before the first import. */
function NoFigures({ onGoToLibrary }: Pick<InsightsProps, "onGoToLibrary">) {
  return (
    <EmptyState
      title={words.empty.title}
      text={words.empty.text}
      testId="insights-empty"
    >
      <Button kind="primary" onPress={onGoToLibrary}>
        {words.empty.library}
      </Button>
    </EmptyState>
  );
}
