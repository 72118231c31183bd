/** Has a graph read and filtered in a worker, and shows what it says. */
const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
worker.addEventListener('message', ({data}: MessageEvent<string>) => {
  document.querySelector('#answer')!.textContent = data;
});
worker.postMessage(new URL('river.json', location.href).href);
