import type { Scenario } from "../../scenario/scenario.ts";

/** Lists the skills that teams and professionals bring, or that sessions take, each once, in order. */
export function listKnownSkills(scenario: Scenario): readonly string[] {
  return [...new Set([...listBrought(scenario), ...listRequired(scenario)])];
}

/** Lists the skills that sessions take and that neither a team nor a professional has. */
export function listMissingSkills(scenario: Scenario): readonly string[] {
  const brought = new Set(listBrought(scenario));
  return [...new Set(listRequired(scenario))].filter((skill) => !brought.has(skill));
}

/** Reads skills written with commas; one that is known already keeps its spelling, since skills match by it. */
export function readSkills(text: string, known: readonly string[]): readonly string[] {
  const spelling = new Map<string, string>();
  const written = text.split(/[,;]/u).map((skill) => skill.trim());
  for (const skill of [...known, ...written]) {
    const folded = skill.toLocaleLowerCase("fr");
    if (!spelling.has(folded)) spelling.set(folded, skill);
  }
  const skills = written.map((skill) => spelling.get(skill.toLocaleLowerCase("fr")) ?? skill);
  return [...new Set(skills)].filter((skill) => skill !== "");
}

function listBrought({ teams, professionals }: Scenario): readonly string[] {
  return [...teams, ...professionals].flatMap(({ skills }) => skills);
}

function listRequired({ programme }: Scenario): readonly string[] {
  return [...(programme.skills ?? []), ...(programme.themes ?? []).flatMap(({ skills }) => skills)];
}
