/** The script behind `worker-url`, built as actor-graph-worker.js: it finds places, and knows of no element. */
import {answerRequests} from './view/place-requests.ts';

answerRequests(self);
