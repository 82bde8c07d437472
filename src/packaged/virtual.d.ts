/** Files under `public/cog` by path, as JSON, compressed by gzip, in base64. */
declare module "virtual:cog-archive" {
  const archive: string;
  export default archive;
}

/** The map's own worker as one classic script. */
declare module "virtual:map-worker" {
  const text: string;
  export default text;
}
