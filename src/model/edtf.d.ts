/** The part of the `edtf` package (it ships no types) that time-span.ts uses. */
declare module 'edtf' {
  interface ExtendedDate {
    readonly min: number;
    readonly max: number;
  }
  /** Throws a SyntaxError when `text` is not EDTF. */
  export function parse(text: string): {type: string};
  export default function edtf(parsed: ReturnType<typeof parse>): ExtendedDate;
}
