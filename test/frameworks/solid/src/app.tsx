import 'bantin/define.js';
import 'bantin/prose.css';
import type {} from 'bantin/jsx.d.ts';
import { For, Show, onCleanup, onMount, type JSX } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { expose, hear, initial, type State } from '../../app.ts';

function Text(props: { readonly state: State }): JSX.Element {
  return (
    <>
      <For each={props.state.rows}>{row => <p style={{ 'font-size': row.size }}>{row.text}</p>}</For>
      <div data-bantin-plain={props.state.isPlain}>
        <p style={{ 'font-size': '12px' }}>Bảng giá</p>
      </div>
    </>
  );
}

export function App(): JSX.Element {
  const [state, setState] = createStore<State>({ ...initial });

  onMount(() => {
    document.addEventListener('bantin-change', hear);
    onCleanup(() => document.removeEventListener('bantin-change', hear));
    expose(changes => setState(reconcile({ ...unwrap(state), ...changes })));
  });

  return (
    <>
      <Show when={state.isShown}>
        <bantin-toolbar
          id="attributes"
          attr:datetime={state.datetime}
          attr:date-style={state.dateStyle}
          attr:time-zone={state.timeZone}
          attr:for={state.scope}
          on:bantin-query={hear}
          on:bantin-request={event => {
            hear(event);
            if (state.isRefusing) event.preventDefault();
          }}
        />
        <bantin-toolbar
          id="properties"
          prop:datetime={state.datetime}
          prop:dateStyle={state.dateStyle}
          prop:timeZone={state.timeZone}
          prop:htmlFor={state.scope}
        />
        <bantin-article id="news" attr:typography={state.typography}>
          <Show when={state.headline}>
            <h1 slot="headline">{state.headline}</h1>
          </Show>
          <Text state={state} />
        </bantin-article>
        <bantin-article id="cms" innerHTML={state.html} />
      </Show>
      <div id="control">
        <Text state={state} />
      </div>
      <output id="revision">{state.revision}</output>
    </>
  );
}
