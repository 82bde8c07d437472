import type { JSX } from "solid-js";
import type { ViewProps } from "../panels/viewProps.ts";

export function RehearsalView(props: ViewProps): JSX.Element {
  return <p>{props.scenario.name}</p>;
}
