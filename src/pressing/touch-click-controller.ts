import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Scripts that make touch screens quick or scroll by themselves (FastClick, iScroll) keep the browser's click back and send one of
 * their own, to what they see as its target: the host of a shadow root. It is handed on to the button under the finger.
 */
export class TouchClickController implements ReactiveController {
  readonly #host: ReactiveElement;
  /** The button that the finger, or any pointer, came down on last. */
  #touched: Element | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#remember, { capture: true });
    this.#host.addEventListener('click', this.#handOn);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#remember, { capture: true });
    this.#host.removeEventListener('click', this.#handOn);
  }

  readonly #remember = (event: Event): void => {
    this.#touched = buttonIn(event.composedPath(), this.#host);
  };

  readonly #handOn = (event: MouseEvent): void => {
    const isForHost = event.composedPath()[0] === this.#host;
    if (event.isTrusted || !isForHost) return;
    const button = this.#touched ?? this.#buttonAt(event);
    this.#touched = undefined;
    // It stays in the shadow root, for such scripts stop every click that is not their own.
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };

  /** What a click without a pointer points at. Where it says nothing of a point, it says 0, 0. */
  #buttonAt({ clientX, clientY }: MouseEvent): Element | undefined {
    const isPoint = clientX > 0 || clientY > 0;
    const element = isPoint ? this.#host.shadowRoot?.elementFromPoint(clientX, clientY) : null;
    return element?.closest('button') ?? undefined;
  }
}

/** The button of the host's own that an event has come through; what is slotted speaks for itself. */
function buttonIn(path: readonly EventTarget[], host: ReactiveElement): Element | undefined {
  return path.find(
    (target): target is Element => target instanceof HTMLButtonElement && target.getRootNode() === host.shadowRoot,
  );
}
