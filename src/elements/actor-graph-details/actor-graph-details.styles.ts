import {css} from 'lit';

export const styles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    margin-block: 6px;
    padding-block: 6px;
    border-block: 1px solid var(--actor-graph-border);
  }
  :host {
    padding: 12px 16px;
    background: var(--actor-graph-background);
    font-size: 0.95em;
  }
  section,
  details {
    margin-block-start: 14px;
  }
  h3,
  summary {
    font-weight: 700;
  }
  summary {
    cursor: pointer;
  }
  .close {
    float: inline-end;
    margin-inline-start: 8px;
  }
  .title {
    overflow-wrap: anywhere;
  }
  .description,
  .note {
    margin-block-start: 8px;
  }
  blockquote {
    margin-block: 10px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--actor-graph-accent);
    font-size: 1.1em;
    font-style: italic;
  }
  .translated {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 0 16px;
  }
  figure {
    margin: 0;
  }
  .questions {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
  }
  .questions .button {
    inline-size: 100%;
    padding-block: 0.45em;
    text-align: start;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(42%) minmax(0, 1fr);
    gap: 4px 12px;
    margin-block-start: 10px;
  }
  dt {
    color: var(--actor-graph-muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .neighbourhood {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    margin-block-start: 12px;
  }
  select {
    min-block-size: 28px;
    border: 1px solid var(--actor-graph-border);
    border-radius: 6px;
    background: var(--actor-graph-background);
  }
  label[hidden] {
    display: none;
  }
  .more {
    margin-block-start: 6px;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 16px;
  }
  .sides h4 {
    margin-block-start: 6px;
    color: var(--actor-graph-muted);
  }
  .problems li {
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  code {
    font-size: 0.9em;
  }
`;
