/** An address to find: what is written, and the commune that it is said to be in. */
export interface AddressQuestion {
  readonly address: string;
  /** INSEE code of the commune, null where it is not known. */
  readonly communeCode: string | null;
}

/** What was found for an address; how fine it is, from a house number to a whole commune. */
export interface FoundAddress {
  readonly lon: number;
  readonly lat: number;
  /** How much it looks like what was asked, 0…1. */
  readonly score: number;
  readonly precision: "housenumber" | "street" | "locality" | "municipality";
  readonly label: string;
  /** Communes that it lies in: today's, and the one before a merger where there was one. */
  readonly communeCodes: readonly string[];
}

/** How a request for addresses is followed and stopped. */
export interface GeocodingRequest {
  readonly signal?: { readonly aborted: boolean };
  /** Called as soon as answers are there; null where nothing was found. */
  readonly onFound: (question: AddressQuestion, found: FoundAddress | null) => void;
}

/** A service that finds addresses. */
export interface Geocoder {
  /** Requests that so many addresses take. */
  countRequests(addresses: number): number;
  /**
   * Asks for addresses and hands the answers on as they come. Rejects with a `RoadServiceError`, or an
   * `AbortError` when stopped: answers given so far hold.
   */
  findAddresses(questions: readonly AddressQuestion[], request: GeocodingRequest): Promise<void>;
}
