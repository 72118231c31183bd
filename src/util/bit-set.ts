/**
 * A set of small numbers, from 0, as one bit each: a million of them are 125 kB, and what two
 * sets have in common is found 32 members at a time.
 *
 * The words are open to read: whoever fills or scans a whole set does it a word at a time.
 */
export class BitSet {
  /** How many numbers there are to choose from; those from here on are never members. */
  readonly size: number;
  /** Bit `i & 31` of word `i >> 5` is set if `i` is a member. */
  readonly words: Uint32Array;

  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  /** The set of all numbers below `size`. */
  static full(size: number): BitSet {
    const set = new BitSet(size);
    set.words.fill(0xffffffff);
    const rest = size & 31;
    if (rest !== 0) set.words[set.words.length - 1] = 2 ** rest - 1;
    return set;
  }

  /** The set of the numbers below `size` that `isMember` accepts; asked in order, once each. */
  static from(size: number, isMember: (i: number) => boolean): BitSet {
    const set = new BitSet(size);
    const {words} = set;
    for (let w = 0, i = 0; w < words.length; w++) {
      let word = 0;
      for (const end = Math.min(i + 32, size); i < end; i++) if (isMember(i)) word |= 1 << (i & 31);
      words[w] = word;
    }
    return set;
  }

  has(i: number): boolean {
    return ((this.words[i >>> 5]! >>> (i & 31)) & 1) === 1;
  }

  add(i: number): void {
    this.words[i >>> 5]! |= 1 << (i & 31);
  }

  copy(): BitSet {
    return new BitSet(this.size, this.words.slice());
  }

  /** Keeps what `other`, a set of the same size, has too. Returns itself. */
  keep(other: BitSet): this {
    const {words} = this;
    for (let w = 0; w < words.length; w++) words[w]! &= other.words[w]!;
    return this;
  }

  /** Adds what `other`, a set of the same size, has. Returns itself. */
  join(other: BitSet): this {
    const {words} = this;
    for (let w = 0; w < words.length; w++) words[w]! |= other.words[w]!;
    return this;
  }

  /** Number of members from `from` up to, but without, `to`. */
  count(from = 0, to = this.size): number {
    if (from >= to) return 0;
    const first = from >>> 5;
    const last = (to - 1) >>> 5;
    let count = 0;
    for (let w = first; w <= last; w++) {
      let word = this.words[w]!;
      if (w === first) word &= -1 << (from & 31);
      if (w === last) word &= -1 >>> (31 - ((to - 1) & 31));
      count += bitsIn(word);
    }
    return count;
  }

  /** Calls `visit` with every member from `from` up to, but without, `to`, in order. */
  forEach(visit: (i: number) => void, from = 0, to = this.size): void {
    for (let w = from >>> 5; w << 5 < to; w++) {
      for (let word = this.words[w]!; word !== 0; word &= word - 1) {
        const i = (w << 5) + 31 - Math.clz32(word & -word);
        if (i >= to) return;
        if (i >= from) visit(i);
      }
    }
  }
}

/** Adds neighbouring bits to sums of 2, 4, 8 and then all 32. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
