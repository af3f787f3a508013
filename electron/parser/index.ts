import { parentPort } from "node:worker_threads";
import { parseFile, type Owner } from "./parse-file";
import type { LoadNumbers, ParserCommand, ParserMessage } from "./protocol";

/** A worker reads one file and ends. */
function serve(port: NonNullable<typeof parentPort>): void {
  let unacknowledged = 0;
  let wake: (() => void) | null = null;
  let giveNumbers: (numbers: LoadNumbers) => void = () => undefined;
  const numbers = new Promise<LoadNumbers>((resolve) => {
    giveNumbers = resolve;
  });

  const owner: Owner = {
    send(message: ParserMessage) {
      if (message.type === "batch" || message.type === "rejections")
        unacknowledged++;
      port.postMessage(
        message,
        message.type === "batch" ? [message.bytes.buffer] : [],
      );
    },
    async ready(limit) {
      while (unacknowledged >= limit) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    numbers: () => numbers,
  };

  port.on("message", (command: ParserCommand) => {
    switch (command.type) {
      case "parse":
        void parseFile(command.request, owner).finally(() => {
          port.close();
        });
        break;
      case "number":
        giveNumbers(command);
        break;
      case "ack":
        unacknowledged--;
        wake?.();
        break;
    }
  });
}

if (parentPort !== null) serve(parentPort);
