import type { Service } from "../../geodata/model/structure.ts";
import type { Lang } from "./lang.ts";
import { textsOf } from "./texts.ts";

/** Every service that can be looked at, in the order of lists: the twelve categories, then childcare. */
export const SERVICES: readonly Service[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "childcare"];

/** Names a service: « soins, prévention », « accueil du jeune enfant ». */
export function serviceName(service: Service, lang: Lang): string {
  const { category, kind } = textsOf(lang).catalogue;
  return service === "childcare" ? kind.childcare : category[service];
}

/** Names a place that offers a service: « lieu d'accueil du jeune enfant », « lieu “culture” »; null: any « lieu ». */
export function servicePlace(service: Service | null, lang: Lang): string {
  const { services } = textsOf(lang);
  if (service === null) return services.anyPlace;
  return service === "childcare" ? services.childcarePlace : services.place(serviceName(service, lang));
}
