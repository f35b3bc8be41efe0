// Dates as the toolbar shows them, so that nothing jumps when it comes.
import { formatPublicationDate } from '../../../dist/toolbar/date-format.js';
import { parsePublicationDate } from '../../../dist/toolbar/publication-date.js';

/** The day of a `Date`, in words of a language. */
export const printedDate = (date, language) =>
  formatPublicationDate(parsePublicationDate(date.toISOString().slice(0, 10)), language, 'long');
