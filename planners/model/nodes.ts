import type { PlanningProblem } from "./problem.ts";

const NO_WAY = 0xffff_ffff;

/** Returns the node of a site in the drive matrices: depots come first. */
export function siteNode(problem: PlanningProblem, site: number): number {
  return problem.depotCount + site;
}

/** Returns how many rows and columns the drive matrices have. */
export function nodeCount(problem: PlanningProblem): number {
  return problem.depotCount + problem.sites.length;
}

/** Returns the drive between two nodes in whole minutes, rounded up; null without a way. */
export function driveMinutes(problem: PlanningProblem, from: number, to: number): number | null {
  const seconds = problem.driveSeconds[from * nodeCount(problem) + to] ?? NO_WAY;
  return seconds === NO_WAY ? null : Math.ceil(seconds / 60);
}

/** Returns the length of the way between two nodes in metres; null without a way. */
export function driveMetres(problem: PlanningProblem, from: number, to: number): number | null {
  const metres = problem.driveMetres[from * nodeCount(problem) + to] ?? NO_WAY;
  return metres === NO_WAY ? null : metres;
}
