import type { ReactiveController, ReactiveElement } from 'lit';
import { panelPlace } from './panel-place.js';

/** What of the page a panel had best not cover: the text that it changes. */
const TEXT = 'bantin-article';

/**
 * Opens a dialog that is not modal, beside its button: the page stays as it is, and can be read and scrolled. The focus goes to
 * the panel's title and back to the button; Escape and a press outside close it.
 *
 * The host renders, in one shadow root,
 *
 * ```html
 * <button popovertarget="panel">…</button>
 * <dialog popover id="panel" aria-labelledby="title"><h2 id="title" tabindex="-1">…</h2>…</dialog>
 * ```
 *
 * and has `panelStyles` among its styles. Where there is `popover` (Chrome 114, Safari 17, Firefox 125) the browser opens and
 * closes it; below that, this does.
 */
export class PanelController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #id: string;
  readonly #changed: ((isOpen: boolean) => void) | undefined;
  #dialog: HTMLDialogElement | null = null;
  #isPressedOutside = false;
  /** Whether the focus was in the panel when it began to close. */
  #hadFocus = false;

  /**
   * @param id the `id` of the dialog.
   * @param changed called when the panel has opened or closed.
   */
  constructor(host: ReactiveElement, id: string, changed?: (isOpen: boolean) => void) {
    this.#host = host;
    this.#id = id;
    this.#changed = changed;
    host.addController(this);
  }

  /** Whether the panel is shown. */
  get isOpen(): boolean {
    const dialog = this.#dialog;
    return Boolean(dialog && (hasPopover(dialog) ? dialog.matches(':popover-open') : dialog.open));
  }

  /** Shows the panel, and puts the focus on its title. */
  open(): void {
    const dialog = this.#dialog;
    if (!dialog || this.isOpen) return;
    if (hasPopover(dialog)) {
      dialog.showPopover();
      return;
    }
    dialog.show();
    this.#opened();
  }

  /** Closes the panel. Where the focus was in it, it goes back to the button. */
  close(): void {
    const dialog = this.#dialog;
    if (!dialog || !this.isOpen) return;
    if (hasPopover(dialog)) {
      dialog.hidePopover();
      return;
    }
    this.#hadFocus = hasFocus(dialog);
    dialog.close();
  }

  hostUpdated(): void {
    if (this.#dialog) return;
    this.#dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`);
    if (!this.#dialog) return;
    if (hasPopover(this.#dialog)) {
      this.#dialog.addEventListener('beforetoggle', () => (this.#hadFocus = hasFocus(this.#dialog!)));
      this.#dialog.addEventListener('toggle', this.#onToggle);
    } else {
      this.#button?.setAttribute('aria-expanded', 'false');
      this.#button?.addEventListener('click', () => (this.isOpen ? this.close() : this.open()));
      this.#dialog.addEventListener('close', this.#closed);
      this.#dialog.addEventListener('keydown', this.#onKey);
    }
  }

  hostDisconnected(): void {
    this.close();
    this.#unlisten();
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[popovertarget="${this.#id}"]`);
  }

  readonly #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') this.#opened();
    else this.#closed();
  };

  #opened(): void {
    const dialog = this.#dialog!;
    this.#place();
    dialog.scrollTop = 0;
    // The page must not move: the reader has not left the text.
    dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    if (!hasPopover(dialog)) this.#button?.setAttribute('aria-expanded', 'true');
    this.#listen();
    this.#changed?.(true);
  }

  readonly #closed = (): void => {
    if (!hasPopover(this.#dialog!)) this.#button?.setAttribute('aria-expanded', 'false');
    this.#unlisten();
    // Not all browsers give the focus back to a button in a shadow root. Who has pressed something else has it there.
    const { activeElement, body } = this.#host.ownerDocument;
    const isLost = activeElement === body || activeElement === null || hasFocus(this.#dialog!);
    if (this.#hadFocus && isLost) this.#button?.focus({ preventScroll: true });
    this.#changed?.(false);
  };

  /** A press outside closes it: also on iOS before 18.3, where the browser does not, and where there is no popover. */
  #listen(): void {
    const page = this.#host.ownerDocument;
    page.addEventListener('pointerdown', this.#onPress);
    page.addEventListener('pointerup', this.#onRelease);
    page.defaultView?.addEventListener('resize', this.#place);
  }

  #unlisten(): void {
    const page = this.#host.ownerDocument;
    page.removeEventListener('pointerdown', this.#onPress);
    page.removeEventListener('pointerup', this.#onRelease);
    page.defaultView?.removeEventListener('resize', this.#place);
  }

  readonly #onPress = (event: Event): void => {
    this.#isPressedOutside = this.#isOutside(event);
  };

  /** Who scrolls the text with a finger does not release it here, so the panel stays. */
  readonly #onRelease = (event: Event): void => {
    if (this.#isPressedOutside && this.#isOutside(event)) this.close();
  };

  /** Neither in the panel nor on its button, which closes the panel itself. */
  #isOutside(event: Event): boolean {
    const path = event.composedPath();
    return !path.includes(this.#dialog!) && !path.includes(this.#button!);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  };

  readonly #place = (): void => {
    const dialog = this.#dialog!;
    const button = this.#button;
    if (!button) return;
    const { clientWidth: width, clientHeight: height } = this.#host.ownerDocument.documentElement;
    const text = this.#host.ownerDocument.querySelector(TEXT)?.getBoundingClientRect();
    const { left, top } = panelPlace(
      button.getBoundingClientRect(),
      { width: dialog.offsetWidth, height: dialog.offsetHeight },
      { width, height },
      text,
    );
    dialog.style.left = `${left}px`;
    dialog.style.top = `${top}px`;
  };
}

function hasFocus(dialog: HTMLElement): boolean {
  return dialog.querySelector(':focus') !== null;
}

/** Whether the browser knows the attribute. */
function hasPopover({ popover }: HTMLElement): boolean {
  return popover === 'auto';
}
