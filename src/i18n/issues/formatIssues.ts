import type { IssueMessages } from "./issueMessage.ts";

/** Findings about files that are no plain text: workbooks, archives, layers of a geographic information system. */
export const FORMAT_ISSUES: IssueMessages = {
  "archive-broken": {
    fr: {
      what: "L'archive est incomplète, abîmée ou protégée par un mot de passe.",
      next: "Téléchargez-la de nouveau, ou décompressez-la vous-même et déposez les fichiers.",
    },
    en: {
      what: "The archive is incomplete, damaged or protected by a password.",
      next: "Download it again, or unpack it yourself and drop the files.",
    },
  },
  "archive-file-broken": {
    fr: {
      what: "Dans l'archive, {name} est abîmé ou protégé par un mot de passe.",
      next: "Téléchargez l'archive de nouveau, ou décompressez-la vous-même et déposez les fichiers.",
    },
    en: {
      what: "In the archive, {name} is damaged or protected by a password.",
      next: "Download the archive again, or unpack it yourself and drop the files.",
    },
  },
  "archive-too-large": {
    fr: {
      what: "Décompressé, ce fichier deviendrait démesuré (plus de {limit} Go, ou sans rapport avec sa taille) : rien n'en est lu.",
      next: "Vérifiez d'où il vient ; gardez le seul territoire utile, puis recommencez.",
    },
    en: {
      what: "Unpacked, this file would become enormous (more than {limit} GB, or out of proportion with its size): nothing of it is read.",
      next: "Check where it comes from; keep only the territory needed, then try again.",
    },
  },
  "archive-too-deep": {
    fr: {
      what: "Des archives sont emboîtées sur plus de {limit} niveaux.",
      next: "Décompressez le fichier et déposez ce qu'il contient.",
    },
    en: {
      what: "Archives are nested more than {limit} levels deep.",
      next: "Unpack the file and drop what it contains.",
    },
  },
  "archive-empty": {
    fr: { what: "L'archive ne contient aucun fichier.", next: "Vérifiez l'export, puis recommencez." },
    en: { what: "The archive holds no file.", next: "Check the export, then try again." },
  },
  "archive-unknown-kind": {
    fr: {
      what: "Cette sorte d'archive (RAR, 7z…) ne se lit pas ici.",
      next: "Décompressez-la et déposez les fichiers, ou refaites-en un ZIP.",
    },
    en: {
      what: "This kind of archive (RAR, 7z…) is not read here.",
      next: "Unpack it and drop the files, or make a ZIP of them.",
    },
  },
  "file-document": {
    fr: {
      what: "Ce fichier est un document mis en page (PDF, Word…), pas un tableau ni une couche.",
      next: "Copiez son tableau dans un classeur et enregistrez-le en .xlsx ou en CSV.",
    },
    en: {
      what: "This file is a laid-out document (PDF, Word…), not a table or a layer.",
      next: "Copy its table into a spreadsheet and save it as .xlsx or CSV.",
    },
  },
  "workbook-old": {
    fr: {
      what: "Ce classeur est à l'ancien format d'Excel (.xls), qui ne se lit pas ici.",
      next: "Ouvrez-le et choisissez « Enregistrer sous », format .xlsx.",
    },
    en: {
      what: "This workbook has Excel's old format (.xls), which is not read here.",
      next: "Open it and save it as .xlsx.",
    },
  },
  "workbook-encrypted": {
    fr: {
      what: "Ce classeur est protégé par un mot de passe.",
      next: "Ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger le classeur) et enregistrez-le.",
    },
    en: {
      what: "This workbook is protected by a password.",
      next: "Open it, remove the password (File, Info, Protect workbook) and save it.",
    },
  },
  "workbook-broken": {
    fr: {
      what: "Le classeur est incomplet ou abîmé : rien n'a pu en être lu.",
      next: "Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.",
    },
    en: {
      what: "The workbook is incomplete or damaged: nothing could be read of it.",
      next: "Open it in a spreadsheet and save it again as .xlsx.",
    },
  },
  "workbook-empty": {
    fr: {
      what: "Aucune feuille visible du classeur ne contient de tableau.",
      next: "Vérifiez que le tableau a une ligne d'en-tête et au moins deux colonnes.",
    },
    en: {
      what: "No visible sheet of the workbook holds a table.",
      next: "Check that the table has a header row and at least two columns.",
    },
  },
  "formula-without-value": {
    fr: {
      what: "Feuille « {sheet} », cellule {cell} : la formule n'a jamais été calculée, la cellule est lue comme vide.",
      next: "Ouvrez le classeur dans un tableur et enregistrez-le : les valeurs seront calculées.",
    },
    en: {
      what: "Sheet “{sheet}”, cell {cell}: the formula was never computed, the cell is read as empty.",
      next: "Open the workbook in a spreadsheet and save it: values will be computed.",
    },
  },
  "formulas-without-value": {
    fr: {
      what: "Feuille « {sheet} » : {count} autres formules n'ont jamais été calculées et sont lues comme vides.",
      next: "Ouvrez le classeur dans un tableur et enregistrez-le : les valeurs seront calculées.",
    },
    en: {
      what: "Sheet “{sheet}”: {count} more formulas were never computed and are read as empty.",
      next: "Open the workbook in a spreadsheet and save it: values will be computed.",
    },
  },
  "shapefile-without-dbf": {
    fr: {
      what: "Il manque {missing}, le tableau qui donne le code et le nom de chaque contour.",
      next: "Déposez ensemble les fichiers .shp, .dbf, .prj et .cpg, ou leur archive ZIP.",
    },
    en: {
      what: "{missing} is missing: the table with the code and name of each outline.",
      next: "Drop the files .shp, .dbf, .prj and .cpg together, or their ZIP archive.",
    },
  },
  "shapefile-without-prj": {
    fr: {
      what: "Le Shapefile ne dit pas dans quel système sont ses coordonnées (.prj absent ou illisible) : il est déduit des positions.",
      next: "Vérifiez sur la carte que les contours sont à leur place.",
    },
    en: {
      what: "The Shapefile does not say which system its coordinates are in (.prj absent or unreadable): it is inferred from the positions.",
      next: "Check on the map that the outlines are in their place.",
    },
  },
  "shapefile-side-file": {
    fr: {
      what: "{name} accompagne un Shapefile et ne dit rien à lui seul.",
      next: "Déposez avec lui les fichiers .shp et .dbf de même nom.",
    },
    en: {
      what: "{name} goes with a Shapefile and says nothing by itself.",
      next: "Drop the .shp and .dbf files of the same name with it.",
    },
  },
  "shapefile-broken": {
    fr: {
      what: "Le fichier .shp est abîmé, ou d'une sorte qui ne se lit pas (volumes).",
      next: "Exportez de nouveau la couche, en Shapefile ou en GeoJSON.",
    },
    en: {
      what: "The .shp file is damaged, or of a kind that is not read (volumes).",
      next: "Export the layer again, as a Shapefile or GeoJSON.",
    },
  },
  "shapefile-cut": {
    fr: {
      what: "Le fichier .shp est coupé : {present} ko sur {declared}. Les derniers contours manquent.",
      next: "Téléchargez-le ou exportez-le de nouveau, en entier.",
    },
    en: {
      what: "The .shp file was cut: {present} KB out of {declared}. The last outlines are missing.",
      next: "Download or export it again, whole.",
    },
  },
  "shapefile-uneven": {
    fr: {
      what: "Le Shapefile a {shapes} contours et {rows} lignes de tableau : les {count} premiers sont lus.",
      next: "Vérifiez que les fichiers .shp et .dbf viennent du même export.",
    },
    en: {
      what: "The Shapefile has {shapes} outlines and {rows} rows of its table: the first {count} are read.",
      next: "Check that the .shp and .dbf files come from the same export.",
    },
  },
  "dbf-alone": {
    fr: {
      what: "Ce tableau .dbf est lu sans les contours qui l'accompagnent d'ordinaire.",
      next: "Si vous vouliez aussi les contours, déposez avec lui le fichier .shp de même nom.",
    },
    en: {
      what: "This .dbf table is read without the outlines that usually go with it.",
      next: "If you meant the outlines too, drop the .shp file of the same name with it.",
    },
  },
  "dbf-broken": {
    fr: {
      what: "Le tableau .dbf est abîmé : ses colonnes ne se lisent pas.",
      next: "Exportez de nouveau la couche, en Shapefile ou en GeoJSON.",
    },
    en: {
      what: "The .dbf table is damaged: its columns cannot be read.",
      next: "Export the layer again, as a Shapefile or GeoJSON.",
    },
  },
  "dbf-cut": {
    fr: {
      what: "Le tableau .dbf est coupé : {count} lignes sur {declared}.",
      next: "Téléchargez-le ou exportez-le de nouveau, en entier.",
    },
    en: {
      what: "The .dbf table was cut: {count} rows out of {declared}.",
      next: "Download or export it again, whole.",
    },
  },
  "geopackage-broken": {
    fr: {
      what: "Le GeoPackage est incomplet ou abîmé.",
      next: "Téléchargez-le ou exportez-le de nouveau ; fermez d'abord le projet QGIS qui l'utilise.",
    },
    en: {
      what: "The GeoPackage is incomplete or damaged.",
      next: "Download or export it again; first close the QGIS project that uses it.",
    },
  },
  "geopackage-no-layer": {
    fr: {
      what: "Le GeoPackage ne contient aucune couche de contours ou de points, ni tableau.",
      next: "Vérifiez l'export : une couche vectorielle est attendue, pas une image.",
    },
    en: {
      what: "The GeoPackage holds no layer of outlines or points, and no table.",
      next: "Check the export: a vector layer is expected, not an image.",
    },
  },
  "geopackage-layer-broken": {
    fr: {
      what: "La couche « {layer} » du GeoPackage ne se lit pas.",
      next: "Exportez-la de nouveau ; les autres couches sont lues.",
    },
    en: {
      what: "Layer “{layer}” of the GeoPackage cannot be read.",
      next: "Export it again; the other layers are read.",
    },
  },
  "geopackage-geometry-unread": {
    fr: {
      what: "Couche « {layer} » : {count} géométries sont abîmées ou courbes, et lues comme absentes.",
      next: "Dans votre SIG, convertissez les courbes en segments, puis exportez de nouveau.",
    },
    en: {
      what: "Layer “{layer}”: {count} geometries are damaged or curved, and read as absent.",
      next: "In your GIS, convert curves to segments, then export again.",
    },
  },
  "sqlite-not-geopackage": {
    fr: {
      what: "Ce fichier est une base SQLite, mais pas un GeoPackage.",
      next: "Exportez la couche en GeoPackage ou en GeoJSON.",
    },
    en: {
      what: "This file is an SQLite database, but not a GeoPackage.",
      next: "Export the layer to GeoPackage or GeoJSON.",
    },
  },
  "flatgeobuf-broken": {
    fr: {
      what: "Le fichier FlatGeobuf est incomplet ou abîmé.",
      next: "Téléchargez-le ou exportez-le de nouveau.",
    },
    en: { what: "The FlatGeobuf file is incomplete or damaged.", next: "Download or export it again." },
  },
  "flatgeobuf-cut": {
    fr: {
      what: "Le fichier FlatGeobuf est coupé : {count} éléments sur {declared}.",
      next: "Téléchargez-le ou exportez-le de nouveau, en entier.",
    },
    en: {
      what: "The FlatGeobuf file was cut: {count} features out of {declared}.",
      next: "Download or export it again, whole.",
    },
  },
  "layer-other-kind": {
    fr: {
      what: "Cette partie du fichier n'est pas de la sorte demandée (communes, besoin ou lieux).",
      next: "Rien à faire si une autre partie convient ; sinon vérifiez les noms des colonnes.",
    },
    en: {
      what: "This part of the file is not of the kind asked for (communes, need or places).",
      next: "Nothing to do if another part is; else check the names of the columns.",
    },
  },
  "layer-unused": {
    fr: {
      what: "Cette partie du fichier ne contient ni communes, ni lieux, ni besoin : elle n'est pas utilisée.",
      next: "Rien à faire si c'est une notice ou une autre couche.",
    },
    en: {
      what: "This part of the file holds no communes, places or need: it is not used.",
      next: "Nothing to do if it is a notice or another layer.",
    },
  },
};
