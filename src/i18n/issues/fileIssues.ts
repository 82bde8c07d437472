import type { IssueMessages } from "./issueMessage.ts";

/** Findings about a file as a whole, before its content is understood. */
export const FILE_ISSUES: IssueMessages = {
  "file-empty": {
    fr: { what: "Le fichier est vide.", next: "Vérifiez l'export, puis déposez-le de nouveau." },
    en: { what: "The file is empty.", next: "Check the export, then drop it again." },
  },
  "file-html": {
    fr: {
      what: "Ce fichier est une page web, pas des données.",
      next: "Le lien de téléchargement a sans doute expiré : téléchargez le fichier lui-même.",
    },
    en: {
      what: "This file is a web page, not data.",
      next: "The download link has probably expired: download the file itself.",
    },
  },
  "file-binary": {
    fr: {
      what: "Ce fichier n'est d'aucune sorte connue.",
      next: "Déposez un tableau (XLSX, ODS, CSV) ou une couche (GeoJSON, Shapefile, GeoPackage, FlatGeobuf).",
    },
    en: {
      what: "This file is of no known kind.",
      next: "Drop a table (XLSX, ODS, CSV) or a layer (GeoJSON, Shapefile, GeoPackage, FlatGeobuf).",
    },
  },
  "file-too-large": {
    fr: {
      what: "Ce fichier est trop grand pour être lu ici ({megabytes} Mo).",
      next: "Simplifiez les contours ou gardez les seules communes utiles, puis recommencez.",
    },
    en: {
      what: "This file is too large to be read here ({megabytes} MB).",
      next: "Simplify the outlines or keep only the communes needed, then try again.",
    },
  },
  "file-unrecognised": {
    fr: {
      what: "Ce fichier ne contient ni communes, ni lieux, ni besoin par commune reconnaissables.",
      next: "Attendu : des contours de communes (une couche), des lieux (une couche, ou un tableau avec nom et commune ou coordonnées), ou un tableau avec le code INSEE et une population ou des naissances.",
    },
    en: {
      what: "This file holds no recognisable communes, places or need by commune.",
      next: "Expected: commune outlines (a layer), places (a layer, or a table with a name and a commune or coordinates), or a table with the INSEE code and a population or births.",
    },
  },
  "file-maillage-document": {
    fr: {
      what: "Ce fichier est un dossier Maillage enregistré.",
      next: "Ouvrez-le avec « Ouvrir un dossier » plutôt qu'en l'important.",
    },
    en: {
      what: "This file is a saved Maillage document.",
      next: "Open it as a document instead of importing it.",
    },
  },
  "file-encoding-guessed": {
    fr: {
      what: "L'encodage du fichier n'est pas certain : il est lu en {encoding}.",
      next: "Regardez les noms accentués ; s'ils sont abîmés, enregistrez le fichier en UTF-8.",
    },
    en: {
      what: "The file's encoding is uncertain: it is read as {encoding}.",
      next: "Look at accented names; if they are broken, save the file as UTF-8.",
    },
  },
  "file-encoding-converted": {
    fr: { what: "Le fichier n'est pas en UTF-8 : il a été lu en {encoding}.", next: "Rien à faire." },
    en: { what: "The file is not UTF-8: it was read as {encoding}.", next: "Nothing to do." },
  },
  "json-truncated": {
    fr: {
      what: "Le fichier est coupé : il s'arrête à la ligne {line} avant d'être fini.",
      next: "Téléchargez-le ou exportez-le de nouveau, en entier.",
    },
    en: {
      what: "The file was cut: it stops at line {line} before its end.",
      next: "Download or export it again, whole.",
    },
  },
  "json-syntax": {
    fr: {
      what: "Ce n'est pas du JSON valide ({place}).",
      next: "Exportez de nouveau la couche en GeoJSON depuis votre logiciel.",
    },
    en: {
      what: "This is not valid JSON ({place}).",
      next: "Export the layer to GeoJSON again from your software.",
    },
  },
  "json-too-deep": {
    fr: {
      what: "Le fichier emboîte {depth} niveaux, plus que toute couche de communes ({limit} au plus).",
      next: "Vérifiez qu'il s'agit bien du GeoJSON attendu.",
    },
    en: {
      what: "The file nests {depth} levels, more than any layer of communes ({limit} at most).",
      next: "Check that it is the GeoJSON you meant.",
    },
  },
  "json-not-a-number": {
    fr: {
      what: "{count} valeurs NaN ou Infinity, interdites en JSON, ont été lues comme vides.",
      next: "Les éléments touchés sont listés à part.",
    },
    en: {
      what: "{count} values NaN or Infinity, which JSON forbids, were read as empty.",
      next: "The elements concerned are listed on their own.",
    },
  },
  "geojson-list": {
    fr: {
      what: "Le fichier est une liste JSON, pas une couche GeoJSON.",
      next: "Exportez une « FeatureCollection » GeoJSON.",
    },
    en: {
      what: "The file is a JSON list, not a GeoJSON layer.",
      next: "Export a GeoJSON FeatureCollection.",
    },
  },
  "geojson-not-object": {
    fr: {
      what: "Le fichier ne contient pas de couche GeoJSON.",
      next: "Exportez une « FeatureCollection » GeoJSON.",
    },
    en: { what: "The file holds no GeoJSON layer.", next: "Export a GeoJSON FeatureCollection." },
  },
  "geojson-topojson": {
    fr: {
      what: "Le fichier est en TopoJSON.",
      next: "Convertissez-le en GeoJSON (par exemple avec QGIS ou mapshaper), puis déposez-le.",
    },
    en: {
      what: "The file is TopoJSON.",
      next: "Convert it to GeoJSON (with QGIS or mapshaper, for example), then drop it.",
    },
  },
  "geojson-wrong-type": {
    fr: {
      what: "Le type du fichier est {type}, au lieu de « FeatureCollection ».",
      next: "Exportez la couche entière en GeoJSON, avec ses attributs.",
    },
    en: {
      what: "The file's type is {type} instead of FeatureCollection.",
      next: "Export the whole layer to GeoJSON, with its attributes.",
    },
  },
  "geojson-no-features": {
    fr: {
      what: "La couche n'a pas de liste « features ».",
      next: "Exportez de nouveau la couche en GeoJSON.",
    },
    en: { what: "The layer has no “features” list.", next: "Export the layer to GeoJSON again." },
  },
  "geojson-no-feature": {
    fr: {
      what: "La couche ne contient aucun élément.",
      next: "Vérifiez le filtre ou la sélection de l'export.",
    },
    en: { what: "The layer holds no feature.", next: "Check the filter or selection of the export." },
  },
  "feature-invalid": {
    fr: {
      what: "Cet élément n'est pas un objet GeoJSON : il est laissé de côté.",
      next: "Corrigez-le ou retirez-le du fichier.",
    },
    en: {
      what: "This element is not a GeoJSON feature: it is left out.",
      next: "Correct it or remove it from the file.",
    },
  },
  "csv-not-a-table": {
    fr: {
      what: "Le texte n'est pas un tableau : aucune ligne n'a au moins deux colonnes.",
      next: "Enregistrez en CSV avec une ligne d'en-tête, colonnes séparées par « ; » ou « , ».",
    },
    en: {
      what: "The text is not a table: no line has two columns or more.",
      next: "Save as CSV with a header line and columns separated by “;” or “,”.",
    },
  },
  "csv-quote-open": {
    fr: {
      what: "Un guillemet ouvert n'est jamais fermé : la fin du tableau peut être mal lue.",
      next: "Cherchez le guillemet en trop dans les dernières lignes.",
    },
    en: {
      what: "A quote is opened and never closed: the end of the table may be misread.",
      next: "Look for the stray quote in the last lines.",
    },
  },
  "csv-column-twice": {
    fr: {
      what: "La colonne « {column} » figure deux fois : la première est lue.",
      next: "Renommez ou retirez l'autre.",
    },
    en: { what: "Column “{column}” appears twice: the first is read.", next: "Rename or remove the other." },
  },
  "csv-row-too-long": {
    fr: {
      what: "La ligne a {cells} cellules pour {columns} colonnes : elle est laissée de côté.",
      next: "Mettez entre guillemets la cellule qui contient le séparateur.",
    },
    en: {
      what: "The row has {cells} cells for {columns} columns: it is left out.",
      next: "Put quotes around the cell that contains the separator.",
    },
  },
};
