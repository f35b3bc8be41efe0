/** What reading aloud says in one language. The keys are their own, for a page adds words of all tools at once. */
export interface ReadAloudStrings {
  /** The button that begins, and the name of the group of buttons. */
  listen: string;
  pauseReading: string;
  resumeReading: string;
  previousSentence: string;
  nextSentence: string;
  stopReading: string;
  /** The button of the panel, and its title. */
  speedAndVoice: string;
  readingSpeed: string;
  readingVoice: string;
  /** What is marked in the text while it is read. */
  readingMark: string;
  markSentenceAndWord: string;
  markSentence: string;
  markWord: string;
  markNothing: string;
  readPictures: string;
  /** Said before the alternative text of a picture. */
  picture: string;
  /** Leads back to what is read, where the reader has scrolled away. */
  backToReading: string;
  hideReadingBar: string;
  closeReadingPanel: string;
  /** `{language}` is the name of the text's language. */
  noVoice: string;
  voiceOnWindows: string;
  voiceOnMac: string;
  voiceOnIos: string;
  voiceOnAndroid: string;
  voiceElsewhere: string;
  readWithOtherVoice: string;
  readingFinished: string;
  readingStopped: string;
  /** Another tab or program has taken the voice. */
  readingInterrupted: string;
  /** The browser wants a press. */
  readingBlocked: string;
  voiceSilent: string;
}
