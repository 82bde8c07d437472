import { fork } from "node:child_process";
import { RoadServiceError } from "../../services/roads/roadServiceError.ts";
import type { ValhallaHome } from "./valhallaHome.ts";

/** What the engine can be asked. */
export type EngineAction = "matrix" | "route" | "isochrone" | "locate";

/** An engine at work; answers come as the engine wrote them. */
export interface Engine {
  /** Rejects with {@link EngineRefusal}, or with a `RoadServiceError` where the process is gone. */
  ask(action: EngineAction, query: object): Promise<string>;
  close(): void;
}

/** The engine understood, and said no; the message is its own. */
export class EngineRefusal extends RoadServiceError {
  override readonly name = "EngineRefusal";

  constructor(action: EngineAction, reason: string) {
    super("refused", `valhalla ${action}: ${reason}`);
    this.reason = reason;
  }

  readonly reason: string;
}

/** From the child process: one of the two, for each question. */
interface Reply {
  readonly id: number;
  readonly text?: string;
  readonly refusal?: string;
}

interface Waiting {
  readonly action: EngineAction;
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

/** Last words of the child process that are worth showing. */
const MAX_LAST_WORDS = 300;

/** Starts the engine on a folder of tiles, in a process of its own that ends with this one. */
export function startEngine(home: Pick<ValhallaHome, "engine" | "config">, tileFolder: string): Engine {
  const child = fork(home.engine, [home.config, tileFolder], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  let [lastId, lastWords] = [0, ""];
  let end: RoadServiceError | null = null;

  const stop = (how: string): void => {
    const why = lastWords.trim().split("\n").at(-1) ?? "";
    end ??= new RoadServiceError("unreachable", why === "" ? `valhalla: ${how}` : `valhalla: ${how}, ${why}`);
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  child.stderr?.setEncoding("utf8").on("data", (words: string) => {
    lastWords = (lastWords + words).slice(-MAX_LAST_WORDS);
  });
  child.on("error", (error) => stop(error.message));
  // Not `exit`: at `close` the last words have been read too.
  child.on("close", (status, signal) => stop(signal ?? `status ${status ?? "unknown"}`));
  child.on("message", ({ id, text, refusal }: Reply) => {
    const question = waiting.get(id);
    waiting.delete(id);
    if (question === undefined) return;
    if (text === undefined) question.reject(new EngineRefusal(question.action, refusal ?? ""));
    else question.resolve(text);
  });
  return {
    ask: (action, query) =>
      new Promise((resolve, reject) => {
        if (end !== null) return reject(end);
        const id = (lastId += 1);
        waiting.set(id, { action, resolve, reject });
        child.send({ id, action, query: JSON.stringify(query) });
      }),
    close: () => void child.kill(),
  };
}
