/** The browser's side: registers the elements, and takes over what the server wrote. */
import 'actor-graph/define';
import {hydrateRoot} from 'react-dom/client';
import {Page} from './page.tsx';

const sentences = JSON.parse(document.querySelector('#sentences')!.textContent) as string[];
hydrateRoot(document.querySelector('#root')!, <Page sentences={sentences} />);
