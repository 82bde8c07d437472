/** Hands a file of text to the browser's download. */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** Hands any other file to the browser's download. */
export function downloadBytes(fileName: string, mediaType: string, bytes: Uint8Array): void {
  downloadBlob(fileName, new Blob([new Uint8Array(bytes)], { type: mediaType }));
}

function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
