/** Hands a file to the reader, under a name that tells what is in it. */

const LONGEST_NAME = 60;

/** Lets the browser save `content` as a file called after `title`. */
export function saveFile(content: Blob, title: string, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName(title, ending);
  link.click();
  // The browser has begun to read by then; at once would be too early for some.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** Returns for instance `iraq-and-the-end-of-the-coalition.png`, with the letters of any script. */
export function fileName(title: string, ending: string): string {
  let name = '';
  for (const word of title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (name !== '' && longer.length > LONGEST_NAME) break;
    name = longer;
  }
  return `${name === '' ? 'graph' : name.slice(0, LONGEST_NAME).toWellFormed()}.${ending}`;
}
