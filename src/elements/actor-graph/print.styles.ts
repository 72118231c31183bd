import {css} from 'lit';

/** What becomes of the explorer on paper. */
export const printStyles = css`
  /* What can only be clicked is left blank on paper, not taken out: the picture keeps the size it was drawn in. */
  @media print {
    actor-graph-search,
    .lenses,
    .tabs,
    .bar button {
      visibility: hidden;
    }
  }
  /* On paper the list is as long as it is, and nothing else of the explorer is of use beside it. */
  @media print {
    .explorer.shows-list {
      display: block;
      position: static;
    }
    .shows-list > :is(.filter, .details, .tabs),
    .shows-list .bar button,
    .shows-list actor-graph-search {
      display: none;
    }
    .shows-list .main,
    .shows-list .stage {
      display: block;
    }
    .shows-list .stage > actor-graph-statements {
      position: static;
    }
    :host(:state(shows-list)),
    :host(:state(shows-list)) .frame {
      container: none;
      block-size: auto;
      overflow: visible;
    }
  }
`;
