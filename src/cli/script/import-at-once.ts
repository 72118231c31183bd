/**
 * Makes ordinary imports of those that wait. A script holds all of its code anyway, and for an import that waits
 * the bundler would put every module that it leads to into a function.
 */
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

const WAITING = /\(await import\((["'])(\S+?)\1\)\)\.(\w+)/g;

export function importAtOnce(): Plugin {
  return {
    name: 'import-at-once',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\(await import\(/},
      handler(code) {
        const text = new MagicString(code);
        for (const [found, , path, name] of code.matchAll(WAITING)) {
          text.append(`\nimport {${name!}} from ${JSON.stringify(path)};`);
          text.replace(found, name!);
        }
        return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
      },
    },
  };
}
