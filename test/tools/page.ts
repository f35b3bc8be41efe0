import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import type { BantinArticle, BantinToolbar } from '../../src/index.js';
import type { Settings } from '../../src/events/events.js';
import { forgetRootSize } from '../../src/prose/root-size-controller.js';

/** Puts HTML into the page as a CMS prints it: parsed, not rendered. */
export async function show<Tag extends keyof HTMLElementTagNameMap>(
  html: string,
  tag?: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const stage = document.createElement('div');
  stage.dataset['stage'] = '';
  stage.innerHTML = html;
  document.body.append(stage);
  await settled();
  return stage.querySelector(tag ?? '*') as HTMLElementTagNameMap[Tag];
}

/** A style sheet of the page, gone after the test. */
export function host(css: string): void {
  const sheet = document.createElement('style');
  sheet.dataset['stage'] = '';
  sheet.textContent = css;
  document.head.append(sheet);
}

/** Waits until every element of ours has rendered what it knows. */
export async function settled(root: ParentNode = document): Promise<void> {
  for (const element of root.querySelectorAll<BantinToolbar | BantinArticle>('bantin-toolbar, bantin-article'))
    await element.updateComplete;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) await settled(shadowRoot);
}

/** A page as a new reader finds it. */
export async function fresh(): Promise<void> {
  for (const stage of document.querySelectorAll('[data-stage]')) stage.remove();
  forgetRootSize(document);
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
  await executeServerCommand('viewport', { width: 800, height: 600 });
  await executeServerCommand('media', {});
}

/** What holds on an element, asked as any script of the page could ask. */
export function ask(element: EventTarget, scopes: readonly string[] = ['']): Settings | undefined {
  const detail: { scopes: readonly string[]; settings?: Settings } = { scopes };
  element.dispatchEvent(new CustomEvent('bantin-query', { bubbles: true, composed: true, detail }));
  return detail.settings;
}

/** Lets something hold, as any script of the page could. */
export async function request(element: EventTarget, scope: string, value: unknown, name = 'text-size'): Promise<boolean> {
  const done = element.dispatchEvent(
    new CustomEvent('bantin-request', { bubbles: true, composed: true, cancelable: true, detail: { scope, name, value } }),
  );
  await settled();
  return done;
}

/** The font size of an element, in CSS pixels. */
export function sizeOf(element: Element | null): number {
  return Number.parseFloat(getComputedStyle(element!).fontSize);
}

/** How far the page can be scrolled sideways, in px: Firefox has a bar for scrolling that takes room from the page. */
export function sidewaysScroll(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** A button of a toolbar. */
export function button(toolbar: Element, action: 'decrease' | 'default' | 'increase'): HTMLButtonElement {
  return toolbar.shadowRoot!.querySelector(`[part="${action}"]`)!;
}

/** Warnings written while something happens. */
export async function warnings(act: () => unknown): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (...words: unknown[]): void => void heard.push(String(words[0]));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return heard;
}
