/**
 * The protocol: plain CustomEvents. Whoever receives one reads its `detail` and nothing else, so a page, another copy or another
 * version of the library can take part without importing this file. Three are about what the reader chose; what is added for all
 * copies on the page, such as a language, is said with the fourth, in additions.ts.
 */

/** A value that can be chosen. */
export type SettingValue = string | number;

/** Chosen values by name, such as `{ 'text-size': 125 }`. */
export type Settings = Readonly<Record<string, SettingValue>>;

/** What holds here? Asked on any node; the store writes the answer before `dispatchEvent` returns. */
export interface QueryDetail {
  /** The scopes that apply where the question is asked, nearest first. `''` is the page. */
  readonly scopes: readonly string[];
  /** The answer: for each name the nearest chosen value. Absent while no store listens. */
  settings?: Settings;
}

/** Let it be so. */
export interface RequestDetail {
  /** The scope to change. `''` is the page. */
  readonly scope: string;
  /** What to change, such as `text-size`. */
  readonly name: string;
  /** The value wanted, never a difference. `undefined` un-chooses. */
  readonly value: SettingValue | undefined;
}

/** Now it is so. */
export interface ChangeDetail {
  /** The scope that changed. `''` is the page. */
  readonly scope: string;
  /** All that is chosen in that scope now. */
  readonly settings: Settings;
}

/** A question that climbs from the asker to the store on `document`, through shadow roots. */
export type QueryEvent = CustomEvent<QueryDetail>;

/** A wish that climbs from the asker to the store on `document`. `preventDefault()` on its way refuses it. */
export type RequestEvent = CustomEvent<RequestDetail>;

/** The store's word on `document` that a scope has changed. */
export type ChangeEvent = CustomEvent<ChangeDetail>;

/** The event type of {@link QueryEvent}. */
export const QUERY = 'bantin-query';

/** The event type of {@link RequestEvent}. */
export const REQUEST = 'bantin-request';

/** The event type of {@link ChangeEvent}. */
export const CHANGE = 'bantin-change';

/** Makes a question; after dispatching it, read `event.detail.settings`. */
export function createQuery(scopes: readonly string[]): QueryEvent {
  return createEvent(QUERY, { scopes });
}

/** Makes a wish. */
export function createRequest(scope: string, name: string, value: SettingValue | undefined): RequestEvent {
  return createEvent(REQUEST, { scope, name, value }, true);
}

/** Makes an announcement. */
export function createChange(scope: string, settings: Settings): ChangeEvent {
  return createEvent(CHANGE, { scope, settings });
}

function createEvent<Detail>(type: string, detail: Detail, cancelable = false): CustomEvent<Detail> {
  return new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail });
}

/** Whether a value may be kept: a string, or a number that JSON can carry. */
export function isSettingValue(value: unknown): value is SettingValue {
  return typeof value === 'string' || Number.isFinite(value);
}

/** The detail of a question, or `undefined` when it is none that can be answered. */
export function readQuery(event: Event): QueryDetail | undefined {
  const detail = detailOf(event);
  return Array.isArray(detail['scopes']) ? (detail as unknown as QueryDetail) : undefined;
}

/** The detail of a wish, or `undefined` when it is none that can be kept. */
export function readRequest(event: Event): RequestDetail | undefined {
  const { scope, name, value } = detailOf(event);
  if (typeof scope !== 'string' || typeof name !== 'string') return undefined;
  return value === undefined || isSettingValue(value) ? { scope, name, value } : undefined;
}

/** The scope of an announcement, whatever else it carries. */
export function readChange(event: Event): unknown {
  return detailOf(event)['scope'];
}

function detailOf(event: Event): Record<string, unknown> {
  return ((event as CustomEvent<unknown>).detail ?? {}) as Record<string, unknown>;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bantin-query': QueryEvent;
    'bantin-request': RequestEvent;
    'bantin-change': ChangeEvent;
  }
}
