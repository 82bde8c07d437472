import { expect, test } from "vitest";
import {
  comparedFigureText,
  contrastWords,
  differenceWords,
  signedDifferenceText,
  verdictWord,
} from "../../../../src/i18n/compareWords.ts";
import type { FigureComparison } from "../../../../src/pipeline/compareScenarios.ts";

function row(fields: Partial<FigureComparison>): FigureComparison {
  return { id: "white-communes", a: 5, b: 2, difference: -3, verdict: "better", barredBy: [], ...fields };
}

test("a difference is said with its sign, in words and in a verdict", () => {
  const white = row({});
  expect(signedDifferenceText(white, "fr")).toBe("−3");
  expect(differenceWords(white, "fr")).toBe("3 communes de moins en zone blanche");
  expect(differenceWords(white, "en")).toBe("3 fewer communes in white zones");
  expect(verdictWord(white, "fr")).toBe("mieux");
  expect(differenceWords(row({ difference: 1 }), "fr")).toBe("1 commune de plus en zone blanche");
});

test("each figure has its unit", () => {
  const shareOf = row({ id: "covered-share", a: 0.827, b: 1, difference: 0.173 });
  expect(comparedFigureText("covered-share", 0.827, "fr")).toBe("82,7\u00a0%");
  expect(signedDifferenceText(shareOf, "fr")).toBe("+17,3 points");
  const cents = row({ id: "cents-per-month", difference: -126_000, verdict: "better" });
  expect(differenceWords(cents, "fr")).toBe("1\u202f260\u00a0€ de moins par mois");
  expect(verdictWord(cents, "fr")).toBe("plus économe");
  const drive = row({ id: "drive-km-per-month", difference: 64 });
  expect(signedDifferenceText(drive, "fr")).toBe("+64\u00a0km");
  expect(differenceWords(drive, "en")).toBe("64 km more a month");
});

test("what is not compared names what differs", () => {
  const barred = row({ difference: null, verdict: "incomparable", barredBy: ["age-band", "minutes"] });
  expect(differenceWords(barred, "fr")).toBe("non comparable\u202f: autre âge et autre seuil");
  expect(signedDifferenceText(barred, "fr")).toBe("–");
  expect(differenceWords(row({ difference: 0, verdict: "same" }), "fr")).toBe("pareil");
});

test("a contrast says what each side counts", () => {
  expect(
    contrastWords(
      { kind: "age-band", a: { fromMonths: 0, toMonths: 72 }, b: { fromMonths: 0, toMonths: 36 } },
      "fr",
    ),
  ).toBe("l’âge\u202f: enfants de moins de 6\u00a0ans dans A, de moins de 3\u00a0ans dans B");
  expect(contrastWords({ kind: "minutes", a: 15, b: 20 }, "en")).toBe(
    "“served”: within 15 min in A, within 20 min in B",
  );
});
