/** What the marks of stances need of a stylesheet. */
import {css} from 'lit';

export const stanceMark = css`
  .stance-mark {
    flex: none;
    vertical-align: -0.15em;
  }
  .stance-mark .sign {
    fill: none;
    stroke: var(--actor-graph-background);
    stroke-width: 2;
  }
`;
