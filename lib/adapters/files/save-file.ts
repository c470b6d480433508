/** Long enough for any browser to have begun the download. */
const KEEP_FOR = 60_000;

/** Hands a file to the browser as a download. The page stays as it is; nothing leaves the machine. */
export function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR);
}

/** Hands a text to the browser as a download. */
export function saveFile(fileName: string, text: string, type = 'application/json'): void {
  saveBlob(fileName, new Blob([text], { type }));
}
