const MODIFIERS = ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const;

/**
 * A listener for `keydown`, `keypress` and `keyup` around buttons in a shadow root: the keys that press a button end here. To the
 * page their target would be the host, which is no button to it: a form of ASP.NET with a DefaultButton would search for Enter, and
 * a video would play for space. All other keys, and those with a modifier, go on to whom they are for.
 */
export function keepPressKeys(event: KeyboardEvent): void {
  const isPress = event.key === 'Enter' || event.key === ' ';
  const isModified = MODIFIERS.some(modifier => event[modifier]);
  if (isPress && !isModified) event.stopPropagation();
}
