import type { Finding, Sentence } from '../brief.ts';
import { contradict, type Measure, measuresIn } from '../figures/measures.ts';
import { type Span, shift, sliceOf } from '../span.ts';
import { flat, inSteps, type Steps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * The same thing with two different figures in one document: so many of something, a share or an amount, of the same
 * year and about the same names; or “the 27 launches” where another number was counted before.
 *
 * @example warns
 * The port of Arden received 26 coal ships in 2019.
 *
 * Officials say that in 2019 {figure.conflict:27} coal ships were received at Arden.
 * @example warns
 * North Korea conducted 26 launches in 2019.
 *
 * The {figure.conflict:27} launches were condemned by the Council.
 * @example warns
 * In 2020, unemployment in Arden rose to 14.2 percent.
 *
 * Unemployment in Arden stood at {figure.conflict:12.4 percent} in 2020.
 * @example accepts
 * The port of Arden received 26 coal ships in 2019.
 *
 * In 2018 the port of Arden received 27 coal ships.
 * @example accepts
 * The port of Arden received 26 coal ships in 2019. Of these, 12 coal ships came to Arden from Brazil.
 */
export const figureConflict: Rule = function* (brief) {
  const first = new Map<string, Told>();
  return (yield* told(brief)).flatMap((each): Finding[] => {
    const { measure, span } = each;
    const known = first.get(measure.thing);
    if (!known) first.set(measure.thing, each);
    if (!known || known.sentence === each.sentence || !contradict(known.measure, measure)) return [];
    const [figure, before] = [sliceOf(brief.text, span), sliceOf(brief.text, known.span)];
    return [
      {
        code: 'figure.conflict',
        severity: 'hint',
        span,
        ...worded(
          'Unexpected {0} for “{1}”, expected {2} as before, or words that tell the two apart',
          figure,
          measure.shown,
          before,
        ),
        related: [{ span: known.span, ...worded('{0}: {1}', before, known.measure.shown) }],
      },
    ];
  });
};

interface Told {
  readonly measure: Measure;
  readonly span: Span;
  readonly sentence: Sentence;
}

/** What the text itself measures; somebody's quoted words are theirs. */
function* told({ text, sentences, quotes }: BriefContent): Steps<Told[]> {
  const quoted = quotes.filter(({ use }) => use === 'quotation');
  let next = 0;
  const measured = yield* inSteps(sentences, sentence => {
    const { span, paragraph } = sentence;
    if (paragraph.form === 'cell' || paragraph.form === 'quotation') return [];
    return measuresIn(sliceOf(text, span)).flatMap(measure => {
      const at = shift(measure.figure.span, span.start);
      while ((quoted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at.start) next++;
      return (quoted[next]?.span.start ?? Number.POSITIVE_INFINITY) < at.start
        ? []
        : [{ measure, span: at, sentence }];
    });
  });
  return flat(measured);
}
