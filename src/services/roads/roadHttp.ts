import { abortError } from "../../../geodata/travel/abortError.ts";
import { RoadServiceError } from "./roadServiceError.ts";

/** The part of `fetch` that is used. */
export type FetchRoad = (
  url: string,
  init: { readonly signal: AbortSignal; readonly method?: "POST"; readonly body?: FormData },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** How to reach a road service; times in milliseconds. */
export interface RoadHttpOptions {
  readonly fetch: FetchRoad;
  /** Requests that the server may see in any second; as many as wanted where absent. */
  readonly perSecond?: number;
  readonly timeoutMs?: number;
  /** First wait before a question is asked again; it doubles each time. */
  readonly retryMs?: number;
}

/** An answer of the service that holds JSON: the status tells refusals that the caller understands. */
export interface RoadAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** Asks a road service, politely. */
export interface RoadHttp {
  /** Address in a few letters, for people: the host, never a path or parameter that may hold a key. */
  readonly host: string;
  ask(
    service: string,
    parameters: Readonly<Record<string, string>>,
    signal?: { readonly aborted: boolean },
  ): Promise<RoadAnswer>;
}

/** Asks a service in one form for many things at once; the answer is a text of any shape. */
export interface FormHttp {
  send(service: string, form: FormData, signal?: { readonly aborted: boolean }): Promise<TextAnswer>;
}

interface TextAnswer {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT_MS = 20_000;
const RETRY_MS = 500;
const ATTEMPTS = 4;
/** A server that asks for a longer rest than this has no more answers today. */
const LONGEST_REST_MS = 120_000;

/** Tells whether a text is an address that may be asked: http or https, without a name and password. */
export function isRoadUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

/**
 * Makes the client of one road service.
 *
 * A question that meets 429, an error of the server, silence or no network is asked again a few times;
 * after 429 nothing at all is asked before `retry-after` is over. Then it rejects with a
 * `RoadServiceError`. Parameters of `baseUrl` itself (a key, say) are sent and never shown.
 */
export function createRoadHttp(baseUrl: string, options: RoadHttpOptions): RoadHttp & FormHttp {
  const base = new URL(baseUrl);
  const slots = createSlots(options.perSecond ?? Infinity);
  let restUntil = 0;

  const askOnce = async (question: Question): Promise<TextAnswer | RetryLater> => {
    const { at } = question;
    const reply = await slots(async () => {
      await wait(restUntil - performance.now());
      return fetchText(question, options);
    });
    if (reply.kind !== "reply") return { error: new RoadServiceError(reply.kind, at), restMs: 0 };
    const { status, text } = reply;
    if (status === 429) {
      const restMs = readRest(reply.retryAfter);
      restUntil = Math.max(restUntil, performance.now() + restMs);
      return { error: new RoadServiceError("quota", at, status), restMs };
    }
    if (status >= 500) return { error: new RoadServiceError("refused", at, status), restMs: 0 };
    return { status, text };
  };

  /** Asks until `read` takes the answer; what it refuses with an error is asked again. */
  async function askUntil<T>(
    question: Question,
    signal: { readonly aborted: boolean } | undefined,
    read: (answer: TextAnswer) => T | RetryLater,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      if (signal?.aborted === true) throw abortError();
      const answer = await askOnce(question);
      const taken = isRetry(answer) ? answer : read(answer);
      if (!isRetry(taken)) return taken;
      if (attempt === ATTEMPTS || taken.restMs > LONGEST_REST_MS) throw taken.error;
      await wait(Math.max(taken.restMs, (options.retryMs ?? RETRY_MS) * 2 ** (attempt - 1)));
    }
  }

  const place = (service: string): string => `${base.host} (${service.split("/", 1)[0] ?? ""})`;

  return {
    host: base.host,
    ask(service, parameters, signal) {
      const at = place(service);
      return askUntil<RoadAnswer>({ url: buildUrl(base, service, parameters), at }, signal, (answer) => {
        const json = parse(answer.text);
        if (json !== undefined) return { status: answer.status, json };
        if (answer.status >= 400) throw new RoadServiceError("refused", at, answer.status);
        return { error: new RoadServiceError("wrong-answer", at), restMs: 0 };
      });
    },
    send: (service, form, signal) =>
      askUntil<TextAnswer>(
        { url: buildUrl(base, service, {}), at: place(service), form },
        signal,
        (answer) => answer,
      ),
  };
}

interface Question {
  readonly url: string;
  /** Where, for people. */
  readonly at: string;
  /** Sent instead of asking by the address alone. */
  readonly form?: FormData;
}

/** An answer that may be better next time. */
interface RetryLater {
  readonly error: RoadServiceError;
  readonly restMs: number;
}

function isRetry(value: unknown): value is RetryLater {
  return typeof value === "object" && value !== null && "error" in value && "restMs" in value;
}

/**
 * Lets so many tasks run, each holding its place until one second after its answer: the server sees a
 * question between its start and its answer, so that no second of the server's holds more.
 */
function createSlots(perSecond: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = perSecond;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      if (Number.isFinite(perSecond)) setTimeout(giveBack, 1_010);
    }
  };
}

type Reply =
  | {
      readonly kind: "reply";
      readonly status: number;
      readonly text: string;
      readonly retryAfter: string | null;
    }
  | { readonly kind: "timeout" }
  | { readonly kind: "unreachable" };

/** The time limit covers the whole body: a server that stalls halfway is as good as none. */
async function fetchText({ url, form }: Question, { fetch, timeoutMs }: RoadHttpOptions): Promise<Reply> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs ?? TIMEOUT_MS);
  try {
    const { signal } = controller;
    const response = await fetch(
      url,
      form === undefined ? { signal } : { signal, method: "POST", body: form },
    );
    const text = await response.text();
    return {
      kind: "reply",
      status: response.status,
      text,
      retryAfter: response.headers.get("retry-after"),
    };
  } catch {
    return { kind: controller.signal.aborted ? "timeout" : "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

function buildUrl(base: URL, service: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(base);
  url.hash = "";
  url.pathname = `${base.pathname.replace(/\/$/u, "")}/${service}`;
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href.replaceAll("%2C", ",").replaceAll("%3B", ";");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `retry-after` is in seconds; its other form, a date, is met with one minute. */
function readRest(retryAfter: string | null): number {
  if (retryAfter === null) return 1_000;
  return /^\s*\d+(?:\.\d+)?\s*$/u.test(retryAfter) ? Number(retryAfter) * 1_000 : 60_000;
}

function wait(milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
