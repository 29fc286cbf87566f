/** Words, and what they are looked for as: a regular expression of alternatives that all begin with letters. */
export interface Phrases<Name> {
  readonly name: Name;
  /** Alternatives of a regular expression without case, each of which starts with a word; a group at the start is taken apart. */
  readonly alternatives: string;
  /** What has to follow; nothing where it is left out. */
  readonly tail?: string | undefined;
}

interface Lead<Name> {
  readonly name: Name;
  readonly pattern: RegExp;
}

/**
 * Finds the first match of each of several phrases. The same as `/\b(alternatives)\b tail/i` for each, but all in one
 * pass over the words: only those are tried that start with the two characters that a word starts with, so that hardly
 * any is.
 *
 * @returns the matches by name, as `RegExp.exec` gives them
 */
export function phraseFinder<Name>(
  phrases: readonly Phrases<Name>[],
): (text: string) => Map<Name, RegExpExecArray> {
  const leads: (readonly Lead<Name>[] | undefined)[] = [];
  for (const { name, alternatives, tail = '' } of phrases) {
    for (const [lead, those] of byLead(takenApart(alternatives))) {
      const pattern = new RegExp(`(${those.join('|')})\\b${tail}`, 'iy');
      leads[lead] = [...(leads[lead] ?? []), { name, pattern }];
    }
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
      for (const { name, pattern } of leads[leadOf(code, text.charCodeAt(at + 1))] ?? []) {
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

function byLead(alternatives: readonly string[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const alternative of alternatives) {
    if (!/^[a-z][a-z ]/.test(alternative)) throw new Error(`Expected letters at the start of ${alternative}`);
    const lead = leadOf(alternative.charCodeAt(0), alternative.charCodeAt(1));
    groups.set(lead, [...(groups.get(lead) ?? []), alternative]);
  }
  return groups;
}

/** "(?:has )?caused|led to" as "has caused", "caused", "led to": in the order in which an engine tries them. */
function takenApart(alternatives: string): string[] {
  return split(alternatives).flatMap(alternative => {
    if (!alternative.startsWith('(?:')) return [alternative];
    const end = endOfGroup(alternative);
    const isOptional = alternative[end] === '?';
    const rest = alternative.slice(isOptional ? end + 1 : end);
    const leads = takenApart(alternative.slice(3, end - 1)).map(lead => lead + rest);
    return isOptional ? [...leads, ...takenApart(rest)] : leads;
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
