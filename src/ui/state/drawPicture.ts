import regularUrl from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?url";
import boldUrl from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2?url";

/** Reads a font as an address that holds it; in the page as one file it is one already. */
async function readFont(url: string): Promise<string> {
  if (url.startsWith("data:")) return url;
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `data:font/woff2;base64,${btoa(letters)}`;
}

/** Puts the page's typeface into a drawing: as a picture it may fetch nothing. */
async function embedFonts(svg: string): Promise<string> {
  const faces = await Promise.all(
    [[regularUrl, 400] as const, [boldUrl, 700] as const].map(
      async ([url, weight]) =>
        `@font-face{font-family:"Atkinson Hyperlegible";font-weight:${weight};src:url(${await readFont(url)}) format("woff2")}`,
    ),
  );
  return svg.replace(/(<svg[^>]*>)/u, `$1<style>${faces.join("")}</style>`);
}

/** Draws an SVG in pixels, as a PNG. */
export async function drawPicture(svg: string, width: number, height: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([await embedFonts(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas to draw on");
    pen.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error(`no picture of ${width} × ${height}`);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
