import type { IssueMessages } from "./issueMessage.ts";

/** Findings about communes, their figures and their outlines. */
export const COMMUNE_ISSUES: IssueMessages = {
  "communes-points-only": {
    fr: {
      what: "La couche ne contient que des points : il faut les contours des communes.",
      next: "Déposez une couche de polygones, par exemple les contours de geo.api.gouv.fr ou d'ADMIN EXPRESS.",
    },
    en: {
      what: "The layer holds points only: commune outlines are needed.",
      next: "Drop a layer of polygons, for example the outlines of geo.api.gouv.fr or ADMIN EXPRESS.",
    },
  },
  "communes-no-polygon": {
    fr: { what: "La couche ne contient aucun polygone.", next: "Déposez les contours des communes." },
    en: { what: "The layer holds no polygon.", next: "Drop the outlines of the communes." },
  },
  "communes-no-code": {
    fr: {
      what: "Aucun attribut ne porte le code INSEE (attributs lus : {columns}).",
      next: "Nommez l'attribut du code « code_insee », puis recommencez.",
    },
    en: {
      what: "No attribute holds the INSEE code (attributes read: {columns}).",
      next: "Name the attribute of the code “code_insee”, then try again.",
    },
  },
  "communes-none-usable": {
    fr: {
      what: "Il ne reste aucune commune avec un code et un contour.",
      next: "Corrigez les éléments listés, puis déposez de nouveau le fichier.",
    },
    en: {
      what: "No commune with both a code and an outline is left.",
      next: "Correct the elements listed, then drop the file again.",
    },
  },
  "communes-none-kept": {
    fr: {
      what: "Aucune commune du fichier n'appartient au territoire demandé.",
      next: "Vérifiez le code de l'intercommunalité ou du département.",
    },
    en: {
      what: "No commune of the file belongs to the territory asked for.",
      next: "Check the code of the EPCI or department.",
    },
  },
  "code-missing": {
    fr: {
      what: "Le code INSEE manque : l'élément est laissé de côté.",
      next: "Ajoutez le code de la commune.",
    },
    en: { what: "The INSEE code is missing: the element is left out.", next: "Add the commune's code." },
  },
  "code-invalid": {
    fr: {
      what: "« {value} » n'est pas un code INSEE de commune : l'élément est laissé de côté.",
      next: "Un code a cinq caractères, comme 71076 ou 2A004 (ce n'est pas le code postal).",
    },
    en: {
      what: "“{value}” is not an INSEE code of a commune: the element is left out.",
      next: "A code has five characters, such as 71076 or 2A004 (it is not the postcode).",
    },
  },
  "code-mended": {
    fr: { what: "Le code « {value} » a été remis en forme : {code}.", next: "Rien à faire." },
    en: { what: "The code “{value}” was put right: {code}.", next: "Nothing to do." },
  },
  "commune-duplicate": {
    fr: {
      what: "La commune {code} figure déjà ({first}) : ce double est laissé de côté.",
      next: "Gardez un seul élément par commune.",
    },
    en: {
      what: "Commune {code} is there already ({first}): this copy is left out.",
      next: "Keep one element for each commune.",
    },
  },
  "commune-name-missing": {
    fr: {
      what: "La commune {code} n'a pas de nom : son code en tient lieu.",
      next: "Ajoutez un attribut « nom ».",
    },
    en: { what: "Commune {code} has no name: its code stands in.", next: "Add a “nom” attribute." },
  },
  "value-not-a-count": {
    fr: {
      what: "« {value} » n'est pas un nombre de personnes ({column}) : la valeur est ignorée.",
      next: "Corrigez la cellule, ou laissez-la vide si le nombre n'est pas connu.",
    },
    en: {
      what: "“{value}” is not a number of people ({column}): the value is ignored.",
      next: "Correct the cell, or leave it empty if the number is not known.",
    },
  },
  "population-several-columns": {
    fr: {
      what: "Plusieurs colonnes de population : « {used} » est retenue, pas {others}.",
      next: "Si ce n'est pas la bonne année, retirez les autres colonnes.",
    },
    en: {
      what: "Several population columns: “{used}” is used, not {others}.",
      next: "If it is the wrong year, remove the other columns.",
    },
  },
  "births-year-assumed": {
    fr: {
      what: "La colonne « {column} » ne dit pas son année : {year} est supposée.",
      next: "Nommez-la par exemple « naissances_2022 ».",
    },
    en: {
      what: "Column “{column}” does not say its year: {year} is assumed.",
      next: "Name it “naissances_2022”, for example.",
    },
  },
  "crs-reprojected": {
    fr: {
      what: "Les coordonnées étaient en {crs} : elles ont été converties en WGS84.",
      next: "Rien à faire.",
    },
    en: { what: "The coordinates were in {crs}: they were converted to WGS84.", next: "Nothing to do." },
  },
  "crs-contradicts": {
    fr: {
      what: "Le fichier annonce {declared}, mais ses coordonnées sont en {found} : elles sont lues ainsi.",
      next: "Vérifiez la place des communes sur la carte.",
    },
    en: {
      what: "The file declares {declared}, but its coordinates are in {found}: they are read so.",
      next: "Check where the communes lie on the map.",
    },
  },
  "crs-unknown-name": {
    fr: {
      what: "Le système de coordonnées annoncé n'est pas connu ; les coordonnées sont lues en {found}.",
      next: "Vérifiez la place des communes sur la carte.",
    },
    en: {
      what: "The declared coordinate system is not known; the coordinates are read as {found}.",
      next: "Check where the communes lie on the map.",
    },
  },
  "crs-undetected": {
    fr: {
      what: "Le système de coordonnées n'est pas reconnu (première position : {position}).",
      next: "Exportez la couche en WGS84 (EPSG:4326) ou en Lambert-93 (EPSG:2154).",
    },
    en: {
      what: "The coordinate system is not recognised (first position: {position}).",
      next: "Export the layer in WGS84 (EPSG:4326) or Lambert-93 (EPSG:2154).",
    },
  },
  "axes-swapped": {
    fr: {
      what: "Latitude et longitude étaient échangées : elles ont été remises dans l'ordre.",
      next: "Rien à faire.",
    },
    en: { what: "Latitude and longitude were swapped: they were put in order.", next: "Nothing to do." },
  },
  "feature-axes-swapped": {
    fr: {
      what: "Latitude et longitude de la commune {code} étaient échangées : elles ont été remises dans l'ordre.",
      next: "Rien à faire.",
    },
    en: {
      what: "Latitude and longitude of commune {code} were swapped: they were put in order.",
      next: "Nothing to do.",
    },
  },
  "position-unexpected": {
    fr: {
      what: "Les positions ne sont pas là où sont les communes de ces codes ; elles sont gardées telles quelles.",
      next: "Vérifiez les codes et le système de coordonnées.",
    },
    en: {
      what: "The positions are not where communes of these codes lie; they are kept as they are.",
      next: "Check the codes and the coordinate system.",
    },
  },
  "feature-position-unexpected": {
    fr: {
      what: "La commune {code} est dessinée hors de son département ({lon}, {lat}).",
      next: "Vérifiez son code et son contour.",
    },
    en: {
      what: "Commune {code} is drawn outside its department ({lon}, {lat}).",
      next: "Check its code and its outline.",
    },
  },
  "town-hall-unexpected": {
    fr: {
      what: "La mairie de la commune {code} est hors de son département ({lon}, {lat}) : elle n'est pas retenue.",
      next: "Corrigez sa position ; d'ici là un point du contour en tient lieu.",
    },
    en: {
      what: "The town hall of commune {code} lies outside its department ({lon}, {lat}): it is not used.",
      next: "Correct its position; until then a point of the outline stands in.",
    },
  },
  "geometry-missing": {
    fr: {
      what: "La commune {code} n'a pas de contour : elle est laissée de côté.",
      next: "Ajoutez son polygone.",
    },
    en: { what: "Commune {code} has no outline: it is left out.", next: "Add its polygon." },
  },
  "geometry-empty": {
    fr: {
      what: "Le contour de la commune {code} est vide : elle est laissée de côté.",
      next: "Redessinez ou réexportez son polygone.",
    },
    en: {
      what: "The outline of commune {code} is empty: it is left out.",
      next: "Redraw or export its polygon again.",
    },
  },
  "geometry-not-polygon": {
    fr: {
      what: "La géométrie de la commune {code} est de type {type}, pas un polygone : elle est laissée de côté.",
      next: "Fournissez son contour.",
    },
    en: {
      what: "The geometry of commune {code} is {type}, not a polygon: it is left out.",
      next: "Supply its outline.",
    },
  },
  "geometry-invalid": {
    fr: {
      what: "La géométrie de la commune {code} n'est pas conforme ({reason}) : elle est laissée de côté.",
      next: "Réparez-la dans votre logiciel (« Réparer les géométries »).",
    },
    en: {
      what: "The geometry of commune {code} is not valid ({reason}): it is left out.",
      next: "Mend it in your software (“Fix geometries”).",
    },
  },
  "coordinates-not-numbers": {
    fr: {
      what: "Une coordonnée de la commune {code} n'est pas un nombre ({value}) : elle est laissée de côté.",
      next: "Réparez son contour dans votre logiciel.",
    },
    en: {
      what: "A coordinate of commune {code} is not a number ({value}): it is left out.",
      next: "Mend its outline in your software.",
    },
  },
  "coordinates-out-of-range": {
    fr: {
      what: "Une coordonnée de la commune {code} est hors du globe ({value}) : elle est laissée de côté.",
      next: "Vérifiez son système de coordonnées.",
    },
    en: {
      what: "A coordinate of commune {code} is off the globe ({value}): it is left out.",
      next: "Check its coordinate system.",
    },
  },
  "ring-closed": {
    fr: { what: "Le contour de la commune {code} n'était pas fermé : il l'a été.", next: "Rien à faire." },
    en: { what: "The outline of commune {code} was open: it was closed.", next: "Nothing to do." },
  },
  "ring-rewound": {
    fr: {
      what: "{count} contours tournaient dans l'autre sens : ils ont été retournés.",
      next: "Rien à faire.",
    },
    en: { what: "{count} outlines were wound the other way: they were turned.", next: "Nothing to do." },
  },
  "ring-without-surface": {
    fr: { what: "{count} anneaux sans surface de la commune {code} ont été retirés.", next: "Rien à faire." },
    en: { what: "{count} rings without a surface were removed from commune {code}.", next: "Nothing to do." },
  },
  "ring-self-intersects": {
    fr: {
      what: "Le contour de la commune {code} se croise lui-même ({lon}, {lat}) ; il est gardé.",
      next: "Sans effet sur les temps ; réparez-le si le dessin gêne.",
    },
    en: {
      what: "The outline of commune {code} crosses itself ({lon}, {lat}); it is kept.",
      next: "Times are not affected; mend it if the drawing looks wrong.",
    },
  },
  "collection-members-dropped": {
    fr: {
      what: "{count} points ou lignes mêlés au contour de la commune {code} ont été retirés.",
      next: "Rien à faire.",
    },
    en: {
      what: "{count} points or lines mixed with the outline of commune {code} were removed.",
      next: "Nothing to do.",
    },
  },
};
