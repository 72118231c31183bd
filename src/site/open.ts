/** The page that opens files of the reader's own, by choosing or dropping. They never leave the computer. */
import '../define.ts';

const explorer = document.querySelector('actor-graph')!;
const form = document.querySelector('form')!;
const field = form.querySelector('input')!;
const opened = form.querySelector('.opened')!;
const sample = document.querySelector('.sample')!;
let addresses: string[] = [];

sample.querySelector('.try')!.addEventListener('click', () => {
  open([new File([sample.querySelector('code')!.textContent], 'river.json', {type: 'application/json'})]);
});

field.addEventListener('change', () => {
  open([...(field.files ?? [])]);
  // So that choosing the same file again, after mending it, is a change too.
  field.value = '';
});

document.addEventListener('dragover', event => {
  if (event.dataTransfer?.types.includes('Files') !== true) return;
  event.preventDefault();
  form.classList.add('is-target');
});
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) form.classList.remove('is-target');
});
document.addEventListener('drop', event => {
  form.classList.remove('is-target');
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  open(files);
});

function open(files: readonly File[]): void {
  if (files.length === 0) return;
  for (const address of addresses) URL.revokeObjectURL(address);
  // The name rides along behind the address, so that messages can call the file by it.
  addresses = files.map(file => `${URL.createObjectURL(file)}#${encodeURIComponent(file.name)}`);
  opened.textContent = `Opened: ${files.map(({name}) => name).join(', ')}`;
  const hadFocus = sample.contains(document.activeElement);
  sample.remove();
  explorer.hidden = false;
  explorer.src = addresses.join(' ');
  if (hadFocus) explorer.focus();
}
