/**
 * How something that is written is said: `[/(?<=\d)\s?%/u, ' per cent']`. In a string `$1` is what the first group holds. A
 * function that gives `undefined` leaves the text as it is. What stands around is seen by lookbehind and lookahead.
 */
export type SpeechRule = readonly [written: RegExp, said: string | ((match: RegExpExecArray) => string | undefined)];
