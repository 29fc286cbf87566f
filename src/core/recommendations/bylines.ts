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
  const authors = new Set<string>();
  for (const name of names) {
    const [acts, written, said] = [ACTS, WRITTEN_TO, SAID].map(form => form(name)) as [
      RegExp,
      RegExp,
      RegExp,
    ];
    let acting = false;
    let known = false;
    let reported = false;
    yield* inSteps(body, ({ passage: { mask, shown } }, index) => {
      if (!mask.includes(name)) return;
      const text = sliceOf(mask, shown);
      acting ||= acts.test(text);
      known ||= index < HEAD || index >= body.length - END || written.test(text);
      reported ||= said.test(text);
    });
    if (acting && known && !reported) authors.add(name);
  }
  return authors;
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
