import 'bantin/prose.css';
import type {} from 'bantin/jsx.d.ts';
import { useEffect, useState, type JSX } from 'react';
import { expose, hear, initial, type State } from '../../app.ts';

function Text({ rows, isPlain }: State): JSX.Element {
  return (
    <>
      {rows.map(({ id, text, size }) => (
        <p key={id} style={{ fontSize: size }}>
          {text}
        </p>
      ))}
      <div data-bantin-plain={isPlain}>
        <p style={{ fontSize: '12px' }}>Bảng giá</p>
      </div>
    </>
  );
}

export function App(): JSX.Element {
  const [state, setState] = useState(initial);
  const { revision, isShown, datetime, dateStyle, timeZone, scope, typography, headline, html, isRefusing } = state;

  // Behind React's hydration, which compares the text's styles with those that it printed.
  useEffect(() => void import('bantin/define.js'), []);
  useEffect(() => expose(changes => setState(before => ({ ...before, ...changes }))), []);
  useEffect(() => {
    document.addEventListener('bantin-change', hear);
    return () => document.removeEventListener('bantin-change', hear);
  }, []);

  return (
    <>
      {isShown && (
        <>
          <bantin-toolbar
            id="attributes"
            datetime={datetime}
            date-style={dateStyle}
            time-zone={timeZone}
            for={scope}
            onbantin-query={hear}
            onbantin-request={event => {
              hear(event);
              if (isRefusing) event.preventDefault();
            }}
          />
          <bantin-toolbar
            id="properties"
            ref={toolbar => {
              if (toolbar) Object.assign(toolbar, { datetime, dateStyle, timeZone, htmlFor: scope });
            }}
          />
          <bantin-article id="news" typography={typography}>
            {headline && <h1 slot="headline">{headline}</h1>}
            <Text {...state} />
          </bantin-article>
          <bantin-article id="cms" dangerouslySetInnerHTML={{ __html: html }} />
        </>
      )}
      <div id="control">
        <Text {...state} />
      </div>
      <output id="revision">{revision}</output>
    </>
  );
}
