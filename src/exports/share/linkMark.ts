/** What comes before a project in the address of the page. */
export const LINK_MARK = "#projet=";

/** Longest link that browsers, chats and office programs are known to pass on whole. */
export const LONGEST_LINK = 30_000;

/** Longest link that mail programs are known to leave in one piece. */
export const LONGEST_IN_MAIL = 2_000;
