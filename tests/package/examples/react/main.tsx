/** React 19 sets properties and listens to events of elements by itself; the package brings the types. */
import type {ActorGraph} from 'actor-graph';
import 'actor-graph/define';
import type {} from 'actor-graph/react';
import {useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import river from '../public/river.json';

function Story() {
  const explorer = useRef<ActorGraph>(null);
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <p id="selected">{selected ?? 'Nothing is selected.'}</p>
      <button onClick={() => explorer.current?.select('mill')}>The mill</button>
      <actor-graph
        ref={explorer}
        data={river}
        selected={selected}
        noTimeline
        onactor-graph-select={event => setSelected(event.selected)}
      />
    </>
  );
}

createRoot(document.querySelector('#root')!).render(<Story />);
