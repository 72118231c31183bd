/** In every view of the day in the Senate, on every usual size of screen, each label can be read. */
import {describeLabels} from '../support/describe-labels.ts';

await describeLabels('/graph-data/congressional-record-1997-01-28.json');
