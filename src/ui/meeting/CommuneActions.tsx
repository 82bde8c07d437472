import { createMemo, type JSX, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import { settledStop } from "../../pipeline/settledStops.ts";
import {
  discardStop,
  freeStop,
  keepStop,
  requireStop,
  type StopDecision,
  stopDecision,
} from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { findCommuneStops, hostName } from "./communeStops.ts";
import { onMeetingKey } from "./onMeetingKey.ts";
import { KeyButton } from "./SceneWords.tsx";

/** One of the three actions, ready to be pressed; null where it makes no sense for the commune. */
interface MeetingAction {
  readonly host: string;
  readonly pressed: boolean;
  press(): void;
}

/** « Garder, écarter, demander » for one commune, each by its letter, then « Recalculer ». */
export function CommuneActions(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
  readonly outcome: CommuneOutcome | null;
  readonly explanation: ExplanationDocument | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const plan = (): Parameters<typeof settledStop>[0] | null => app.planView()?.document.plan ?? null;
  const stops = createMemo(() =>
    findCommuneStops(props.scenario, plan(), props.outcome, props.explanation, props.commune.code),
  );

  /** Pressed again, an action is taken back. */
  function action(
    venueId: string | null,
    decision: Exclude<StopDecision, "free">,
    done: (host: string) => string,
  ): MeetingAction | null {
    if (venueId === null) return null;
    const host = hostName(props.scenario, venueId);
    const pressed = stopDecision(props.scenario.locks, venueId) === decision;
    return {
      host,
      pressed,
      press() {
        decide(venueId, pressed ? "free" : decision);
        app.announce(pressed ? texts().meeting.undone : done(host));
      },
    };
  }

  function decide(venueId: string, decision: StopDecision): void {
    const shown = plan();
    const stop = shown === null ? null : settledStop(shown, venueId, props.scenario.programme);
    app.document.changeLocks((locks) => {
      switch (decision) {
        case "keep":
          return stop === null ? requireStop(locks, venueId) : keepStop(locks, stop);
        case "require":
          return requireStop(locks, venueId);
        case "discard":
          return discardStop(locks, venueId);
        case "free":
          return freeStop(locks, venueId);
      }
    });
  }

  const keep = createMemo(() => action(stops().stopVenueId, "keep", texts().meeting.keepDone));
  const discard = createMemo(() => action(stops().stopVenueId, "discard", texts().meeting.discardDone));
  const require = createMemo(() => action(stops().askVenueId, "require", texts().meeting.requireDone));
  /** What the actions are about, where that is not the commune itself. */
  const elsewhere = (): readonly string[] => {
    const isElsewhere = (host: string | undefined): host is string =>
      host !== undefined && host !== props.commune.name;
    const [stopHost, askHost] = [keep()?.host, require()?.host];
    return [
      ...(isElsewhere(stopHost) ? [texts().meeting.stopAt(stopHost)] : []),
      ...(isElsewhere(askHost) ? [texts().meeting.askAt(askHost)] : []),
    ];
  };
  onMeetingKey((command) => {
    const pressed = { keep, discard, require }[command.kind as "keep" | "discard" | "require"];
    if (pressed === undefined) return false;
    pressed()?.press();
    return true;
  });

  return (
    <>
      <Show when={elsewhere().length > 0}>
        <p class="meeting-hint">{elsewhere().join(" ")}</p>
      </Show>
      <div class="meeting-three" role="group" aria-label={texts().meeting.actionsLabel}>
        <KeyButton
          name={texts().meeting.keep}
          keyName={texts().meeting.letters.keep}
          about={texts().meeting.stopAtCommune(keep()?.host ?? props.commune.name)}
          pressed={keep()?.pressed === true}
          disabled={keep() === null}
          onPress={() => keep()?.press()}
        />
        <KeyButton
          name={texts().meeting.discard}
          keyName={texts().meeting.letters.discard}
          about={texts().meeting.stopAtCommune(discard()?.host ?? props.commune.name)}
          pressed={discard()?.pressed === true}
          disabled={discard() === null}
          onPress={() => discard()?.press()}
        />
        <KeyButton
          name={texts().meeting.require}
          keyName={texts().meeting.letters.require}
          about={texts().meeting.askAtCommune(require()?.host ?? props.commune.name)}
          pressed={require()?.pressed === true}
          disabled={require() === null}
          onPress={() => require()?.press()}
        />
      </div>
      <Show when={stops().stopVenueId === null && stops().askVenueId === null}>
        <p class="meeting-hint">{texts().meeting.noHall(props.commune.name)}</p>
      </Show>
      <Show when={app.planIsStale() || app.planView() === null}>
        <KeyButton
          main
          name={app.planView() === null ? texts().circuits.main : texts().meeting.recalculate}
          keyName={texts().meeting.key.enter}
          onPress={() => void app.propose()}
        />
      </Show>
    </>
  );
}
