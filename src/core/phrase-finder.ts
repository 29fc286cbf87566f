/** Words, and what they are looked for as: a regular expression of alternatives that all begin with letters. */
export interface Phrases<Name> {
  readonly name: Name;
  /** Alternatives of a regular expression without case, each of which starts with a word; a group at the start is taken apart. */
  readonly alternatives: string;
  /** What has to follow; nothing where it is left out. */
  readonly tail?: string | undefined;
}

interface Sought<Name> {
  readonly name: Name;
  readonly pattern: RegExp;
}

/**
 * Finds the first match of each of several phrases. The same as `/\b(alternatives)\b tail/i` for each, but all in one
 * pass over the words: only those are tried of which an alternative starts with the two characters that a word starts
 * with, so that hardly any is.
 *
 * @returns the matches by name, as `RegExp.exec` gives them
 */
export function phraseFinder<Name>(
  phrases: readonly Phrases<Name>[],
): (text: string) => Map<Name, RegExpExecArray> {
  const byLead: Sought<Name>[][] = [];
  for (const { name, alternatives, tail = '' } of phrases) {
    const sought = { name, pattern: new RegExp(`(${alternatives})\\b${tail}`, 'iy') };
    for (const lead of leadsOf(alternatives)) byLead[lead] = [...(byLead[lead] ?? []), sought];
  }
  return text => {
    const found = new Map<Name, RegExpExecArray>();
    let isInWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isInWord || !isWordCharacter(code)) {
        isInWord = isWordCharacter(code);
        continue;
      }
      isInWord = true;
      for (const { name, pattern } of byLead[leadOf(code, text.charCodeAt(at + 1))] ?? []) {
        if (found.has(name)) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match) found.set(name, match);
      }
    }
    return found;
  };
}

/** Letters count without their case; what follows a word of one letter counts as it is. */
function leadOf(first: number, second: number): number {
  return ((first | 32) & 127) * 128 + ((second | 32) & 127);
}

/** What `\w` is. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}

/** The leads of all alternatives. */
function leadsOf(alternatives: string): Set<number> {
  const leads = startsOf(alternatives).map(start => {
    if (!/^[a-z][a-z ]/.test(start)) throw new Error(`Expected letters at the start of ${start}`);
    return leadOf(start.charCodeAt(0), start.charCodeAt(1));
  });
  return new Set(leads);
}

/** What each alternative starts with: "(?:has )?caused|led to" with "has caused", "caused", "led to". */
function startsOf(alternatives: string): string[] {
  return split(alternatives).flatMap(alternative => {
    if (!alternative.startsWith('(?:')) return [alternative];
    const end = endOfGroup(alternative);
    const isOptional = alternative[end] === '?';
    const rest = alternative.slice(isOptional ? end + 1 : end);
    const starts = startsOf(alternative.slice(3, end - 1)).map(start => start + rest);
    return isOptional ? [...starts, ...startsOf(rest)] : starts;
  });
}

/** At the bars that stand in no group. */
function split(alternatives: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < alternatives.length; at++) {
    const character = alternatives[at];
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character !== '|' || depth > 0) continue;
    parts.push(alternatives.slice(from, at));
    from = at + 1;
  }
  return [...parts, alternatives.slice(from)];
}

/** Behind the parenthesis that closes the one at the start. */
function endOfGroup(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    if (pattern[at] === ')' && --depth === 0) return at + 1;
  }
  return pattern.length;
}
