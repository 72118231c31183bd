/** Registers the elements, and follows what the reader selects. Types come with the package. */
import 'actor-graph/define';

const explorer = document.querySelector('actor-graph')!;
explorer.addEventListener('actor-graph-select', ({selected}) => {
  document.querySelector('#selected')!.textContent = selected ?? 'Nothing is selected.';
});
