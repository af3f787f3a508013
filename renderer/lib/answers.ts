import { AnswerStore } from "./answer-store";
import { call } from "./client";

/** The window's one store of answers. */
export const answers = new AnswerStore(call);
