/** In UTF-16 code units: some sixty pages. Pasting waits for them to be read. */
const LONGEST = 200_000;
/** A line that may be a note, or all notes behind their title. */
const NOTE =
  /^[ \t>]*(?:[*_#]{0,3}(?:[Ee]nd|[Ff]oot)?(?:[Nn]otes?|NOTES?|[Rr]eferences|[Ss]ources)[*_:.—–\s]{1,6}\\?[[(]?1[\].) ]|\[\^[^\]\n]{1,100}\]:|\\?\[?\(?\d{1,3}\\?[\]).:]|\d{1,3}[ \t]+[“"\p{Lu}]|[¹²³⁴-⁹]|<(?:li|sup)\b)/mu;

/** Whether a text from the clipboard may have notes of its own: a quick look, for every paste asks. */
export function mayHoldNotes(clipboard: string): boolean {
  return clipboard.length <= LONGEST && NOTE.test(clipboard);
}

const MARKER = /REF|\[\^|\[\d|<sup|[¹²³⁰-⁹]|[.,;:!?”"’')\]]\d|\(#/;

/** Whether a text that is copied may have markers: a quick look, for every copy asks. */
export function mayHoldMarkers(copied: string): boolean {
  return copied.length <= LONGEST && MARKER.test(copied);
}
