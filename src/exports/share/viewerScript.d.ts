/** The script of shared pages (`src/viewer`) as one classic script. */
declare module "virtual:viewer-script" {
  const text: string;
  export default text;
}
