/** The page of both sides: what the server writes, the browser takes over. */
import type {} from 'actor-graph/react';
import {useState} from 'react';

export function Page({sentences}: {readonly sentences: readonly string[]}) {
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <p id="selected">{selected ?? 'Nothing is selected.'}</p>
      <actor-graph src="river.json" onactor-graph-select={event => setSelected(event.selected)}>
        {/* For readers without JavaScript, for feeds and for search engines. */}
        <ul>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </actor-graph>
    </>
  );
}
