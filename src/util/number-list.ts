/**
 * A list of whole numbers that grows, four bytes each: for columns whose length is known only
 * once they are filled.
 */
export class NumberList {
  #numbers: Uint32Array;
  #length = 0;

  constructor(capacity = 64) {
    this.#numbers = new Uint32Array(Math.max(1, capacity));
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The numbers in an array of just their length, which the list no longer changes. */
  finish(): Uint32Array {
    return this.#length === this.#numbers.length ? this.#numbers : this.#numbers.slice(0, this.#length);
  }
}
