import type { AuthorityLook } from "../authority/authorityLook.ts";
import { checkLogo, decodeLogo } from "../authority/readLogo.ts";
import type { Paper } from "./openPaper.ts";

/** A box on a page, in points. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts the logo of an authority at the upper right of a box; a damaged one, as from a file by hand, is left out. */
export function drawLogo(paper: Paper, { logo, name }: AuthorityLook, box: PageBox): void {
  if (logo === null) return;
  const bytes = decodeLogo(logo);
  if (checkLogo(bytes) !== null) return;
  const { x, y, width, height } = box;
  const picture = paper.pdf.openImage(bytes);
  paper.root.add(
    "Figure",
    () => {
      paper.pdf.image(picture, x, y, { fit: [width, height], align: "right", valign: "center" });
    },
    { alt: name },
  );
}
