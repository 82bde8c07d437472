import type { Texts } from "../../i18n/texts.ts";

/** Names a group of `Inequality`: `all`, `ring-2`, `frr`, `not-frr`. */
export function groupName(group: string, { figures }: Texts): string {
  if (group === "all") return figures.groupAll;
  const ring = /^ring-(\d+)$/u.exec(group)?.[1];
  if (ring !== undefined) return figures.groupRing(ring);
  const kind = group.replace(/^not-/u, "");
  const zonings: Readonly<Record<string, string>> = figures.zonings;
  const zoning = zonings[kind] ?? kind;
  return kind === group ? zoning : figures.groupOut(zoning);
}
