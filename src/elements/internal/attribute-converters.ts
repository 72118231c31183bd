/** How attributes become properties where Lit's own way would not do. */
import type {ComplexAttributeConverter} from 'lit';

/** Text, or nothing: of an attribute that is taken away Lit makes `null`, which no property of ours means. */
export const textConverter: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: value => value ?? undefined,
  toAttribute: value => value,
};

/** A value written as JSON, or nothing. What is no JSON is told on the console; `attribute` is its name. */
export function jsonConverter(attribute: string): ComplexAttributeConverter {
  return {
    fromAttribute: value => {
      if (value === null) return undefined;
      try {
        return JSON.parse(value) as unknown;
      } catch (error) {
        console.warn(
          `<actor-graph> ${attribute}: the attribute is no JSON and is left out: ${String(error)}`,
        );
        return undefined;
      }
    },
  };
}
