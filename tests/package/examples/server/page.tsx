/** The page of both sides: what the server writes, the browser takes over. */
import type {ActorGraph, ActorGraphSelectEvent} from 'actor-graph';
import type {} from 'actor-graph/react';
import {useEffect, useRef, useState} from 'react';

export function Page({sentences}: {readonly sentences: readonly string[]}) {
  const explorer = useRef<ActorGraph>(null);
  const [selected, setSelected] = useState<string>();
  // React 19 leaves out the events (and properties) of elements that it takes over from a server, until it
  // renders them again (facebook/react#35446). An effect does not depend on that.
  useEffect(() => {
    const onSelect = (event: ActorGraphSelectEvent) => setSelected(event.selected);
    const element = explorer.current!;
    element.addEventListener('actor-graph-select', onSelect);
    return () => element.removeEventListener('actor-graph-select', onSelect);
  }, []);
  return (
    <>
      <p id="selected">{selected ?? 'Nothing is selected.'}</p>
      <actor-graph ref={explorer} src="river.json">
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
