/** A number as a language writes it, such as 1,75 in Vietnamese: in the first of some languages that the browser knows. */
export function writeNumber(number: number, languages: readonly string[]): string {
  return number.toLocaleString(languages as string[], { maximumFractionDigits: 2 });
}
