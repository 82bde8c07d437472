import Papa from "papaparse";
import * as v from "valibot";
import { abortError } from "../../../geodata/travel/abortError.ts";
import type { FormHttp, RoadHttp } from "../roads/roadHttp.ts";
import { RoadServiceError } from "../roads/roadServiceError.ts";
import type { AddressQuestion, FoundAddress, Geocoder, GeocodingRequest } from "./geocoder.ts";

/** Address of the public service. */
export const GEOCODING_URL = "https://data.geopf.fr/geocodage";

/** Requests that the service takes from one user in a second. */
export const GEOCODING_PER_SECOND = 50;

/** Up to so many addresses are asked for one by one; more go in tables of so many rows. */
const ONE_BY_ONE = 50;
const ROWS_OF_TABLE = 200;

/** The service takes no longer question. */
const LONGEST_QUESTION = 200;

/**
 * Makes the client of the Géoplateforme's geocoder: few addresses by `search`, many by `search/csv`.
 *
 * Source: IGN Géoplateforme, API de géocodage (`/search`, `/search/csv`).
 */
export function createGeoplateforme(http: RoadHttp & FormHttp): Geocoder {
  return {
    countRequests: (addresses) =>
      addresses <= ONE_BY_ONE ? addresses : Math.ceil(addresses / ROWS_OF_TABLE),
    async findAddresses(questions, request) {
      if (questions.length <= ONE_BY_ONE) await askEach(http, questions, request);
      else await askTables(http, questions, request);
    },
  };
}

/** Several at once; after a failure nothing more is asked, and what is under way is kept before it is told. */
async function askEach(
  http: RoadHttp,
  questions: readonly AddressQuestion[],
  { signal, onFound }: GeocodingRequest,
): Promise<void> {
  const queue = [...questions];
  const work = async (): Promise<void> => {
    try {
      for (let question = queue.shift(); question !== undefined; question = queue.shift()) {
        onFound(question, await askOne(http, question, signal));
      }
    } catch (error) {
      queue.length = 0;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: 5 }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function askOne(
  http: RoadHttp,
  { address, communeCode }: AddressQuestion,
  signal: GeocodingRequest["signal"],
): Promise<FoundAddress | null> {
  const answer = await http.ask(
    "search",
    { q: shorten(address), ...(communeCode === null ? {} : { citycode: communeCode }), limit: "1" },
    signal,
  );
  const at = `${http.host} (search)`;
  // An address that the service cannot read (too short, without a letter) is one that it does not find.
  if (answer.status === 400) return null;
  if (answer.status > 400) throw new RoadServiceError("refused", at, answer.status);
  const parsed = v.safeParse(answerSchema, answer.json);
  if (!parsed.success) throw new RoadServiceError("wrong-answer", at);
  const feature = parsed.output.features[0];
  if (feature === undefined) return null;
  const { label, score, type, citycode, oldcitycode } = feature.properties;
  const [lon, lat] = feature.geometry.coordinates;
  return { lon, lat, score, precision: type, label, communeCodes: codesOf(citycode, oldcitycode) };
}

async function askTables(
  http: RoadHttp & FormHttp,
  questions: readonly AddressQuestion[],
  { signal, onFound }: GeocodingRequest,
): Promise<void> {
  for (let start = 0; start < questions.length; start += ROWS_OF_TABLE) {
    if (signal?.aborted === true) throw abortError();
    const lot = questions.slice(start, start + ROWS_OF_TABLE);
    const answer = await http.send("search/csv", writeTable(lot), signal);
    const at = `${http.host} (search/csv)`;
    if (answer.status >= 400) throw new RoadServiceError("refused", at, answer.status);
    const rows = readTable(answer.text);
    if (rows === null) throw new RoadServiceError("wrong-answer", at);
    lot.forEach((question, index) => onFound(question, rows.get(String(index)) ?? null));
  }
}

/** Each row carries its number, so that the order of the answer does not matter. */
function writeTable(questions: readonly AddressQuestion[]): FormData {
  const rows = questions.map(({ address, communeCode }, index) => [
    String(index),
    shorten(address),
    communeCode ?? "",
  ]);
  const text = Papa.unparse({ fields: ["row", "address", "commune"], data: rows });
  const form = new FormData();
  form.append("data", new Blob([text], { type: "text/csv" }), "addresses.csv");
  form.append("columns", "address");
  form.append("citycode", "commune");
  return form;
}

/** Reads the rows that were found, by their number; null where the text is no such table. */
function readTable(text: string): ReadonlyMap<string, FoundAddress> | null {
  const { data, meta } = Papa.parse<Record<string, unknown>>(text.replace(/^\ufeff/u, ""), {
    header: true,
    skipEmptyLines: true,
  });
  const needed = ["row", "longitude", "latitude", "result_score", "result_type"];
  if (!needed.every((name) => meta.fields?.includes(name) === true)) return null;
  return new Map(
    data.flatMap((cells) => {
      const parsed = v.safeParse(rowSchema, cells);
      if (!parsed.success) return [];
      const { row, longitude, latitude, result_score: score, result_type: precision } = parsed.output;
      const { result_label: label, result_citycode, result_oldcitycode } = parsed.output;
      const communeCodes = codesOf(result_citycode, result_oldcitycode);
      return [[row, { lon: longitude, lat: latitude, score, precision, label, communeCodes }] as const];
    }),
  );
}

function shorten(address: string): string {
  return address.replace(/\s+/gu, " ").trim().slice(0, LONGEST_QUESTION);
}

function codesOf(...codes: readonly (string | undefined)[]): readonly string[] {
  return codes.filter((code): code is string => code !== undefined && code !== "");
}

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const score = v.pipe(v.number(), v.minValue(0));
const precision = v.picklist(["housenumber", "street", "locality", "municipality"]);

const answerSchema = v.object({
  features: v.array(
    v.object({
      geometry: v.object({ coordinates: v.tuple([longitude, latitude]) }),
      properties: v.object({
        label: v.optional(v.string(), ""),
        score,
        type: precision,
        citycode: v.optional(v.string()),
        oldcitycode: v.optional(v.string()),
      }),
    }),
  ),
});

const numberCell = v.pipe(v.string(), v.trim(), v.minLength(1), v.transform(Number));

const rowSchema = v.object({
  row: v.string(),
  longitude: v.pipe(numberCell, longitude),
  latitude: v.pipe(numberCell, latitude),
  result_score: v.pipe(numberCell, score),
  result_type: precision,
  result_label: v.optional(v.string(), ""),
  result_citycode: v.optional(v.string()),
  result_oldcitycode: v.optional(v.string()),
});
