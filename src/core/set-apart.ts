/**
 * How advice of the author's own starts that is set as block quotations are: "> We recommend that …". Where a colon announces
 * it, it is somebody else's.
 */
export const ADVICE_SET_APART =
  /^\s*[*_]{0,3}(?:(?:I|We)(?: (?:also|therefore|further|thus|strongly|hereby|accordingly))? (?:recommend|urge|propose|call (?:on|upon))\b|Recommendations? \d)/;
