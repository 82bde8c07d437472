import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeOsmFileHeader, readOsmFileHeader } from "../../../../../src/cli/valhalla/osmFileHeader.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

/** A field of bytes, shorter than 128. */
function bytesField(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
}

/** First block of a file whose facts are these; 32 << 3 takes two bytes: 0x80 0x02. */
function headOf(kind: string, facts: Buffer, field = 3): Buffer {
  const blob = bytesField(field, field === 3 ? deflateSync(facts) : facts);
  const block = Buffer.concat([bytesField(1, Buffer.from(kind)), Buffer.from([3 << 3, blob.length])]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(block.length);
  return Buffer.concat([length, block, blob, Buffer.from("what follows")]);
}

// 1,369,767,544 s = 28 May 2013, 18:59:04 UTC, as seven bits a byte, lowest first.
const DATED = Buffer.from([0x80, 0x02, 0xf8, 0xf4, 0x93, 0x8d, 0x05]);

describe("decodeOsmFileHeader", () => {
  it("reads the date of the data, compressed or not", () => {
    expect(decodeOsmFileHeader(headOf("OSMHeader", DATED))).toEqual({ date: "2013-05-28" });
    expect(decodeOsmFileHeader(headOf("OSMHeader", DATED, 1))).toEqual({ date: "2013-05-28" });
  });

  it("gives no date where the file has none", () => {
    expect(decodeOsmFileHeader(headOf("OSMHeader", bytesField(4, Buffer.from("DenseNodes"))))).toEqual({
      date: null,
    });
  });

  it("refuses another kind of block, a cut one and any other bytes", () => {
    expect(decodeOsmFileHeader(headOf("OSMData", DATED))).toBeNull();
    expect(decodeOsmFileHeader(headOf("OSMHeader", DATED).subarray(0, 20))).toBeNull();
    expect(decodeOsmFileHeader(Buffer.from("<osm version='0.6'>"))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeOsmFileHeader(Buffer.from(bytes))).toBeNull();
      }),
      { seed: 1 },
    );
  });

  it.skipIf(!hasShared)("reads real files", async () => {
    expect(await readOsmFileHeader(sharedPath("data/osm/andorra.osm.pbf"))).toEqual({ date: "2013-05-28" });
    expect(await readOsmFileHeader(sharedPath("data/osm/north-bayreuth.osm.pbf"))).toEqual({ date: null });
    expect(await readOsmFileHeader(sharedPath("data/osm/andorra.matrix.json"))).toBeNull();
  });
});
