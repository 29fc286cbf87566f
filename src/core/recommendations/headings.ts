import type { Mention, Section } from '../brief.ts';
import { span } from '../span.ts';
import { filtered, inSteps, type Steps } from '../steps.ts';

/** What the headings above a sentence say of it. */
export interface SectionAdvice {
  /** Orders under it are recommendations. */
  readonly asks: boolean;
  /** Whom it is for: "Recommendations for Congress", "What the Council Should Do". */
  readonly addressee: Mention | undefined;
  /** Its lists are of advice to him: "To the Government", "Five things the county can do". */
  readonly lists: boolean;
}

const ASKS =
  /\b(?:recommend(?:ation|ed|s|ing)?(?:ations)?|recommendations|required actions?|actions? (?:required|needed|items?|plan|steps)|action items?|next steps|steps (?:to take|forward)|proposals?|policy options|guidelines|requirements|call to action|way forward|what (?:is|needs) to be done|what to do|priorities|checklist|dos? and don|best practices|policy implications|agenda|solutions|should|must)\b/i;
/** A section of its own kind ends what the one above it asks. */
const DESCRIBES =
  /^(?:background|context|introduction|overview|summary of findings|findings|methodology|conclusion|about|faq|frequently asked|references|definitions)\b/i;
const FOR =
  /\b(?:recommendations?|proposals?|priorities|next steps|actions?|agenda|guidelines|options|steps)\s+(?:for|to)\s+(?:action\s+(?:by|for)\s+)?(.+)$/i;
const SHOULD = /^(?:how|what|why|where)?\s*(.+?)\s+(?:should|must|can|needs? to|ought to)\b/i;
const WHO = /^(?:[Ff]or\s+(?=(?:the\s+)?\p{Lu})|[Tt]o\s+)(.+)$/u;
/** A heading that addresses somebody: "To the UN Security Council", "To donors and lenders". */
const ADDRESS = /^(?:[\d.]+ )?To (?:the |all |other |\p{Lu}|\p{Ll}+[^\Wsu]s(?: and \p{Ll}+[^\Wsu]s)?$)/u;
/** A heading under "Recommendations" that is the one who is asked: "Congress", "The Department of Energy". */
const BODY =
  /^(?:the )?(?:(?:u\.s\.|us|uk|federal|national|state|local|european) )*(?:congress|senate|house of \w+|parliament|governments?|white house|administration|president|cabinet|department|ministry|minister|secretary|treasury|office of|commission|council|authorit(?:y|ies)|agency|agencies|states?|member states|municipalities|cities|donors|lenders|regulators?|legislators|lawmakers|policymakers|employers|industry|civil society|united nations|european (?:union|commission|parliament))\b(?:(?: of| for| and|,) [\p{L} ,.’'-]+| \p{Lu}[\p{L} ,.’'-]+)?$/iu;
/** "Five things the county can do now" */
const WAYS =
  /^(?:what|(?:\w+ )?(?:things|steps|ways|actions|measures|moves)(?: that)?) (.+?) (?:can|could|should|must|needs? to) (?:do|take)\b/i;

/** What each section asks by its title, or by one above it. Linear in the number of sections. */
export function* readAdvice(sections: readonly Section[]): Steps<Map<Section, SectionAdvice>> {
  const advice = new Map<Section, SectionAdvice>();
  const open: Section[] = [];
  // "To the parties", "To donors": one alone may tell what to do for something.
  const addresses = (yield* filtered(sections, ({ title }) => ADDRESS.test(title))).length > 1;
  yield* inSteps(sections, section => {
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const parent = open.at(-1);
    const above = parent && advice.get(parent);
    const isAddress = addresses && ADDRESS.test(section.title);
    const own = (ASKS.test(section.title) || WAYS.test(section.title)) && !section.title.endsWith('?');
    const asks = own || isAddress || (above?.asks === true && !DESCRIBES.test(section.title));
    const addressee = asks
      ? (addresseeOf(section, own, isAddress || above?.asks === true) ?? above?.addressee)
      : undefined;
    const lists =
      asks &&
      (own
        ? FOR.test(section.title) || WAYS.test(section.title)
        : addressee !== above?.addressee || above?.lists === true);
    advice.set(section, { asks, addressee, lists });
    open.push(section);
  });
  return advice;
}

function addresseeOf(section: Section, own: boolean, under: boolean): Mention | undefined {
  const { title } = section;
  const name = own
    ? (FOR.exec(title)?.[1] ?? WAYS.exec(title)?.[1] ?? SHOULD.exec(title)?.[1])
    : under
      ? (WHO.exec(title)?.[1] ?? BODY.exec(title)?.[0])
      : undefined;
  const bare = name?.replace(/[:.]$/, '').trim();
  if (!bare || !/^(?:the\s|u\.s\.|all\s|each\s|\p{L})/iu.test(bare) || /^(?:this|these|that)\b/i.test(bare))
    return undefined;
  const at = title.indexOf(bare);
  return {
    name: bare,
    span: span(section.span.start + at, Math.min(section.span.end, section.span.start + at + bare.length)),
  };
}
