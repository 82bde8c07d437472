/** A piece of HTML in which every text that came from outside is escaped already. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | number | Markup | readonly Markup[];

/** Builds HTML from a template: whatever is put in is text and is escaped, but markup that was built like this. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { markup: parts.map((part, index) => `${part}${writePiece(pieces[index] ?? "")}`).join("") };
}

function writePiece(piece: Piece): string {
  if (typeof piece === "string" || typeof piece === "number") return escapeText(String(piece));
  return "markup" in piece ? piece.markup : piece.map((each) => each.markup).join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Drops what XML 1.0 may not hold, escaped or not: control characters but tabs and line ends, half characters. */
export function cleanXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
}

/** Drops marks that turn the direction of what follows: in a public paper they could make words read as others. */
export function dropDirectionMarks(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, "");
}
