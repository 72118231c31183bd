/**
 * Makes ids for what has none: readable from names, stable from content, so that the same thing has the
 * same id in another file and after an update.
 */

/** One name space of ids. */
export class IdMaker {
  readonly #taken = new Map<string, number>();

  /** Returns an id that reads like the name: `Citizen (India)` is `citizen-india`. */
  ofName(name: string, space = ''): string {
    const words = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu);
    const plain = (words ?? []).join('-').slice(0, 80);
    return this.#free(plain === '' ? hash(name) : plain, space, name);
  }

  /** Returns an id that these parts have wherever they stand; the second thing with the same parts gets another. */
  ofContent(prefix: string, ...parts: readonly string[]): string {
    // Joined, because what is added up stays in pieces, which take three times the room.
    return this.#free([prefix, hash(parts.join('\t'))].join('-'), prefix);
  }

  /** Two names that read alike, `A-B` and `A B`, are told apart by what they are, not by which comes first. */
  #free(id: string, space: string, name?: string): string {
    const key = `${space}\t${id}`;
    const count = this.#taken.get(key) ?? 0;
    this.#taken.set(key, count + 1);
    if (count === 0) return id;
    return name === undefined ? `${id}-${count + 1}` : this.#free(`${id}-${hash(name)}`, space);
  }
}

/** 64 bits of a text in letters and digits: FNV-1a forwards and, because one would not do, backwards. */
function hash(text: string): string {
  let [forwards, backwards] = [0x811c9dc5, 0x811c9dc5];
  for (let i = 0; i < text.length; i++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(i), 0x01000193);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return (forwards >>> 0).toString(36) + (backwards >>> 0).toString(36).padStart(7, '0');
}
