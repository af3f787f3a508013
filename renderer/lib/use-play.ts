import { useEffect, useEffectEvent, useState } from "react";

/** Long enough to read the first rows. Unit: milliseconds a step. */
const STEP_MS = 450;
/** For those who asked their system for less motion. */
const CALM_STEP_MS = 1400;

interface Playing {
  readonly playing: boolean;
  readonly setPlaying: (playing: boolean) => void;
}

/** Takes a step again and again until one says that it was the last. */
export function usePlay(step: () => "more" | "last"): Playing {
  const [playing, setPlaying] = useState(false);
  const onStep = useEffectEvent(() => {
    if (step() === "last") setPlaying(false);
  });
  useEffect(() => {
    if (!playing) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = setInterval(
      () => {
        onStep();
      },
      calm ? CALM_STEP_MS : STEP_MS,
    );
    return () => {
      clearInterval(timer);
    };
  }, [playing]);
  return { playing, setPlaying };
}
