/** Hands a file to the browser's download. */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  download(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** Hands a file that is not text to the browser's download. */
export function downloadBytes(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void {
  download(fileName, new Blob([bytes], { type: mediaType }));
}

function download(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
