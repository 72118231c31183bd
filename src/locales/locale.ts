/**
 * A language of the interface at work: texts, numbers, dates, lists, direction. An object that whoever needs
 * it is handed, never a setting of the page: two explorers on one page may speak two languages.
 *
 * Knows neither where a language is asked for nor what is done with the words.
 */
import {FluentBundle} from '@fluent/bundle';
import {directionOf, type Direction} from './direction.ts';
import type {Arguments, MessageId, Values, Variable} from './messages.ts';
import {LANGUAGES, resourceOf, type Language} from './resource.ts';

/** A variable of a message in whose place something other than text will stand. */
const SLOT = /\uE000(\w+)\uE001/;
/** Where the direction of a name differs from that around it, these keep each from moving the other. */
const ISOLATE = ['\u2068', '\u2069'] as const;
const RTL_CHARACTER =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Every other letter, and the digits of Europe, which move what is beside them in a line from right to left. */
const LTR_CHARACTER = new RegExp(`(?!${RTL_CHARACTER.source})[\\p{L}\\p{N}]`, 'u');

export class Locale {
  /** The language of the texts. */
  readonly language: Language;
  /** BCP 47 tag for `lang` and `Intl`, with the region if the page names one. */
  readonly tag: string;
  readonly dir: Direction;
  readonly #bundle: FluentBundle;
  /** Making a formatter takes longer than writing a thousand numbers. */
  readonly #formats = new Map<string, unknown>();
  /** Messages cut at their slots, where nothing else varies: lists have thousands of sentences. */
  readonly #skeletons = new Map<MessageId, readonly string[]>();

  /** To be had from `localeFor`, which makes each once. */
  constructor(language: Language, tag: string) {
    this.language = language;
    this.tag = tag;
    this.dir = directionOf(tag);
    // We isolate ourselves: Fluent would wrap every number too, in every attribute.
    this.#bundle = new FluentBundle([this.#intlTag], {useIsolating: false});
  }

  /** Returns a message with its variables filled in. */
  t<TId extends MessageId>(id: TId, ...[values]: Arguments<TId>): string {
    if (!this.#bundle.hasMessage(id)) this.#bundle.addResource(resourceOf(this.language, id));
    const pattern = this.#bundle.getMessage(id)?.value;
    if (pattern == null) return id;
    if (typeof pattern === 'string') return pattern;
    const isolated = Object.entries<string | number>(values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? this.isolate(value) : value,
    ]);
    // Errors would be thrown without a list to put them in; tests make sure that there are none.
    return this.#bundle.formatPattern(pattern, Object.fromEntries(isolated) as Values<MessageId>, []);
  }

  /**
   * Returns a message as a list of its texts and of what stands in place of some variables: links in
   * running text, or the segments of a sentence. Other languages may put them in another order.
   */
  weave<TId extends MessageId, TPart>(
    id: TId,
    slots: Readonly<Partial<Record<Variable<TId>, TPart>>>,
    values?: Readonly<Partial<Record<Variable<TId>, string | number>>>,
  ): (string | TPart)[] {
    const parts = new Map(Object.entries<TPart | undefined>(slots));
    const known = values === undefined ? this.#skeletons.get(id) : undefined;
    const pieces = known ?? this.#skeleton(id, [...parts.keys()], values);
    if (values === undefined) this.#skeletons.set(id, pieces);
    // Split at a pattern with a group, texts and names of slots take turns.
    return pieces.flatMap((piece, i): readonly (string | TPart)[] => {
      if (i % 2 === 0) return piece === '' ? [] : [piece];
      const part = parts.get(piece);
      return part === undefined ? [] : [part];
    });
  }

  #skeleton(id: MessageId, slots: readonly string[], values: object = {}): string[] {
    const marks = Object.fromEntries(slots.map(name => [name, `\uE000${name}\uE001`]));
    const args = [{...values, ...marks}] as unknown as Arguments<MessageId>;
    return this.t(id, ...args).split(SLOT);
  }

  /** Returns the text so that it and what is around it keep their directions; unchanged where they agree. */
  isolate(text: string): string {
    const moves = this.dir === 'ltr' ? RTL_CHARACTER : LTR_CHARACTER;
    const isSafe = text.startsWith('\uE000') || !moves.test(text);
    return isSafe ? text : ISOLATE.join(text);
  }

  /** Returns the words in the language's quotation marks. */
  quote(text: string): string {
    return this.t('quoted', {text});
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return this.#format('number', options, tag => new Intl.NumberFormat(tag, options)).format(value);
  }

  /** Writes a moment in UTC, in the calendar of the data: the Gregorian one, whatever the region's is. */
  date(time: number | Date, options: Intl.DateTimeFormatOptions): string {
    const format = this.#format(
      'date',
      options,
      tag => new Intl.DateTimeFormat(tag, {...options, timeZone: 'UTC', calendar: 'gregory'}),
    );
    const text = format.format(time);
    // Intl does not know that the first of a month is an ordinal in French.
    return this.language === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text;
  }

  /** Returns "A, B and C". */
  list(items: readonly string[]): string {
    return this.join(items.map(item => this.isolate(item))).join('');
  }

  /** Returns the items with commas and "and" between them; `textOf` tells what an item reads as. */
  join<TItem>(items: readonly TItem[], textOf: (item: TItem) => string = String): (string | TItem)[] {
    if (items.length < 2) return [...items];
    const format = this.#format('list', {}, tag => new Intl.ListFormat(tag, {type: 'conjunction'}));
    let next = 0;
    // Spanish "y" becomes "e" before an i: the format has to see the texts.
    return format
      .formatToParts(items.map(textOf))
      .map(({type, value}) => (type === 'element' ? items[next++]! : value));
  }

  /** Returns what a language is called in this one; its tag if nobody knows. */
  languageName(tag: string): string {
    try {
      const names = this.#format('names', {}, own => new Intl.DisplayNames(own, {type: 'language'}));
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** English without a region is written as most of the world does, with the day before the month. */
  get #intlTag(): string {
    return this.tag === 'en' ? 'en-GB' : this.tag;
  }

  #format<TFormat>(kind: string, options: object, make: (tag: string) => TFormat): TFormat {
    const key = `${kind} ${JSON.stringify(options)}`;
    let format = this.#formats.get(key) as TFormat | undefined;
    if (format === undefined) {
      format = make(this.#intlTag);
      this.#formats.set(key, format);
    }
    return format;
  }
}

/** Keyed as they were asked for; a page or a file names few. */
const interfaces = new Map<string, Locale>();
const sentences = new Map<string, Locale>();
const locales = new Map<string, Locale>();

/**
 * Returns the locale for a BCP 47 tag such as `ar-IQ`, always the same for the same tag. Without a tag,
 * and for languages that the interface does not speak, English.
 */
export function localeFor(tag = ''): Locale {
  return remember(interfaces, tag, () => {
    const known = canonical(tag);
    const language = spoken(known);
    return language === undefined ? ENGLISH : makeLocale(language, known);
  });
}

/**
 * Returns the locale that makes sentences of data in a language. Lists and direction are those of any
 * language; the few words of ours are English where we know none.
 */
export function localeOfData(tag = ''): Locale {
  return remember(sentences, tag, () => {
    const known = canonical(tag);
    return known === '' ? ENGLISH : makeLocale(spoken(known) ?? 'en', known);
  });
}

function makeLocale(language: Language, tag: string): Locale {
  return remember(locales, tag, () => new Locale(language, tag));
}

function remember(known: Map<string, Locale>, key: string, make: () => Locale): Locale {
  let locale = known.get(key);
  if (locale === undefined) {
    locale = make();
    known.set(key, locale);
  }
  return locale;
}

function spoken(tag: string): Language | undefined {
  const [primary] = tag.split('-');
  return LANGUAGES.find(language => language === primary);
}

/** Returns the tag as it is usually written; empty if it is none. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** For what has no language of its own. */
export const ENGLISH: Locale = makeLocale('en', 'en');
