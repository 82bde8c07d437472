import { createEffect, createMemo, createSignal, on, onCleanup, onMount, type JSX, Show } from "solid-js";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { textsOf } from "../../i18n/texts.ts";
import { createShownMap, type TerritoryMapProps } from "./createShownMap.ts";
import type { MapView } from "./createMapView.ts";
import { tracesOf } from "../../mapping/circuitLines.ts";
import { describeCommune, describeHit } from "./describeHit.ts";
import { fitBeside } from "./fitBeside.ts";
import { MapLegend } from "./MapLegend.tsx";
import type { MapHit } from "./mapHit.ts";
import { coveredBelow, isSmallScreen, ROOM_FOR_CARD, ROOM_FOR_LEGEND } from "./mapRoom.ts";
import { type NameRoom, nameRoom } from "./nameRoom.ts";
import { MAP_SOURCES } from "./mapStyle.ts";
import { placeOfHit, type PlaceName } from "./reachSource.ts";
import { territoryBounds, territoryPositions } from "../../mapping/territoryBounds.ts";
import "./territoryMap.css";

const MARGIN = 32;
const MARGIN_WHEN_LOW = 22;
const LEGEND_MARGIN = 18;
/** Room for large names beyond the outlines, on each side: never more than a part of the map's width. */
const BESIDE_WHEN_LARGE = 100;
const BESIDE_PART = 0.18;
/** Sizes of names and marks on a large map; where it is low they would hide the land. */
const LARGE = 1.35;
const LARGE_WHEN_LOW = 1.1;

interface Pointed {
  readonly hit: MapHit;
  readonly x: number;
  readonly y: number;
}

/** A place that was clicked; forgotten as soon as another commune is selected. */
interface ClickedPlace {
  readonly place: PlaceName;
  readonly selectedCode: string | null;
}

/** Map of the territory with its legend: access, white zones, places and circuits. */
export function TerritoryMap(props: TerritoryMapProps): JSX.Element {
  const [view, setView] = createSignal<MapView | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [basemapFailed, setBasemapFailed] = createSignal(false);
  const [pointed, setPointed] = createSignal<Pointed | null>(null);
  const [roomy, setRoomy] = createSignal(false);
  const [low, setLow] = createSignal(false);
  const [openWhenHigh, setOpenWhenHigh] = createSignal(true);
  const [openWhenLow, setOpenWhenLow] = createSignal(false);
  const legendOpen = (): boolean => (low() ? openWhenLow() : openWhenHigh());
  const words = createMemo(() => textsOf(props.lang).map);
  let container: HTMLDivElement | undefined;
  let tooltip: HTMLDivElement | undefined;
  let legend: HTMLElement | undefined;

  const [clicked, setClicked] = createSignal<ClickedPlace | null>(null);
  const [reachWanted, setReachWanted] = createSignal(false);
  const [draggedVenueId, setDraggedVenueId] = createSignal<string | null>(null);
  const drawn = createShownMap(props, {
    pointedPlace: () => {
      const at = clicked();
      return at?.selectedCode === props.selectedCode ? at.place : null;
    },
    reachWanted,
    draggedVenueId,
  });
  const { shown, painting, circuits, circuitLines, houses, marks, reachPlace } = drawn;
  const context = createMemo(() => ({
    territory: props.territory,
    structures: props.structures,
    circuits: circuits(),
    shown: shown(),
    painting: painting(),
    lang: props.lang,
  }));
  const look = createMemo(() => ({
    dark: props.dark,
    scale: props.large !== true ? 1 : low() ? LARGE_WHEN_LOW : LARGE,
    overBasemap: props.basemap && !basemapFailed(),
  }));

  const select = (hit: MapHit | null, lonLat: LonLat): void => {
    if (props.onPickPosition) {
      props.onPickPosition(lonLat);
    } else if (hit === null) {
      props.onSelect(null);
      props.onSelectCircuit?.(null);
    } else if (hit.kind === "commune") {
      props.onSelect(hit.code);
    } else if (hit.kind === "house") {
      props.onSelect(hit.communeCode);
    } else if (hit.kind === "structure") {
      if (hit.code !== null) props.onSelect(hit.code);
    } else {
      props.onSelectCircuit?.(hit.circuitId);
      const code = hit.kind === "stop" ? hit.communeCode : hit.code;
      if (hit.kind === "stop" || props.onSelectCircuit === undefined) props.onSelect(code);
    }
    const place = placeOfHit(hit);
    setClicked(place === null ? null : { place, selectedCode: props.selectedCode });
  };
  const codeOf = (hit: MapHit | null): string | null => {
    if (hit === null) return null;
    return hit.kind === "stop" || hit.kind === "house" ? hit.communeCode : hit.code;
  };
  const point = (hit: MapHit | null, x: number, y: number): void => {
    if (codeOf(hit) !== codeOf(pointed()?.hit ?? null)) props.onHover?.(codeOf(hit));
    setPointed(hit === null ? null : { hit, x, y });
  };

  onMount(() => {
    if (container === undefined) return;
    const host = container;
    let disposed = false;
    onCleanup(() => {
      disposed = true;
      view()?.destroy();
    });
    setOpenWhenHigh(!isSmallScreen());
    setRoomy(host.clientWidth >= ROOM_FOR_CARD);
    const open = async (): Promise<void> => {
      try {
        const { createMapView } = await import("./createMapView.ts");
        if (disposed) return;
        const opened = await createMapView(host, look(), words(), {
          onClick: select,
          onHover: point,
          onBasemapFault: () => setBasemapFailed(true),
          onDrop: (id, lonLat) => props.onMoveStructure?.(id, lonLat),
          canDrag: () => props.onMoveStructure !== undefined,
          canDragStops: () => Boolean(props.stopDrag) && !props.onPickPosition,
          onDragStop: setDraggedVenueId,
          onDropStop: (venueId, place) => props.stopDrag?.onDrop(venueId, place),
        });
        if (disposed) opened.destroy();
        else setView(opened);
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
    };
    void open();
  });

  for (const name of MAP_SOURCES) {
    createEffect(() => view()?.setData(name, drawn.sources[name]()));
  }
  createEffect(() => view()?.setLook(look()));
  createEffect(() => view()?.setMark("hover", props.hoverCode ?? codeOf(pointed()?.hit ?? null)));
  createEffect(() => view()?.setMark("selected", props.selectedCode));
  createEffect(
    on([view, () => props.selectedCode], () => {
      const commune = props.territory.communes.find(({ code }) => code === props.selectedCode);
      if (commune !== undefined) view()?.reveal([commune.servicePoint.lon, commune.servicePoint.lat]);
    }),
  );
  const bounds = createMemo(() => territoryBounds(props.territory), null, {
    equals: (a, b) => a?.join() === b?.join(),
  });
  const namesAround = createMemo((before: NameRoom | null) => {
    const room = nameRoom(bounds(), marks());
    return before?.above === room.above && before.below === room.below ? before : room;
  }, null);
  const showAll = (): void => {
    const box = bounds();
    if (box === null || container === undefined) return;
    // In a meeting nothing lies over the map: what is below the screen is scrolled to.
    const below = isSmallScreen() && props.large !== true ? coveredBelow(container) : 0;
    const beside =
      props.large === true ? Math.min(BESIDE_WHEN_LARGE, container.clientWidth * BESIDE_PART) : 0;
    const screen = {
      width: container.clientWidth - 2 * beside,
      height: container.clientHeight - below,
    };
    const covered =
      !legendOpen() || isSmallScreen() || legend === undefined
        ? { width: 0, height: 0 }
        : {
            width: legend.offsetWidth + 2 * LEGEND_MARGIN - beside,
            height: legend.offsetHeight + 2 * LEGEND_MARGIN,
          };
    const margin = low() ? MARGIN_WHEN_LOW : MARGIN;
    const names = namesAround();
    const sides = fitBeside(territoryPositions(props.territory), box, screen, covered, margin);
    view()?.fit(box, {
      top: margin + names.above,
      right: margin + beside,
      left: sides.left + beside,
      bottom: Math.max(sides.bottom, margin + names.below) + below,
    });
  };
  createEffect(on([view, bounds], showAll));
  createEffect(
    on(
      namesAround,
      () => {
        if (view()?.untouched() === true) showAll();
      },
      { defer: true },
    ),
  );
  onMount(() => {
    if (legend === undefined || container === undefined) return;
    const host = container;
    const watcher = new ResizeObserver(() => {
      const isLow = host.clientHeight < ROOM_FOR_LEGEND;
      if (isLow && !low()) setOpenWhenLow(false);
      setLow(isLow);
      if (view()?.untouched() === true) showAll();
    });
    watcher.observe(legend);
    watcher.observe(host);
    onCleanup(() => watcher.disconnect());
  });
  createEffect(() => {
    const wanted = props.basemap;
    setBasemapFailed(false);
    void view()
      ?.setBasemap(wanted)
      .then((succeeded) => setBasemapFailed(wanted && !succeeded));
  });
  createEffect(() => {
    const at = pointed();
    if (at === null || tooltip === undefined || container === undefined) return;
    const flip = at.x > container.clientWidth * 0.6;
    tooltip.style.transform = `translate(${Math.round(at.x + (flip ? -14 : 14))}px, ${Math.round(at.y + 14)}px) translateX(${flip ? "-100%" : "0"})`;
  });
  const announced = (): string =>
    props.selectedCode === null ? "" : (describeCommune(props.selectedCode, context())?.join(", ") ?? "");

  return (
    <div
      class="territory-map"
      classList={{
        "territory-map-dark": props.dark,
        "territory-map-large": props.large === true,
        "territory-map-picking": Boolean(props.onPickPosition),
      }}
    >
      <div class="territory-map-canvas" ref={container} />
      <Show when={view() === null}>
        <p class="territory-map-message" role="status">
          {failure() === null ? words().preparing : `${words().failed} (${failure() ?? ""})`}
        </p>
      </Show>
      <Show when={view()}>
        <button
          type="button"
          class="territory-map-whole"
          title={words().whole}
          aria-label={words().whole}
          onClick={showAll}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15" />
          </svg>
        </button>
      </Show>
      <MapLegend
        ref={(element) => {
          legend = element;
        }}
        territory={props.territory}
        structures={props.structures}
        diagnosis={props.diagnosis}
        painting={painting()}
        style={props.style}
        onStyle={props.onStyle === undefined ? null : (style) => props.onStyle?.(style)}
        circuits={circuits()}
        traces={tracesOf(circuitLines())}
        roadProvider={props.routes?.provider ?? ""}
        newPlaces={houses().length > 0}
        basemap={props.basemap && !basemapFailed()}
        open={legendOpen()}
        shape={roomy() ? "card" : "strip"}
        detailed={roomy()}
        reachPlaceName={reachPlace()?.name ?? null}
        reachShown={reachWanted()}
        onShowReach={setReachWanted}
        onToggle={() => (low() ? setOpenWhenLow : setOpenWhenHigh)((open) => !open)}
        selectedCircuitId={props.selectedCircuitId ?? null}
        onSelectCircuit={(id) => props.onSelectCircuit?.(id)}
        lang={props.lang}
      />
      <Show when={draggedVenueId() !== null}>
        <p class="territory-map-note territory-map-drag" role="status">
          {textsOf(props.lang).acting.dragHint}
        </p>
      </Show>
      <Show when={basemapFailed()}>
        <p class="territory-map-note" role="status">
          {words().basemapFailed}
        </p>
      </Show>
      <div class="territory-map-tooltip" ref={tooltip} hidden={pointed() === null} aria-hidden="true">
        <Show when={pointed()}>
          {(at) => {
            const lines = createMemo(() => describeHit(at().hit, context()));
            return (
              <>
                <strong>{lines()[0]}</strong>
                <Show when={lines().length > 1}>
                  <span>{lines().slice(1).join(" · ")}</span>
                </Show>
              </>
            );
          }}
        </Show>
      </div>
      <p class="territory-map-announcement" role="status">
        {announced()}
      </p>
    </div>
  );
}
