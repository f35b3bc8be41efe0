import { svg, type SVGTemplateResult } from 'lit';

/** Drawings of the buttons, in lines as those of the toolbar are. */
export const ICONS: Readonly<
  Record<'listen' | 'pause' | 'play' | 'previous' | 'next' | 'stop' | 'settings' | 'back' | 'close', SVGTemplateResult>
> = {
  listen: svg`<path d="M4 9v6h4l5 4V5L8 9zm12 0q2 3 0 6m3-9q4 6 0 12" />`,
  pause: svg`<path d="M8 5v14m8-14v14" stroke-width="4" />`,
  play: svg`<path d="M7 4v16l12-8z" fill="currentColor" />`,
  previous: svg`<path d="M6 5v14M19 5v14L9 12z" fill="currentColor" />`,
  next: svg`<path d="M18 5v14M5 5v14l10-7z" fill="currentColor" />`,
  stop: svg`<path d="M6 6h12v12H6z" fill="currentColor" />`,
  settings: svg`<path d="M3 7h9m5 0h4M3 17h4m5 0h9M14.5 4.500v5m-5 5v5" />`,
  back: svg`<path d="M12 2v5m0 10v5M2 12h5m10 0h5M17 12a5 5 0 1 1-10 0a5 5 0 0 1 10 0z" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
};
