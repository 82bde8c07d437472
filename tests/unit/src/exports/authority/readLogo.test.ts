import { expect, test } from "vitest";
import {
  checkLogo,
  decodeLogo,
  measureLogo,
  MOST_LOGO_BYTES,
  readLogo,
} from "../../../../../src/exports/authority/readLogo.ts";
import { plainPng } from "../../../../fixtures/logos.ts";

/** Start of a JPEG: a table, then the frame with its size. */
function jpeg(width: number, height: number): Uint8Array {
  const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3];
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    ...frame,
    ...Array.from({ length: 40 }, () => 0),
  ]);
}

test("a PNG and a JPEG are taken in, and come back as they were", () => {
  for (const bytes of [plainPng(60, 20), jpeg(300, 100)]) {
    const read = readLogo(bytes);
    expect("logo" in read ? decodeLogo(read.logo) : read).toEqual(bytes);
  }
});

test("other files are refused by their bytes, a drawing by its name", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  expect(checkLogo(text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe("svg");
  expect(checkLogo(text("GIF89a"))).toBe("not-a-picture");
  expect(checkLogo(new Uint8Array(0))).toBe("not-a-picture");
});

test("damaged and oversized pictures are refused", () => {
  const png = plainPng(60, 20);
  expect(checkLogo(png.slice(0, -15))).toBe("damaged");
  expect(checkLogo(png.slice(0, 20))).toBe("damaged");
  expect(checkLogo(png.map((byte, index) => (index === 45 ? 0xff : byte)))).toBe("damaged");
  expect(checkLogo(plainPng(4001, 1))).toBe("too-many-pixels");
  expect(checkLogo(jpeg(9000, 10))).toBe("too-many-pixels");
  expect(checkLogo(jpeg(0, 10))).toBe("damaged");
  expect(checkLogo(Uint8Array.from([...png, ...new Uint8Array(MOST_LOGO_BYTES)]))).toBe("too-large");
});

test("pixels that unfold beyond the size that is said are refused", () => {
  const honest = plainPng(4000, 100);
  const liar = honest.slice();
  new DataView(liar.buffer).setUint32(20, 1);
  expect(checkLogo(honest)).toBeNull();
  expect(checkLogo(liar)).toBe("damaged");
});

test("a logo is measured for papers, and one that is none is not", () => {
  const png = readLogo(plainPng(60, 20));
  const photo = readLogo(jpeg(300, 200));
  if (!("logo" in png) || !("logo" in photo)) throw new Error("both are logos");
  expect(measureLogo(png.logo)).toMatchObject({ kind: "png", width: 60, height: 20 });
  expect(measureLogo(photo.logo)).toMatchObject({ kind: "jpg", width: 300, height: 200 });
  expect(measureLogo("data:image/png;base64,AAAA")).toBeNull();
});
