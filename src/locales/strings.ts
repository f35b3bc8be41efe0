/** What bantin says in one language. After a press it says "Text size 112%", and at a limit "Text size 400%, largest". */
export interface Strings {
  /** Names the group of buttons, and begins what is said after a press. */
  textSize: string;
  /** Names the button for smaller text. */
  decrease: string;
  /** Names the button for the default size. */
  default: string;
  /** Names the button for larger text. */
  increase: string;
  /** Said behind the smallest size. */
  smallest: string;
  /** Said behind the largest size. */
  largest: string;
  /** Names a table or code in an article that is wider than its column, where the author gave it no name. */
  wide: string;
}

/**
 * The languages that come with the package, as `bantin/locales/….js`; Vietnamese and English are built in. One file each beside
 * this one.
 */
export type Language =
  | 'ar'
  | 'bn'
  | 'en'
  | 'es'
  | 'fa'
  | 'fr'
  | 'he'
  | 'hi'
  | 'id'
  | 'ja'
  | 'km'
  | 'ko'
  | 'lo'
  | 'my'
  | 'pt'
  | 'ru'
  | 'th'
  | 'vi'
  | 'zh';

/** Any language tag, with the list of those that come with the package for who writes in an editor. */
export type LanguageTag = Language | (string & Record<never, never>);
