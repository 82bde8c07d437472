import { createMemo, type JSX } from "solid-js";
import type { Bbox } from "../../../geodata/model/lonLat.ts";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";
import type { CameraLink } from "../map/cameraLink.ts";
import { createShownMap, type TerritoryMapProps } from "../map/createShownMap.ts";
import { describeHit } from "../map/describeHit.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { ComparedSide } from "./comparedSides.ts";
import { LinkedMap } from "./LinkedMap.tsx";

/** The map of one side: its plan, in the colours that both sides share. */
export function SideMap(props: {
  readonly side: "A" | "B";
  readonly shown: ComparedSide;
  readonly painting: MapPainting | null;
  readonly indicator: MapIndicatorId;
  readonly bounds: Bbox | null;
  readonly link: CameraLink;
  readonly hoverCode: string | null;
  onSelect(code: string | null): void;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const compared = (): ComparedSide["compared"] => props.shown.compared;
  const scenario = (): ComparedSide["compared"]["scenario"] => compared().scenario;
  const map: TerritoryMapProps = {
    get territory() {
      return scenario().territory;
    },
    get structures() {
      return scenario().structures;
    },
    get diagnosis() {
      return compared().diagnosis;
    },
    get plan() {
      return compared().document?.plan ?? null;
    },
    get outcomes() {
      return compared().outcomes;
    },
    get venues() {
      return scenario().venues;
    },
    get depots() {
      return scenario().depots;
    },
    get routes() {
      return scenario().routes ?? null;
    },
    get indicators() {
      return compared().today;
    },
    get indicatorsAfter() {
      return compared().indicators;
    },
    get indicator() {
      return props.indicator;
    },
    get style() {
      return app.preferences.mapStyle();
    },
    get selectedCode() {
      return app.selection.selectedCode();
    },
    get lang() {
      return lang();
    },
    get dark() {
      return app.preferences.dark();
    },
    layer: "after",
    basemap: false,
    onSelect: (code) => props.onSelect(code),
  };
  const drawn = createShownMap(map, {
    pointedPlace: () => null,
    reachWanted: () => false,
    draggedVenueId: () => null,
    painting: () => props.painting,
  });
  const context = createMemo(() => ({
    territory: map.territory,
    structures: map.structures,
    circuits: drawn.circuits(),
    shown: drawn.shown(),
    painting: props.painting,
    lang: lang(),
  }));
  return (
    <LinkedMap
      label={texts().compare.mapOf(props.side)}
      bounds={props.bounds}
      sources={drawn.sources}
      link={props.link}
      selectedCode={map.selectedCode}
      hoverCode={props.hoverCode}
      describe={(hit) => describeHit(hit, context())}
      onSelect={(code) => props.onSelect(code)}
      onHover={(code) => props.onHover(code)}
    />
  );
}
