/** Every word of the command line, but for its figures (`cliSummary`). */
export interface CliTexts {
  readonly intro: string;
  readonly commandsTitle: string;
  readonly sharedOptions: string;
  readonly exitStatus: string;
  readonly usage: Readonly<Record<string, string>>;
  readonly summaries: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, string>>;
  readonly moreIssues: (count: number) => string;
  readonly issueCounts: (leftOut: number, doubtful: number, repaired: number) => string;
  readonly written: (count: number, folder: string) => string;
  readonly noViolation: string;
  readonly violations: (count: number) => string;
  readonly otherScenario: string;
  readonly noPlan: string;
  readonly unfinished: string;
  readonly uncoverable: (count: number, names: string) => string;
  readonly planning: string;
  readonly planningSeveral: (done: number) => string;
  readonly fetching: string;
  readonly reading: string;
  readonly unknownVintage: (file: string) => string;
  readonly scenarioKept: (path: string) => string;
  readonly imported: (name: string, communes: number, places: number) => string;
  readonly importedFile: (name: string, kept: number, rows: number) => string;
  readonly errors: {
    readonly bug: string;
    readonly unknownCommand: (name: string) => string;
    readonly wrongArguments: (count: number) => string;
    readonly wrongOption: (option: string) => string;
    readonly wrongLang: (value: string) => string;
    readonly wrongValue: (option: string, value: string, expected: string) => string;
    readonly exclusive: (a: string, b: string) => string;
    readonly missingOption: (option: string) => string;
    readonly isDirectory: (path: string) => string;
    readonly tooLarge: (path: string) => string;
    readonly unreadable: (path: string, code: string) => string;
    readonly missingBeside: (path: string) => string;
    readonly otherProgramme: (path: string) => string;
    readonly notAnEdition: (path: string) => string;
    readonly notWritable: (path: string, code: string) => string;
    readonly pathRefused: (path: string) => string;
    readonly nothingUsable: (path: string) => string;
    readonly unknownCode: (option: string, code: string) => string;
  };
}
