import type { Layout } from '../layout.ts';
import { sliceOf } from '../span.ts';
import { inSteps, type Steps } from '../steps.ts';

/** Where a document says whose it is: so much of its head and of its end, in passages. */
const HEAD = 8;
const END = 3;

/**
 * Which of these names, each in capitals, is the document's own author, whose "CISA recommends" is "we recommend". He
 * promises what he will do or says what he has issued, he is named at the document's head or end or is written to, and
 * nothing says what he said: that others do. Reads the text once, and only where such a name recommends something.
 */
export function* readBylines({ body }: Layout, names: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  if (names.size === 0) return names;
  const known = [...names];
  const bylines = new Map(known.map(name => [name, new Byline(name)]));
  yield* inSteps(body, ({ passage: { mask, shown } }, index) => {
    if (!known.some(name => mask.includes(name))) return;
    const isAtEdge = index < HEAD || index >= body.length - END;
    const runs: readonly string[] = mask.match(IN_CAPITALS) ?? [];
    // "NIST-led", "CISA-FBI"
    const here = new Set(runs.flatMap(run => [run, ...run.split(/[&-]/)]));
    for (const name of here) bylines.get(name)?.read(sliceOf(mask, shown), isAtEdge);
  });
  return new Set(known.filter(name => bylines.get(name)?.isAuthor));
}

const IN_CAPITALS = /\p{Lu}[\p{Lu}&-]*/gu;

/** What a document's passages say of a name. */
class Byline {
  private acting = false;
  private known = false;
  private reported = false;
  private readonly acts: RegExp;
  private readonly written: RegExp;
  private readonly said: RegExp;

  constructor(name: string) {
    this.acts = ACTS(name);
    this.written = WRITTEN_TO(name);
    this.said = SAID(name);
  }

  /** @param text of a passage that has the name */
  read(text: string, isAtEdge: boolean): void {
    this.acting ||= this.acts.test(text);
    this.known ||= isAtEdge || this.written.test(text);
    this.reported ||= this.said.test(text);
  }

  get isAuthor(): boolean {
    return this.acting && this.known && !this.reported;
  }
}

const ACTS = (name: string): RegExp =>
  new RegExp(
    `\\b${name} (?:will|is aware|intends|is issuing|is releasing|plans to|(?:has )?(?:issued|developed|published|updated|observed|released|prepared) (?:this|these|the following))\\b`,
  );
const WRITTEN_TO = (name: string): RegExp =>
  new RegExp(`\\b(?:to|contact|notify|with|from|inform) (?:the )?${name}\\b`);
const SAID = (name: string): RegExp =>
  new RegExp(
    `\\b${name} (?:has )?(?:also )?(?:said|told|found|noted|reported|recommended|warned|concluded|stated|urged|argued|argues|says|believes|claims)\\b`,
  );
