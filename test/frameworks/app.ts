/** What every app shows, and how the checks speak with it: the apps differ in nothing but their framework. */

export interface Row {
  readonly id: number;
  readonly text: string;
  readonly size?: string | undefined;
}

export interface State {
  /** Counts what has been set, so that it can be seen when it is shown. */
  readonly revision: number;
  readonly isShown: boolean;
  readonly datetime: string | undefined;
  readonly dateStyle: 'numeric' | 'long' | 'full' | undefined;
  readonly timeZone: string | undefined;
  /** Of the toolbars. */
  readonly scope: string | undefined;
  readonly typography: 'site' | undefined;
  readonly headline: string;
  readonly rows: readonly Row[];
  /** Whether the box behind the rows is left alone. */
  readonly isPlain: boolean;
  /** What a CMS printed. */
  readonly html: string;
  /** Whether the app refuses what the reader asks for. */
  readonly isRefusing: boolean;
}

export const initial: State = {
  revision: 0,
  isShown: true,
  datetime: '2023-05-24T23:30:00Z',
  dateStyle: 'full',
  timeZone: 'UTC',
  scope: 'news',
  typography: undefined,
  headline: 'Đẩy mạnh công tác truyền thông về giảm nghèo bền vững',
  rows: [
    { id: 1, text: 'Ủy ban nhân dân tỉnh vừa ban hành Kế hoạch truyền thông.', size: '20px' },
    { id: 2, text: 'Theo đó, năm 2023, Ủy ban nhân dân tỉnh yêu cầu các đơn vị, địa phương đẩy mạnh công tác truyền thông.' },
    { id: 3, text: 'Các sở, ban, ngành phối hợp với Ủy ban nhân dân các huyện, thành phố tổ chức thực hiện kế hoạch.' },
    { id: 4, text: 'Nguồn: Cổng thông tin điện tử của tỉnh.', size: '13px' },
  ],
  isPlain: false,
  html: '<p style="font-size:14pt">Trích từ <b style="font-size:21pt">văn bản</b> của tỉnh, năm 2023</p>',
  isRefusing: false,
};

export interface App {
  readonly events: { readonly type: string; readonly detail: unknown }[];
  /** Changes what is shown; the revision that will be shown then. */
  readonly set: (changes: Partial<State>) => number;
}

declare global {
  interface Window {
    app: App;
  }
}

/** Lets the checks change the state of an app that is ready. */
export function expose(change: (changes: Partial<State>) => void): void {
  let revision = 0;
  window.app = {
    events: [],
    set: changes => {
      revision += 1;
      change({ ...changes, revision });
      return revision;
    },
  };
}

/** Lets the checks see what an app has heard. */
export function hear({ type, detail }: CustomEvent<unknown>): void {
  window.app?.events.push({ type, detail: structuredClone(detail) });
}
