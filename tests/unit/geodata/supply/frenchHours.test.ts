import { describe, expect, it } from "vitest";
import { translateFrenchHours } from "../../../../geodata/supply/frenchHours.ts";

describe("translateFrenchHours", () => {
  it.each([
    ["lundi au vendredi 9h-12h", "Mo-Fr 09:00-12:00"],
    ["Du lundi au vendredi de 9h à 12h et de 14 h à 17 h 30", "Mo-Fr 09:00-12:00,14:00-17:30"],
    ["mardi et jeudi : 9h30 – 11h30", "Tu,Th 09:30-11:30"],
    ["Lun-Ven 8h/18h", "Mo-Fr 08:00-18:00"],
    ["lu, me, ve 08:30-12:00", "Mo,We,Fr 08:30-12:00"],
    ["du mardi au samedi 10h-18h, dimanche 14h-18h", "Tu-Sa 10:00-18:00; Su 14:00-18:00"],
    ["1er et 3e mardi du mois, 9h-11h", "Tu[1,3] 09:00-11:00"],
    ["dernier vendredi du mois 16h30-18h30", "Fr[-1] 16:30-18:30"],
    ["mercredi des semaines paires, 9h à midi", "week 02-52/2 We 09:00-12:00"],
    ["tous les jours sauf le dimanche", "Mo-Su; Su off"],
    ["lundi 9h-12h, hors vacances scolaires et jours fériés", "Mo 09:00-12:00; SH,PH off"],
    ["mercredi matin", "We"],
    ["Lundi au samedi 9h-12h, dimanche fermé", "Mo-Sa 09:00-12:00; Su off"],
    ["Lundi : fermé. Mardi : 9h-12h", "Mo off; Tu 09:00-12:00"],
    ["lundi au vendredi, fermé les jours fériés", "Mo-Fr; PH off"],
    ["1er lundi et 2e mardi du mois 9h-12h", "Mo[1],Tu[2] 09:00-12:00"],
  ])("reads « %s »", (french, osm) => {
    expect(translateFrenchHours(french)).toBe(osm);
  });

  it.each([
    ["OSM syntax", "Mo-Fr 09:00-12:00"],
    ["a word that it does not know", "lundi 9h-12h sur rendez-vous"],
    ["an opening that never ends", "lundi 9h"],
    ["hours of holidays alone, which are not those of the year", "vacances scolaires 9h-12h"],
    ["weeks or ranks told after the hours", "lundi 9h-12h (semaines paires)"],
    ["a rank without a day", "lundi 9h-12h, le 1er du mois"],
    ["an opening that ends before it starts", "lundi 14h-9h"],
    ["a month that looks like a day", "mars lundi 9h-12h"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(translateFrenchHours(text)).toBeNull();
  });
});
