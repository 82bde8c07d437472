import { makeBrowsable } from "./browse.ts";
import { checkSeal } from "./checkSeal.ts";
import { openPage } from "./openedPage.ts";
import { collectOpinions } from "./opinions.ts";

const page = openPage();
checkSeal(page);
makeBrowsable(page);
collectOpinions(page);
