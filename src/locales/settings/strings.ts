/** What the reading settings say in one language. */
export interface SettingsStrings {
  /** Names the button and the panel. */
  settings: string;
  /** Names the button that closes the panel. */
  close: string;
  /** A line of the language with letters that need the most room, such as stacked marks; it shows what was chosen. */
  sample: string;
  /** Names the profiles, each of which sets several things with one press. */
  profiles: string;
  /** A profile: more space between lines, blocks and letters. */
  easy: string;
  /** A profile: large letters. */
  large: string;
  /** A profile: the strongest contrast. */
  contrast: string;
  /** Names the group of the text size. */
  size: string;
  /** Names the group of spaces and the length of lines. */
  spacing: string;
  /** Names the group of font, weight and alignment. */
  type: string;
  /** Names the group of themes and images. */
  colours: string;
  lineHeight: string;
  paragraphSpacing: string;
  letterSpacing: string;
  wordSpacing: string;
  /** The length of lines. */
  measure: string;
  /** Behind a number: how many letters fit a line. */
  characters: string;
  /** Lines as long as the page has room for. */
  fullWidth: string;
  fontFamily: string;
  /** The font of the device. */
  systemFont: string;
  serif: string;
  sans: string;
  mono: string;
  fontWeight: string;
  lighter: string;
  bolder: string;
  textAlign: string;
  /** Lines that begin alike. */
  start: string;
  /** Lines that begin and end alike. */
  justify: string;
  /** Says that justified lines are harder to read. */
  justifyHint: string;
  theme: string;
  light: string;
  sepia: string;
  dark: string;
  contrastDark: string;
  contrastLight: string;
  yellowBlack: string;
  /** Two colours of the reader's own. */
  own: string;
  textColour: string;
  ground: string;
  contrastRatio: string;
  /** Said where two colours have too little contrast, and are not applied. */
  tooLow: string;
  images: string;
  shown: string;
  dimmed: string;
  hidden: string;
  /** What the page has when nothing is chosen. */
  page: string;
  /** Names the button that takes the choices of a group back. */
  byDefault: string;
  /** Names the button that takes all choices back. */
  reset: string;
  /** Behind the name of a setting, on the button that lowers it. */
  less: string;
  /** Behind the name of a setting, on the button that raises it. */
  more: string;
  /** Opens what is rarely needed. */
  further: string;
}
