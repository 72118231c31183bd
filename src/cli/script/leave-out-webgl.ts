/**
 * Leaves Cytoscape's WebGL renderer out of a script: a tenth of Cytoscape that nothing can reach, because it
 * runs only in a graph that is made with `webgl: true`, and graph-view.ts makes the graphs.
 */
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

/** All of it hangs on this one method, and the bundler drops what nobody calls. */
const STARTER = /(CRp\$\d+\.initWebgl = function )\(opts, fns\) \{[^]*?\n\};/;

export function leaveOutWebgl(): Plugin {
  return {
    name: 'leave-out-webgl',
    transform: {
      filter: {id: /\/cytoscape\/dist\/cytoscape\.esm\.mjs$/},
      handler(code) {
        const text = new MagicString(code).replace(STARTER, '$1() {};');
        if (!text.hasChanged())
          this.error('Cytoscape starts WebGL in another way now: see leave-out-webgl.ts.');
        return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
      },
    },
  };
}
