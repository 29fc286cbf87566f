import assert from 'node:assert/strict';
import { ibidIn, isBackReference, noteMentionsIn } from '../../src/core/back-reference.ts';
import { sliceOf } from '../../src/core/span.ts';

/** What stands for another note, its place, and whether there is more. */
function ibid(body: string): string | undefined {
  const found = ibidIn(body);
  return found && `${sliceOf(body, found.span)}|${sliceOf(body, found.place)}|${found.isWhole ? '' : '…'}`;
}

describe('“Ibid.”', () => {
  it('is told in every form, with its range, its place and what follows', () => {
    const forms: Readonly<Record<string, string>> = {
      'Ibid.': 'Ibid.||',
      ibid: 'ibid||',
      '*Ibid.*': '*Ibid.*||',
      '*Ibid*., p. 4': '*Ibid*.|, p. 4|',
      '_Ibid._, p. 4.': '_Ibid._|, p. 4|',
      '<em>Ibid.</em>, pp. 4–9.': '<em>Ibid.</em>|, pp. 4–9|',
      '*Ibid., p. 4.*': 'Ibid.|, p. 4|',
      'See ibid.': 'ibid.||',
      'See also *ibid.* at 12.': '*ibid.*| at 12|',
      '*See id.* at 12.': 'id.| at 12|',
      'See, e.g., id. at 4, 7 and 9.': 'id.| at 4, 7 and 9|',
      'But see ibid., § 4': 'ibid.|, § 4|',
      'Id. at 4.': 'Id.| at 4|',
      'id.': 'id.||',
      'Ibidem, xii–xiv.': 'Ibidem|, xii–xiv|',
      'Idem.': 'Idem.||',
      'Ibid.; Bo Jones, “Roads,” 2020.': 'Ibid.||…',
      'Ibid. The figure excludes ferries.': 'Ibid.||…',
    };
    for (const [body, expected] of Object.entries(forms)) assert.equal(ibid(body), expected, body);
  });

  it('is no word that looks like it', () => {
    for (const body of [
      'ID cards, 2019.',
      'Id cards are issued by the office.',
      'Idem, *The Tide*, 2018.',
      'Ibidun Okafor, “Ships,” 2021.',
      'See Ana Ruiz, “Ibid.,” 2019.',
      '',
    ])
      assert.equal(ibid(body), undefined, body);
  });

  it('is one of the forms that repeat', () => {
    for (const body of ['*Ibid.*', 'Op. cit., p. 4', 'See *supra* note 4', 'See above.', 'Same.'])
      assert.ok(isBackReference(body), body);
    for (const body of ['Above the Law, 2019.', 'Samer Haddad, 2019.'])
      assert.ok(!isBackReference(body), body);
  });
});

describe('notes that are named by number', () => {
  const mentions = (text: string) =>
    noteMentionsIn(text).map(({ span, list, numbers, isEarlier }) => {
      const [whole, written] = [sliceOf(text, span), sliceOf(text, list)];
      return `${whole}|${written}|${numbers.join()}|${isEarlier ? '<' : '>'}`;
    });

  it('are told by what says that they are the text’s own', () => {
    const forms: Readonly<Record<string, string>> = {
      'Ruiz, supra note 4, at 12.': 'supra note 4|4|4|<',
      'Sandstrom, *supra* note 1, at 31': 'supra* note 1|1|1|<',
      'Ruiz (above n 12) 4': 'above n 12|12|12|<',
      'See note 3 above.': 'note 3|3|3|<',
      'See infra notes 4–6 and 9.': 'infra notes 4–6 and 9|4–6 and 9|4,5,6,9|>',
      'Op. cit. note 7, 12.': 'Op. cit. note 7|7|7|<',
    };
    for (const [text, expected] of Object.entries(forms)) assert.deepEqual(mentions(text), [expected], text);
  });

  it('are none of another work', () => {
    for (const text of [
      'Jones v. Port, p. 12, note 4.',
      'Ruiz, 23n4.',
      'The note 4 percent above.',
      'supra, p. 4',
    ])
      assert.deepEqual(mentions(text), [], text);
  });
});
