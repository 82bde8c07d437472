/**
 * Reads a file chunk by chunk into one array of bytes.
 *
 * @param onChunk told the bytes read so far.
 */
export async function readFileBytes(
  file: Blob,
  onChunk: (readBytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let offset = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes.set(chunk.value, offset);
    offset += chunk.value.length;
    onChunk(offset);
  }
  return bytes.subarray(0, offset);
}
