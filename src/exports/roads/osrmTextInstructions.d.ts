/** The part of the package that is used here; it comes without types. */
declare module "osrm-text-instructions" {
  interface Compiler {
    /** Throws for a step that it does not know. */
    compile(language: string, step: object, options?: { readonly waypointName?: string }): string;
  }
  const createCompiler: (version: "v5") => Compiler;
  export = createCompiler;
}
