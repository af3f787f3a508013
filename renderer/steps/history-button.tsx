import { GitBranch, History as HistoryIcon } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
} from "react-aria-components";
import { Bubble } from "../components/bubble";
import { Button } from "../components/button";
import { format } from "../lib/format";
import type { DoneDeed, Step } from "../lib/history";
import { useSession } from "../lib/use-session";
import { frame } from "../lib/words/frame";
import { steps } from "../lib/words/steps";

const words = steps.history;

/** All steps of the session in a list, those set aside among them. */
export function HistoryButton() {
  return (
    <DialogTrigger>
      <AriaButton
        className="button button-quiet button-icon"
        aria-label={words.button}
        data-testid="history"
      >
        <HistoryIcon size={16} aria-hidden />
      </AriaButton>
      <Bubble placement="bottom end">
        <Dialog className="steps-dialog">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {words.title}
              </Heading>
              <p className="field-hint">{words.hint}</p>
              <StepList onChoose={close} />
            </>
          )}
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}

/** Newer ones are what people look for. */
const SHOWN_MAX = 100;

type Entry =
  | { readonly at: number; readonly step: Step; readonly aside: boolean }
  | { readonly at: number; readonly deed: DoneDeed; readonly id: number };

function StepList({ onChoose }: { readonly onChoose: () => void }) {
  const session = useSession();
  const entries: Entry[] = [
    ...session.steps().map((one) => ({ ...one, at: one.step.at })),
    ...session.deeds().map((deed, id) => ({ deed, id, at: deed.at })),
  ];
  entries.sort((a, b) => b.at - a.at);
  return (
    <ol className="steps-list" data-testid="history-list">
      {entries
        .slice(0, SHOWN_MAX)
        .map((entry) =>
          "step" in entry ? (
            <StepItem
              key={`s${String(entry.step.id)}`}
              {...entry}
              {...{ onChoose }}
            />
          ) : (
            <DeedItem key={`d${String(entry.id)}`} {...entry} />
          ),
        )}
    </ol>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly aside: boolean;
  readonly onChoose: () => void;
}

function StepItem({ step, aside, onChoose }: StepItemProps) {
  const session = useSession();
  const isCurrent = step.id === session.current().id;
  return (
    <li className="steps-item">
      <AriaButton
        className="steps-step"
        data-aside={aside || undefined}
        {...(isCurrent ? { "aria-current": "step" as const } : {})}
        onPress={() => {
          session.jump(step.id);
          onChoose();
        }}
      >
        <span className="steps-what truncate">
          {aside && <GitBranch size={13} aria-hidden />}
          {titleOf(step)}
        </span>
        <span className="steps-about muted">
          {[
            ...(isCurrent ? [words.current] : []),
            ...(aside ? [words.aside] : []),
            ...(step.what === "" ? [] : [frame.screens[step.screen]]),
            format.time(step.at),
          ].join(" · ")}
        </span>
      </AriaButton>
    </li>
  );
}

function titleOf({ what, screen, asked, parent }: Step): string {
  if (what !== "") return what;
  return parent === null ? words.start : words.opened(screen, asked.name);
}

interface DeedItemProps {
  readonly deed: DoneDeed;
  readonly id: number;
}

function DeedItem({ deed, id }: DeedItemProps) {
  const session = useSession();
  return (
    <li className="steps-item steps-deed">
      <span className="steps-what" data-undone={deed.undone || undefined}>
        {deed.what}
      </span>
      <Button
        kind="quiet"
        label={`${deed.undone ? words.redoDeed : words.undoDeed}: ${deed.what}`}
        onPress={() => {
          session.runDeed(id, !deed.undone);
        }}
      >
        {deed.undone ? words.redoDeed : words.undoDeed}
      </Button>
    </li>
  );
}
