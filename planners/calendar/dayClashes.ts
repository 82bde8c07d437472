import type { Column, ColumnOption } from "../circuits/column.ts";
import { computeTourSpan } from "../circuits/tourTimeline.ts";
import type { PlanningProblem } from "../model/problem.ts";

/**
 * Pairs of a morning and an afternoon tour of one team that do not fit the same day: too short a break
 * between them, or too long a duty together (C15).
 *
 * Cost: O(tours²) once.
 */
export class DayClashes {
  private readonly names = new Map<ColumnOption, string[]>();

  constructor(problem: PlanningProblem, columns: readonly Column[]) {
    const tours = columns.flatMap((column) => {
      const team = problem.teams[column.team];
      if (team === undefined) return [];
      return column.options.flatMap((option) => {
        const span = option.tour.halfDay === "day" ? null : computeTourSpan(problem, team, option.tour);
        return span === null ? [] : [{ column, team, option, span }];
      });
    });
    let count = 0;
    for (const morning of tours) {
      if (morning.option.tour.halfDay !== "am") continue;
      for (const afternoon of tours) {
        if (afternoon.option.tour.halfDay !== "pm" || afternoon.column.team !== morning.column.team) continue;
        const pause = afternoon.span.leave - morning.span.back;
        const duty = afternoon.span.back - morning.span.leave;
        if (pause >= problem.cycle.breakMinutes && duty <= morning.team.dutyMinutes) continue;
        const name = `${count++}`;
        for (const { option } of [morning, afternoon]) {
          this.names.set(option, [...(this.names.get(option) ?? []), name]);
        }
      }
    }
  }

  /** Returns the names of the clashes that a tour is part of; two tours of one name exclude each other. */
  of(option: ColumnOption): readonly string[] {
    return this.names.get(option) ?? [];
  }
}
