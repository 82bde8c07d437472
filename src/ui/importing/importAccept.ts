/** Endings of the files that can be imported; loose parts of a Shapefile are chosen together. */
export const IMPORT_ACCEPT =
  ".csv,.txt,.tsv,.json,.geojson,.xlsx,.ods,.zip,.shp,.dbf,.prj,.cpg,.shx,.gpkg,.fgb";
