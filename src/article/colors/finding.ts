/** What is to be written into an element. */
export interface ColorFinding {
  readonly element: HTMLElement;
  readonly styles: Readonly<Record<string, string>>;
}
