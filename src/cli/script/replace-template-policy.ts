/** Lets a second copy of a script be loaded where the page allows Lit's Trusted Types policy only once. */
import {join} from 'node:path';
import type {Plugin} from 'vite';

/**
 * Lit makes its Trusted Types policy when it is imported, and a strict page allows it to one copy of Lit. A
 * second one, and this file with it, would fail before its first line has run; ours is made when it is needed.
 */
export function replaceTemplatePolicy(root: string): Plugin {
  return {
    name: 'replace-template-policy',
    transform: {
      filter: {id: /\/lit-html\/lit-html\.js$/},
      handler(code) {
        const replaced = code.replace(
          /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/,
          'createTemplatePolicy($1)',
        );
        if (replaced === code)
          this.error('Lit makes its policy in another way now: see replace-template-policy.ts.');
        const file = join(root, 'src/elements/internal/template-policy.ts');
        // At the end, where it moves no line of the source map; imports come first all the same.
        return {code: `${replaced}\nimport {createTemplatePolicy} from ${JSON.stringify(file)};`, map: null};
      },
    },
  };
}
