import { type Accessor, createSignal } from "solid-js";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Service } from "../../../geodata/model/structure.ts";
import type { MeetingScene } from "./meetingScenes.ts";
import type { StepId } from "./steps.ts";
import type { ViewId } from "./views.ts";

export type MapLayer = "plain" | "before" | "after";

/** Where the user is and what is chosen; selecting anywhere selects everywhere. */
export interface SelectionStore {
  readonly step: Accessor<StepId>;
  readonly layer: Accessor<MapLayer>;
  /** What the map colours. */
  readonly indicator: Accessor<MapIndicatorId>;
  readonly selectedCode: Accessor<string | null>;
  readonly selectedCircuitId: Accessor<string | null>;
  readonly tableOpen: Accessor<boolean>;
  /** What lies over the map, null for nothing; never together with the table. */
  readonly view: Accessor<ViewId | null>;
  readonly basemap: Accessor<boolean>;
  /** What meeting mode shows, null outside it. */
  readonly meeting: Accessor<MeetingScene | null>;
  /** The service whose places every view shows; `all` for those of every one. */
  readonly shownService: Accessor<Service | "all">;
  /** Which panel lies over the map on a narrow screen. */
  readonly sheet: Accessor<"step" | "detail" | null>;
  /** Who waits for a position: the next click on the map goes there. */
  readonly positionPicker: Accessor<((position: LonLat) => void) | null>;
  goToStep(step: StepId): void;
  pickPosition(onPicked: ((position: LonLat) => void) | null): void;
  setLayer(layer: MapLayer): void;
  /** Colours the map by another figure; a map without colours takes those of today. */
  setIndicator(indicator: MapIndicatorId): void;
  select(code: string | null): void;
  selectCircuit(id: string | null): void;
  setTableOpen(open: boolean): void;
  setView(view: ViewId | null): void;
  /** Opens a view, or goes back to the map where it is open. */
  toggleView(view: ViewId): void;
  setBasemap(on: boolean): void;
  /** Opens meeting mode at a scene, or leaves it: null. */
  setMeeting(scene: MeetingScene | null): void;
  setShownService(service: Service | "all"): void;
  setSheet(sheet: "step" | "detail" | null): void;
  /** Escape: leaves the narrowest thing that is open; false when nothing was. */
  goBack(): boolean;
}

const LAYER_OF_STEP: Readonly<Record<StepId, MapLayer | null>> = {
  territory: "plain",
  structures: "plain",
  zones: "before",
  circuits: null,
  share: null,
};

/** Creates the store of the selection; `hasPlan` decides what the map shows in the last steps. */
export function createSelectionStore(hasPlan: Accessor<boolean>): SelectionStore {
  const [step, setStep] = createSignal<StepId>("zones");
  const [layer, setLayer] = createSignal<MapLayer>("before");
  const [indicator, setIndicator] = createSignal<MapIndicatorId>("access");
  const [selectedCode, setSelectedCode] = createSignal<string | null>(null);
  const [selectedCircuitId, setSelectedCircuitId] = createSignal<string | null>(null);
  const [tableOpen, setTableOpen] = createSignal(false);
  const [view, setView] = createSignal<ViewId | null>(null);
  const [basemap, setBasemap] = createSignal(false);
  const [meeting, setMeeting] = createSignal<MeetingScene | null>(null);
  const [shownService, setShownService] = createSignal<Service | "all">("all");
  const [sheet, setSheet] = createSignal<"step" | "detail" | null>("step");

  const [positionPicker, setPositionPicker] = createSignal<((position: LonLat) => void) | null>(null);

  function showView(next: ViewId | null): void {
    setView(next);
    if (next !== null) setTableOpen(false);
  }

  return {
    step,
    layer,
    indicator,
    selectedCode,
    selectedCircuitId,
    tableOpen,
    view,
    basemap,
    meeting,
    shownService,
    sheet,
    goToStep(next) {
      setStep(next);
      setLayer(LAYER_OF_STEP[next] ?? (hasPlan() ? "after" : "before"));
      setSheet("step");
      setView(null);
      setPositionPicker(null);
    },
    positionPicker,
    pickPosition: (onPicked) => setPositionPicker(() => onPicked),
    setLayer: (next) => setLayer(next),
    setIndicator(next) {
      setIndicator(next);
      if (layer() === "plain") setLayer("before");
    },
    select(code) {
      setSelectedCode(code);
      if (code !== null) setSheet("detail");
      else if (sheet() === "detail") setSheet(null);
    },
    selectCircuit: (id) => setSelectedCircuitId(id),
    setTableOpen(open) {
      setTableOpen(open);
      if (open) setView(null);
    },
    setView: showView,
    toggleView(next) {
      showView(view() === next ? null : next);
    },
    setBasemap: (on) => setBasemap(on),
    setMeeting(scene) {
      if (meeting() === null && scene !== null) setShownService("all");
      setMeeting(scene);
    },
    setShownService: (service) => setShownService(service),
    setSheet: (next) => setSheet(next),
    goBack() {
      if (positionPicker() !== null) {
        setPositionPicker(null);
        return true;
      }
      if (selectedCode() !== null) {
        setSelectedCode(null);
        if (sheet() === "detail") setSheet("step");
        return true;
      }
      if (selectedCircuitId() !== null) {
        setSelectedCircuitId(null);
        return true;
      }
      if (tableOpen() || view() !== null) {
        setTableOpen(false);
        setView(null);
        return true;
      }
      if (sheet() !== null) {
        setSheet(null);
        return true;
      }
      return false;
    },
  };
}
