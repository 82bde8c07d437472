import type { FeatureCollection } from "geojson";
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import type { Bbox } from "../../../geodata/model/lonLat.ts";
import type { CameraLink } from "../map/cameraLink.ts";
import type { MapLook, MapView } from "../map/createMapView.ts";
import type { MapHit } from "../map/mapHit.ts";
import { MAP_SOURCES, type MapSource } from "../map/mapStyle.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import "../map/territoryMap.css";

/** Room around the territory, for names that reach beyond its border. */
const MARGIN = 34;

interface Pointed {
  readonly hit: MapHit;
  readonly x: number;
  readonly y: number;
}

/** Returns the commune that a place on the map is in; null for none. */
function communeOf(hit: MapHit | null): string | null {
  if (hit === null) return null;
  return hit.kind === "stop" || hit.kind === "house" ? hit.communeCode : hit.code;
}

/** A map that shows what it is given, moves with the maps of its link, and chooses communes. */
export function LinkedMap(props: {
  /** What it is, and how it is moved, for those who do not see it. */
  readonly label: string;
  /** What is shown at first: the same for all maps of a link. */
  readonly bounds: Bbox | null;
  readonly sources: Readonly<Record<MapSource, Accessor<FeatureCollection>>>;
  readonly link: CameraLink;
  readonly selectedCode: string | null;
  readonly hoverCode: string | null;
  /** Says what the pointer is on, the name first. */
  describe(hit: MapHit): readonly string[];
  onSelect(code: string | null): void;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [view, setView] = createSignal<MapView | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [pointed, setPointed] = createSignal<Pointed | null>(null);
  let container: HTMLDivElement | undefined;
  let tooltip: HTMLDivElement | undefined;
  const look = createMemo((): MapLook => ({ dark: app.preferences.dark(), scale: 1, overBasemap: false }));
  const bounds = createMemo(() => props.bounds, null, {
    equals: (a, b) => a?.join() === b?.join(),
  });

  const showAll = (): void => {
    const box = bounds();
    if (box !== null) view()?.fit(box, { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN });
  };
  const point = (hit: MapHit | null, x: number, y: number): void => {
    props.onHover(communeOf(hit));
    setPointed(hit === null ? null : { hit, x, y });
  };

  onMount(() => {
    if (container === undefined) return;
    const host = container;
    let disposed = false;
    onCleanup(() => {
      disposed = true;
      const opened = view();
      if (opened === null) return;
      props.link.leave(opened);
      opened.destroy();
    });
    const open = async (): Promise<void> => {
      try {
        const { createMapView } = await import("../map/createMapView.ts");
        if (disposed) return;
        let opened: MapView | null = null;
        const { zoomIn, zoomOut } = texts().map;
        opened = await createMapView(
          host,
          look(),
          { map: props.label, zoomIn, zoomOut },
          {
            onClick: (hit) => props.onSelect(communeOf(hit)),
            onHover: point,
            onBasemapFault: () => undefined,
            onDrop: () => undefined,
            canDrag: () => false,
            canDragStops: () => false,
            onDragStop: () => undefined,
            onDropStop: () => undefined,
            onMove: (camera) => {
              host.dataset["camera"] = [...camera.center, camera.zoom]
                .map((part) => part.toFixed(4))
                .join(" ");
              if (opened !== null) props.link.move(opened, camera);
            },
          },
        );
        if (disposed) {
          opened.destroy();
          return;
        }
        props.link.join(opened);
        setView(opened);
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
    };
    void open();
  });

  for (const name of MAP_SOURCES) {
    createEffect(() => view()?.setData(name, props.sources[name]()));
  }
  createEffect(() => view()?.setLook(look()));
  createEffect(() => view()?.setMark("selected", props.selectedCode));
  createEffect(() => view()?.setMark("hover", props.hoverCode));
  createEffect(
    on([view, bounds], ([opened], before) => {
      showAll();
      const place = props.link.place();
      const isNew = before === undefined || before[0] === null;
      if (isNew && place !== null) opened?.follow(place);
    }),
  );
  createEffect(() => {
    const at = pointed();
    if (at === null || tooltip === undefined || container === undefined) return;
    const flip = at.x > container.clientWidth * 0.5;
    tooltip.style.transform = `translate(${Math.round(at.x + (flip ? -14 : 14))}px, ${Math.round(at.y + 14)}px) translateX(${flip ? "-100%" : "0"})`;
  });

  return (
    <div class="territory-map" classList={{ "territory-map-dark": look().dark }}>
      <div class="territory-map-canvas" ref={container} />
      <Show
        when={view() !== null}
        fallback={
          <p class="territory-map-message" role="status">
            {failure() === null ? texts().map.preparing : `${texts().map.failed} (${failure() ?? ""})`}
          </p>
        }
      >
        <button
          type="button"
          class="territory-map-whole"
          title={texts().map.whole}
          aria-label={texts().map.whole}
          onClick={showAll}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15" />
          </svg>
        </button>
      </Show>
      <div class="territory-map-tooltip" ref={tooltip} hidden={pointed() === null} aria-hidden="true">
        <Show when={pointed()}>
          {(at) => {
            const lines = createMemo(() => props.describe(at().hit));
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
    </div>
  );
}
