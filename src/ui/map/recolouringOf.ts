import type { FeatureCollection, Geometry } from "geojson";

/** Properties that changed in features that stay where they are, as MapLibre's `updateData` takes them. */
export interface Recolouring {
  readonly update: {
    readonly id: string;
    readonly addOrUpdateProperties: { readonly key: string; readonly value: unknown }[];
  }[];
}

function isSameShape(before: FeatureCollection, after: FeatureCollection): boolean {
  return (
    before.features.length === after.features.length &&
    before.features.every(({ geometry, properties }, index) => {
      const other = after.features[index];
      return (
        other?.properties?.["code"] === properties?.["code"] && isSameGeometry(geometry, other?.geometry)
      );
    })
  );
}

function isSameGeometry(a: Geometry, b: Geometry | undefined): boolean {
  if (a === b) return true;
  if (a.type !== "Point" || b?.type !== "Point") return false;
  return a.coordinates[0] === b.coordinates[0] && a.coordinates[1] === b.coordinates[1];
}

/**
 * Returns what changes from one drawing of the communes to the next where only colours do, so that outlines are not
 * sent and cut again; null where shapes change too.
 *
 * Outlines are compared by reference: they come from the territory, which is never changed in place.
 */
export function recolouringOf(
  before: FeatureCollection | undefined,
  after: FeatureCollection,
): Recolouring | null {
  if (before === undefined || before.features.length === 0 || !isSameShape(before, after)) return null;
  const update = after.features.flatMap(({ properties }, index) => {
    const old = before.features[index]?.properties ?? {};
    const changed = Object.entries(properties ?? {})
      .filter(([key, value]) => old[key] !== value)
      .map(([key, value]) => ({ key, value: value as unknown }));
    return changed.length === 0 ? [] : [{ id: String(properties?.["code"]), addOrUpdateProperties: changed }];
  });
  return { update };
}
