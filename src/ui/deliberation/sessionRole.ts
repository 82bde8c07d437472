import { createSignal } from "solid-js";

/** Who spoke last: asked once, offered from then on, and forgotten when the page closes. */
const [sessionRole, setSessionRole] = createSignal("");

export { sessionRole, setSessionRole };
