import { render } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { Territory } from "../../geodata/model/territory.ts";
import { CommuneSheet } from "../../src/ui/print/CommuneSheet.tsx";
import { DEFAULT_MAP_STYLE } from "../../src/mapping/mapChoice.ts";
import { fourSquares, fourSquaresDiagnosis, placeInA } from "../fixtures/fourSquares.ts";
import { indicatorsOf, squareIndicators } from "../fixtures/paintSquares.ts";
import { fourSquaresScenario } from "../fixtures/fourSquaresScenario.ts";

/** The four squares with names that a careless page would run. */
function hostileTerritory(): Territory {
  const territory = fourSquares();
  return {
    ...territory,
    communes: territory.communes.map((commune) => ({
      ...commune,
      name: `<script>alert("${commune.name}")</script>`,
    })),
  };
}

function renderSheet(territory: Territory, lang: "fr" | "en") {
  return render(() => (
    <CommuneSheet
      mapStyle={DEFAULT_MAP_STYLE}
      indicators={squareIndicators([indicatorsOf("00003", { nearThreshold: "might-be-covered" })])}
      indicatorsAfter={null}
      code="00003"
      scenario={fourSquaresScenario({
        territory,
        structures: [placeInA({ name: '<img src=x onerror="alert(1)">' })],
      })}
      diagnosis={fourSquaresDiagnosis()}
      plan={null}
      outcomes={null}
      sessions={[]}
      lang={lang}
    />
  ));
}

test("the sheet has a heading, a titled map and what is to be confirmed", () => {
  const { getByRole, getByText } = renderSheet(fourSquares(), "fr");
  expect(getByRole("heading", { level: 1 }).textContent).toBe("C");
  expect(getByRole("img").querySelector("title")?.textContent).toContain("C");
  expect(getByText("Pas encore de circuit proposé.")).toBeTruthy();
  expect(getByRole("heading", { name: "À confirmer" })).toBeTruthy();
});

test("names from files come out as text, never as markup", () => {
  const { container, getByRole } = renderSheet(hostileTerritory(), "en");
  expect(container.querySelector("script, img[src]")).toBeNull();
  expect(getByRole("heading", { level: 1 }).textContent).toBe('<script>alert("C")</script>');
  expect(container.textContent).toContain("<img src=x onerror=");
});

test("the small map and its scale mark what is at the limit of the threshold", () => {
  const { container, getByText } = renderSheet(fourSquares(), "fr");
  getByText("à la limite du seuil");
  expect(container.querySelectorAll('path[fill^="url("][fill*="limit-light"]')).toHaveLength(1);
});
