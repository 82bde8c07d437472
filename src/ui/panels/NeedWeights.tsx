import { createMemo, For, type JSX, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { PriorityWeights } from "../../../geodata/model/priorityWeights.ts";
import { computeWeights } from "../../../geodata/need/priorityWeights.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

type WeightId = Exclude<keyof PriorityWeights, "applied">;

const WEIGHT_IDS: readonly WeightId[] = ["singleParents", "poverty", "qpv", "frr", "pvd"];

/** Weights to begin with, once somebody asks for priorities: half a child more, to be discussed. */
const FIRST_WEIGHTS: PriorityWeights = {
  applied: false,
  singleParents: 0.5,
  poverty: 0.5,
  qpv: 0.5,
  frr: 0.5,
  pvd: 0,
};

const MOST_PERCENT = 500;

/** What makes a child count for more (O1), visible and switched off by one box. */
export function NeedWeights(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const weights = (): PriorityWeights => props.scenario.programme.weights ?? FIRST_WEIGHTS;
  const communes = (): readonly Commune[] => props.scenario.territory.communes;
  const result = createMemo(() => {
    const values = computeWeights(communes(), props.scenario.programme.weights);
    const most = values.reduce((a, b) => Math.max(a, b), 1);
    const name = communes()[values.indexOf(most)]?.name ?? "";
    return { count: values.filter((value) => value > 1).length, name, most };
  });
  return (
    <details class="fold">
      <summary>{texts().need.weightsTitle}</summary>
      <label class="check">
        <input
          type="checkbox"
          checked={!weights().applied}
          onChange={(event) =>
            app.document.changeWeights({ ...weights(), applied: !event.currentTarget.checked })
          }
        />
        <span>{texts().need.weightsSame}</span>
      </label>
      <p class="hint">{texts().need.weightsHelp}</p>
      <Show when={weights().applied}>
        <p role="status" data-testid="weights-result">
          {texts().need.weightsResult(result().count, result().name, result().most)}
        </p>
        <Show when={props.scenario.programme.aim.kind === "cover-all"}>
          <p class="hint">{texts().need.weightsCoverAll}</p>
        </Show>
      </Show>
      <p>{texts().need.weightsAdded}</p>
      <For each={WEIGHT_IDS}>
        {(id) => (
          <NumberQuestion
            compact
            label={texts().need.weight[id]}
            value={Math.round(weights()[id] * 100)}
            min={0}
            max={MOST_PERCENT}
            step={25}
            unit={texts().need.weightUnit}
            disabled={!weights().applied}
            {...(communes().some((commune) => hasFact(commune, id))
              ? {}
              : { hint: texts().need.weightNoData })}
            onChange={(percent) => app.document.changeWeights({ ...weights(), [id]: percent / 100 })}
          />
        )}
      </For>
    </details>
  );
}

function hasFact({ social, zonings = [] }: Commune, id: WeightId): boolean {
  const has = (...kinds: readonly string[]): boolean => zonings.some(({ kind }) => kinds.includes(kind));
  switch (id) {
    case "singleParents":
      return (social?.singleParentShare ?? null) !== null;
    case "poverty":
      return (social?.povertyRate ?? null) !== null;
    case "frr":
      return has("frr", "zrr");
    default:
      return has(id);
  }
}
