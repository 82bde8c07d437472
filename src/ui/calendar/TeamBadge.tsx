import type { JSX } from "solid-js";
import type { CalendarNames } from "../state/calendarNames.ts";

/** The letter of a team on its colour; its name for who cannot see it. */
export function TeamBadge(props: { readonly names: CalendarNames; readonly teamId: string }): JSX.Element {
  return (
    <span
      class="team-badge"
      title={props.names.team(props.teamId)}
      style={{
        "background-color": props.names.teamMark(props.teamId).style.colour,
        color: props.names.teamMark(props.teamId).style.ink,
      }}
    >
      <span aria-hidden="true">{props.names.teamMark(props.teamId).letter}</span>
      <span class="visually-hidden">{props.names.team(props.teamId)}</span>
    </span>
  );
}
