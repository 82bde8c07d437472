import { type Accessor, batch, createEffect, createMemo, createSignal, on, untrack } from "solid-js";
import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Outcome } from "../../../planners/model/outcome.ts";
import { assessPlan } from "../../pipeline/assessPlan.ts";
import { computeIndicators } from "../../pipeline/computeIndicators.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { addPlanToIndicators } from "../../pipeline/indicatorsAfterPlan.ts";
import { listUncoverable } from "../../pipeline/listUncoverable.ts";
import { scenarioOfPlan } from "../../pipeline/planAim.ts";
import type { Closeness, PlanRun } from "../../pipeline/runPlan.ts";
import { decodeScenario } from "../../scenario/decodeScenario.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { programmeService } from "../../scenario/programmeService.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import type { ImportClient } from "../../workers/importClient.ts";
import type { ReadingMemory } from "../importing/readingMemory.ts";
import { type ActingStore, createActingStore } from "./actingStore.ts";
import type { WorkToSave } from "./autosave.ts";
import { createDeferred, type Deferred, latestOf } from "./deferred.ts";
import { createDocumentStore, type DocumentStore } from "./documentStore.ts";
import { createGeocodingStore, type GeocodingStore } from "./geocodingStore.ts";
import { createPlanChoiceStore, type PlanChoiceStore, type PlanPoolPort } from "./planChoiceStore.ts";
import { createExplainStore, type ExplainerPort, type ExplainStore } from "./explainStore.ts";
import { createKeptWork, type KeepingServices, type KeptWork } from "./keptWork.ts";
import { createNoticeStore, type NoticeStore } from "./noticeStore.ts";
import { DEFAULT_CLOSENESS } from "./closeness.ts";
import { createPlanRunStore, type PlannerPort, type PlanRunStore, type ShownPlan } from "./planRunStore.ts";
import type { Preferences } from "./preferences.ts";
import type { RunFacts, SavedRecord } from "./savedWork.ts";
import { createSelectionStore, type SelectionStore } from "./selectionStore.ts";
import { createShownSupply, type ShownSupply } from "./shownSupply.ts";
import { isStepId } from "./steps.ts";
import { createTravelStore, type TravelStore } from "./travelStore.ts";

export type Assessment = ReturnType<typeof assessPlan>;

/** A plan with the scenario that it was computed from, its aim included; it may be older than the present one. */
export interface PlanView {
  readonly scenario: Scenario;
  readonly document: PlanDocument;
}

/** What the page borrows from the browser; tests lend others. */
export interface AppServices extends KeepingServices {
  readonly planner: () => PlannerPort;
  /** Computes several plans; without it only the first plan is proposed. */
  readonly planPool?: () => PlanPoolPort;
  /** Explains communes; without it the question cannot be asked. */
  readonly explainer?: () => ExplainerPort;
  readonly importer: Pick<ImportClient, "previewFiles" | "importFiles" | "cancel">;
  readonly preferences: Preferences;
  readonly readings: ReadingMemory;
  readonly clock: () => number;
}

/** The whole state of the page. Only its own actions write it. */
export interface AppStore extends ShownSupply {
  readonly preferences: Preferences;
  /** What was settled in the import window, for the next file like it. */
  readonly readings: ReadingMemory;
  readonly document: DocumentStore;
  readonly selection: SelectionStore;
  readonly planRun: PlanRunStore;
  readonly planChoice: PlanChoiceStore;
  readonly acting: ActingStore;
  readonly travel: TravelStore;
  /** « Pourquoi pas ma commune ? »; null where it cannot be asked. */
  readonly explain: ExplainStore | null;
  readonly geocoding: GeocodingStore;
  readonly importer: Pick<ImportClient, "previewFiles" | "importFiles" | "cancel">;
  readonly diagnosis: Accessor<Deferred<Diagnosis>>;
  readonly latestDiagnosis: Accessor<Diagnosis | null>;
  /** Accessibility today, and with the plan that is shown. */
  readonly indicators: Accessor<Indicators | null>;
  readonly indicatorsAfter: Accessor<Indicators | null>;
  readonly planView: Accessor<PlanView | null>;
  readonly assessment: Accessor<Assessment | null>;
  readonly planIsStale: Accessor<boolean>;
  /** What the plan that was shown before brought, while the shown one is new; null for a first plan. */
  readonly assessmentBefore: Accessor<Assessment | null>;
  /** The plan that was shown before, under the same condition. */
  readonly planViewBefore: Accessor<PlanView | null>;
  /** What staying close to the plan before cost, while the plan that did so is shown; null where nothing. */
  readonly closenessPaid: Accessor<Closeness | null>;
  readonly runFacts: Accessor<RunFacts | null>;
  /** How the work is kept in this browser. */
  readonly kept: KeptWork;
  /** What must be said about how the open project came in. */
  readonly notice: NoticeStore;
  readonly screen: Accessor<"welcome" | "setup" | "workspace">;
  /** Sentence for the live region. */
  readonly announcement: Accessor<string>;
  announce(sentence: string): void;
  /** The present instant, as an ISO date-time. */
  now(): string;
  today(): string;
  goHome(): void;
  goToSetup(): void;
  /** Back from « Mon territoire » to where one came from. */
  leaveSetup(): void;
  /** Opens a scenario; an example is kept in this browser from its first change on, the rest at once. */
  openScenario(scenario: Scenario, origin?: "example"): void;
  /** Goes on with the open work as a copy, under a name of its own. */
  continueAsCopy(name: string): void;
  /** Opens work of an earlier visit; false when it can no longer be read. */
  resume(record: SavedRecord): boolean;
  propose(): Promise<Outcome | null>;
  /** Opens « Plus de choix » : computes more plans where they are not known yet. */
  openCurve(): Promise<void>;
  /** Shows another plan everywhere. */
  choosePlan(document: PlanDocument): void;
}

/** Stands in where several plans cannot be computed. */
const noPool = (): PlanPoolPort => ({ run: () => Promise.resolve([]), cancel: () => undefined });

/** Creates the state of the page; must be called inside a reactive root. */
export function createAppStore(services: AppServices): AppStore {
  const document = createDocumentStore(services.now);
  const planRun = createPlanRunStore(services.planner, services.clock);
  const planChoice = createPlanChoiceStore(services.planPool ?? noPool, diagnose);
  const travel = createTravelStore(document, services.now, services.preferences.lang);
  const geocoding = createGeocodingStore(document);
  const [screen, setScreen] = createSignal<"welcome" | "setup" | "workspace">("welcome");
  const [announcement, setAnnouncement] = createSignal("");
  const [runFacts, setRunFacts] = createSignal<RunFacts | null>(null);
  const [replaced, setReplaced] = createSignal<{
    readonly by: PlanDocument;
    readonly before: Assessment | null;
    readonly view: PlanView | null;
    readonly closeness: Closeness | null;
  } | null>(null);
  const scenario = document.scenario;

  const diagnosisInput = createDiagnosisInput(scenario);
  const diagnosis = createDeferred(diagnosisInput, diagnose);
  const latestDiagnosis = createMemo(() => latestOf(diagnosis()));
  const planned = createMemo(() => ((scenario()?.plans.length ?? 0) > 0 ? scenario() : null));
  const hash = createDeferred(planned, scenarioHash);
  const { planView, planIsStale } = createPlanView(scenario, hash);
  const assessed = createDeferred(planView, (view) =>
    assessPlan(view.scenario, diagnose(view.scenario), view.document.plan),
  );
  const assessment = createMemo(() => (planView() === null ? null : latestOf(assessed())));
  const lastReplaced = createMemo(() => {
    const last = replaced();
    return last !== null && last.by.plan === planView()?.document.plan ? last : null;
  });
  const selection = createSelectionStore(() => planView() !== null);
  const supply = createShownSupply(diagnosisInput, latestDiagnosis, selection.shownService);
  const { indicators, indicatorsAfter } = createIndicators(
    scenario,
    supply.shownDiagnosis,
    () => (supply.otherService() === null ? planView() : null),
    assessment,
  );
  const [slot, setSlot] = createSignal("");
  const [isExample, setIsExample] = createSignal(false);
  const [openedAs, setOpenedAs] = createSignal<Scenario | null>(null);
  let screenBefore: "welcome" | "workspace" = "welcome";
  const work = createMemo((): WorkToSave | null => {
    const current = scenario();
    const untouched = isExample() && !document.canUndo() && !document.canRedo();
    const first = openedAs();
    if (current === null || first === null || untouched) return null;
    return { slot: slot(), scenario: current, openedAs: first, step: selection.step(), runFacts: runFacts() };
  });
  const kept = createKeptWork(services, work);
  const notice = createNoticeStore();
  const acting = createActingStore(document);

  function open(opened: Scenario, opening: { slot: string; facts: RunFacts | null; example: boolean }): void {
    // At once, so that nothing is kept of one project under the name of another.
    batch(() => {
      notice.close();
      acting.reset();
      planRun.reset();
      travel.reset();
      geocoding.reset();
      planChoice.stop();
      planChoice.closeCurve();
      setRunFacts(opening.facts);
      kept.tab.hold(opening.slot);
      setSlot(opening.slot);
      setIsExample(opening.example);
      setOpenedAs(opened);
      document.open(opened);
      selection.select(null);
      selection.selectCircuit(null);
      selection.setShownService("all");
      selection.setMeeting(null);
      selection.goToStep("zones");
      setScreen("workspace");
    });
  }

  /** The plan to stay close to: the one that is shown, unless the very same question is asked again. */
  function shownPlanOf(asked: Scenario): ShownPlan | null {
    const [shown] = asked.plans;
    if (shown === undefined) return null;
    const isAskedAgain = shown.scenarioHash === scenarioHash(asked);
    if (isAskedAgain && planRun.closeness() === DEFAULT_CLOSENESS) return null;
    return { plan: shown.plan, costCents: assessment()?.figures.cost ?? 0 };
  }

  async function propose(): Promise<Outcome | null> {
    const asked = scenario();
    if (asked === null) return null;
    planChoice.stop();
    planChoice.closeCurve();
    const [before, view] = [assessment(), planView()];
    const result = await planRun.start(asked, shownPlanOf(asked));
    if (result === null || scenario()?.id !== asked.id) return null;
    const { outcome } = result;
    if (outcome.plan === null) return outcome;
    setRunFacts({
      method: outcome.method,
      seconds: result.seconds,
      costCents: outcome.costCents,
      uncoverable: listUncoverable(asked, diagnose(asked), outcome).map((commune) => commune.code),
    });
    setReplaced({ by: result.document, before, view, closeness: result.closeness ?? null });
    document.keepPlan(result.document);
    selection.selectCircuit(null);
    selection.setLayer("after");
    if (services.planPool !== undefined) void findOthers(asked, result);
    return outcome;
  }

  /** The named plans, found while the first one is already looked at. */
  async function findOthers(asked: Scenario, result: PlanRun): Promise<void> {
    if (result.outcome.status === "cancelled") return;
    const found = await planChoice.findNamed(asked, result, planRun.options());
    if (found !== null) document.attachPlans(result.document, found);
  }

  return {
    preferences: services.preferences,
    readings: services.readings,
    document,
    selection,
    planRun,
    planChoice,
    acting,
    travel,
    explain: services.explainer === undefined ? null : createExplainStore(services.explainer, planView),
    geocoding,
    importer: services.importer,
    diagnosis,
    latestDiagnosis,
    indicators,
    indicatorsAfter,
    ...supply,
    planView,
    assessment,
    planIsStale,
    assessmentBefore: () => lastReplaced()?.before ?? null,
    planViewBefore: () => lastReplaced()?.view ?? null,
    closenessPaid: () => lastReplaced()?.closeness ?? null,
    runFacts,
    kept,
    notice,
    screen,
    announcement,
    announce: (sentence) => setAnnouncement(sentence),
    now: services.now,
    today: () => dateInParis(services.now()),
    goHome: () => setScreen("welcome"),
    goToSetup() {
      screenBefore = screen() === "workspace" ? "workspace" : "welcome";
      setScreen("setup");
    },
    leaveSetup: () => setScreen(screenBefore),
    openScenario: (opened, origin) =>
      open(opened, { slot: services.now(), facts: null, example: origin === "example" }),
    continueAsCopy(name) {
      const copySlot = services.now();
      batch(() => {
        kept.tab.hold(copySlot);
        setSlot(copySlot);
        setIsExample(false);
        setOpenedAs(scenario());
        document.rename(name);
      });
    },
    resume(record) {
      const decoded = decodeScenario(record.document);
      if (decoded.value === undefined) return false;
      open(decoded.value, { slot: record.slot, facts: record.runFacts, example: false });
      if (isStepId(record.step)) selection.goToStep(record.step);
      return true;
    },
    propose,
    async openCurve() {
      const asked = scenario();
      if (asked !== null) await planChoice.openCurve(asked, planRun.options());
    },
    choosePlan(chosen) {
      setReplaced({ by: chosen, before: assessment(), view: planView(), closeness: null });
      document.choosePlan(chosen);
      selection.selectCircuit(null);
      selection.setLayer("after");
    },
  };
}

/** Passes the scenario on only when something that the diagnosis reads has changed. */
function createDiagnosisInput(scenario: Accessor<Scenario | null>): Accessor<Scenario | null> {
  return createMemo<Scenario | null>((before) => {
    const next = scenario();
    if (before === null || next === null) return next;
    const same =
      before.territory === next.territory &&
      before.structures === next.structures &&
      before.travelTimes === next.travelTimes &&
      before.programme.whiteZone === next.programme.whiteZone &&
      before.programme.category === next.programme.category &&
      before.programme.ageBand === next.programme.ageBand &&
      before.programme.weights === next.programme.weights;
    return same ? before : next;
  }, null);
}

/** Computes the accessibility of the communes after each diagnosis, and what the shown plan adds to it. */
function createIndicators(
  scenario: Accessor<Scenario | null>,
  diagnosis: Accessor<Diagnosis | null>,
  planView: Accessor<PlanView | null>,
  assessment: Accessor<Assessment | null>,
): { indicators: Accessor<Indicators | null>; indicatorsAfter: Accessor<Indicators | null> } {
  const diagnosed = createMemo(() => {
    const known = diagnosis();
    const current = untrack(scenario);
    return known === null || current === null ? null : { current, known };
  });
  const computed = createDeferred(diagnosed, ({ current, known }) => computeIndicators(current, known));
  const indicators = createMemo(() => latestOf(computed()));
  const indicatorsAfter = createMemo(() => {
    const [today, known, view, assessed] = [indicators(), diagnosis(), planView(), assessment()];
    if (today === null || known === null || view === null || assessed === null) return null;
    return addPlanToIndicators(today, view.scenario, known.definition, view.document.plan, assessed.communes);
  });
  return { indicators, indicatorsAfter };
}

/** A plan that was made for another service says nothing of this one, however little else has changed. */
function isStillAbout(view: PlanView, document: PlanDocument, current: Scenario): boolean {
  return (
    view.document.plan === document.plan &&
    programmeService(view.scenario.programme) === programmeService(current.programme)
  );
}

/** Follows which scenario the kept plan belongs to, and whether the present one has moved away from it. */
function createPlanView(
  scenario: Accessor<Scenario | null>,
  hash: Accessor<Deferred<string>>,
): { planView: Accessor<PlanView | null>; planIsStale: Accessor<boolean> } {
  const [planView, setPlanView] = createSignal<PlanView | null>(null);
  const planDocument = createMemo(() => scenario()?.plans[0] ?? null);
  createEffect(
    on([hash, planDocument], ([currentHash, document]) => {
      const current = scenario();
      if (document === null || current === null) {
        setPlanView(null);
        return;
      }
      if (currentHash.state !== "ready") return;
      if (document.scenarioHash === currentHash.value) {
        setPlanView({ scenario: scenarioOfPlan(current, document), document });
      } else setPlanView((view) => (view !== null && isStillAbout(view, document, current) ? view : null));
    }),
  );
  const planIsStale = createMemo(() => {
    const current = hash();
    const document = planDocument();
    return document !== null && current.state === "ready" && current.value !== document.scenarioHash;
  });
  return { planView, planIsStale };
}
