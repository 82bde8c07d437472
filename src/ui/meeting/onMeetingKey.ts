import { onCleanup, onMount } from "solid-js";
import { textsOf } from "../../i18n/texts.ts";
import { useLang } from "../state/appContext.tsx";
import { type MeetingCommand, meetingCommand } from "./meetingCommand.ts";

/** Answers keys while a part of the meeting is shown; `answer` returns whether the command was for it. */
export function onMeetingKey(answer: (command: MeetingCommand) => boolean): void {
  const lang = useLang();
  const listen = (event: KeyboardEvent): void => {
    const command = meetingCommand(event, textsOf(lang()).meeting.letters);
    if (command !== null && answer(command)) event.preventDefault();
  };
  onMount(() => {
    window.addEventListener("keydown", listen);
    onCleanup(() => window.removeEventListener("keydown", listen));
  });
}
