/** `npm run schema`: writes graph-data/actor-graph.schema.json. */
import {writeFileSync} from 'node:fs';
import {graphSchema} from './graph-schema.ts';

const file = new URL('../../graph-data/actor-graph.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(graphSchema(), null, 2)}\n`);
