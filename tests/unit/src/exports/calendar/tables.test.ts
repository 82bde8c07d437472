import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportSlots } from "../../../../../src/exports/calendar/slots.ts";
import type { ExportFile } from "../../../../../src/exports/exportFile.ts";
import { exportSessions } from "../../../../../src/exports/sessions.ts";
import type { SlotRow } from "../../../../../src/pipeline/calendar/slotRow.ts";
import { datedSession, movedSession } from "../../../../fixtures/datedSession.ts";
import { HOSTILE_NAMES, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

function readRows(files: readonly ExportFile[]): Record<string, string>[] {
  const text = files[0]?.text.slice(1) ?? "";
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const MORNING: SlotRow = {
  date: "2027-02-01",
  halfDay: "am",
  start: 540,
  end: 720,
  venueId: "salle-71003",
  status: "open",
  reason: "",
  teamId: "equipe",
};

describe("sessions.csv", () => {
  it("names professionals by their role and keeps the reserved places", () => {
    const context = planContext({
      ...rowScenario(),
      professionals: [
        { id: "pmi", role: "sage-femme PMI", skills: [] },
        { id: "psy", role: "psychomotricienne", skills: [] },
      ],
    });
    const [row] = readRows(
      exportSessions(context, [datedSession("2027-02-04", { professionalIds: ["pmi", "psy"] })]),
    );
    expect(row).toMatchObject({
      professionals: "sage-femme PMI, psychomotricienne",
      capacity: "8",
      reserved: "1",
    });
  });

  it("says of a session that moved which date it had, and nothing of the kind of others", () => {
    const rows = readRows(
      exportSessions(planContext(), [
        movedSession("2025-05-29", "2025-06-05"),
        movedSession("2025-06-12", "2025-06-13", { reason: "" }),
        datedSession("2025-06-26"),
      ]),
    );
    expect(rows.map((row) => row["reason"])).toEqual([
      "public-holiday:ascension (2025-05-29)",
      "(2025-06-12)",
      "",
    ]);
  });
});

describe("slots.csv", () => {
  it("has the contract's columns, by date, mornings first, teams by name", () => {
    const rows: SlotRow[] = [
      { ...MORNING, date: "2027-02-02", venueId: null },
      { ...MORNING, halfDay: "pm", start: 810, end: 1020 },
      { ...MORNING, status: "closed", start: 570, end: 720, venueId: null, reason: "closure:Travaux" },
    ];
    expect(exportSlots(rows, planContext())[0]?.text).toBe(
      [
        "\ufeffdate;half_day;start;end;site_id;status;reason;team",
        "2027-02-01;am;09:30;12:00;;closed;closure:Travaux;Équipe",
        "2027-02-01;pm;13:30;17:00;salle-71003;open;;Équipe",
        "2027-02-02;am;09:00;12:00;;open;;Équipe",
        "",
      ].join("\r\n"),
    );
  });

  it("never lets a spreadsheet run what people wrote", () => {
    const rows = readRows(exportSlots([{ ...MORNING, reason: HOSTILE_NAMES[0] }], planContext()));
    expect(rows.map((row) => row["reason"])).toEqual([`'${HOSTILE_NAMES[0]}`]);
  });
});
