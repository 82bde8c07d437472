/** Wording of one issue code: what was found, and what to do about it. `{name}` stands for a parameter. */
export interface IssueMessage {
  readonly what: string;
  readonly next: string;
}

/** Wordings of a family of codes in both languages. */
export type IssueMessages = Readonly<
  Record<string, { readonly fr: IssueMessage; readonly en: IssueMessage }>
>;
