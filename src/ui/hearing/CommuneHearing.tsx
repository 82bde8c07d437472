import { type JSX, lazy, Suspense } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useTexts } from "../state/appContext.tsx";

const CommuneAnswer = lazy(async () => {
  const { CommuneAnswer: component } = await import("./CommuneAnswer.tsx");
  return { default: component };
});

/** What a commune said, on its sheet. */
export function CommuneHearing(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
}): JSX.Element {
  const texts = useTexts();
  return (
    <section class="commune-hearing" aria-labelledby="commune-hearing" data-testid="sheet-hearing">
      <h3 id="commune-hearing">{texts().hearing.sheetTitle}</h3>
      <Suspense>
        <CommuneAnswer {...props} />
      </Suspense>
    </section>
  );
}
