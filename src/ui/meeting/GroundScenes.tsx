import { createMemo, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { roundEstimate } from "../../i18n/format.ts";
import { servicePlace } from "../../i18n/serviceText.ts";
import { listCaveats } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { countWhiteChildren } from "../panels/ZonesPanel.tsx";
import { useLang, useTexts } from "../state/appContext.tsx";
import { SceneWords } from "./SceneWords.tsx";

interface GroundProps {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}

/** « 51 communes, 113 440 habitants, environ 6 700 enfants de moins de 6 ans ». */
export function TerritoryScene(props: GroundProps): JSX.Element {
  const texts = useTexts();
  const communes = (): Scenario["territory"]["communes"] => props.scenario.territory.communes;
  const population = createMemo(() =>
    communes().some((commune) => commune.population !== null)
      ? communes().reduce((sum, commune) => sum + (commune.population ?? 0), 0)
      : null,
  );
  const children = createMemo(() =>
    roundEstimate(props.diagnosis.communes.reduce((sum, access) => sum + access.need.children, 0)),
  );
  return (
    <SceneWords
      question={texts().meeting.territoryOf(props.scenario.territory.name)}
      sentence={texts().territory.summary(
        communes().length,
        population(),
        children(),
        props.scenario.programme.ageBand,
      )}
    >
      <p>{texts().territory.vintage(props.scenario.territory.populationVintage)}</p>
    </SceneWords>
  );
}

/** « 24 communes, environ 1 150 enfants, à plus de 15 minutes »; says what is missing for it to be sure. */
export function ZonesScene(props: GroundProps): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const caveats = createMemo(() =>
    listCaveats(props.scenario, props.diagnosis).filter(
      (code) => code === "no-structure" || code.endsWith("-not-supplied"),
    ),
  );
  return (
    <SceneWords
      question={texts().meeting.scenes.zones}
      sentence={texts().zones.summary(
        props.diagnosis.summary.whiteCommunes.length,
        roundEstimate(countWhiteChildren(props.diagnosis)),
        props.diagnosis.definition.minutes,
        servicePlace(props.diagnosis.definition.service ?? null, lang()),
      )}
    >
      <p>{texts().zones.covered(props.diagnosis.summary.coveredShare)}</p>
      <Show when={caveats().length > 0}>
        <p>{texts().shell.caveat(caveats())}.</p>
      </Show>
    </SceneWords>
  );
}
