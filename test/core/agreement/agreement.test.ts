import assert from 'node:assert/strict';
import { isInHost, isSameBody, isSamePeriodical } from '../../../src/core/agreement/bodies.ts';
import { dateDifference } from '../../../src/core/agreement/days.ts';
import { personDifference } from '../../../src/core/agreement/people.ts';
import { namesTitle, titleDifference } from '../../../src/core/agreement/titles.ts';

describe('titles', () => {
  const differs = (noted: string, ...stated: string[]) => titleDifference(noted, stated) !== undefined;
  it('agree in other spellings, with and without subtitles, numbers and names of sites', () => {
    for (const stated of [
      'THE LABOR MARKET PROGRAM OF EIGHT HARBORS',
      'Labour-Market Programme of 8 Harbours | Port Office',
      'PO-23-7: The Labour Market Programme of Eight Harbours: A Survey (2nd ed.)',
      'The Labour Market Programme of Eight Har…',
    ])
      assert.ok(!differs('The Labour Market Programme of Eight Harbours', stated), stated);
  });

  it('differ by a word, in the title or behind it', () => {
    assert.ok(differs('The Market of Eight Harbours', 'The Market of Eight Airports'));
    assert.ok(differs('Eight Harbours: Fees and Ships', 'Eight Harbours: Fees and Cranes | Port Office'));
    assert.equal(
      titleDifference('Old Ships of Larkhaven', ['Old Cranes of Larkhaven - Gazette'])?.closest,
      'Old Cranes of Larkhaven',
    );
  });

  it('say nothing where there is none, or none that was read rightly', () => {
    assert.ok(!differs('Old Ships of Larkhaven'));
    assert.ok(!differs('Old Ships of Larkhaven', 'Home', 'report_final_v3.pdf', '404'));
    assert.ok(!differs('and Brandt, I. et al. Old Ships', 'New Ships of the North'));
    assert.ok(namesTitle('Port Office\nOLD SHIPS\nOF LARKHAVEN\n2023', 'Old Ships of Larkhaven'));
  });
});

describe('people', () => {
  const noted = [
    { family: 'Müller', given: 'A.' },
    { family: 'van der Berg', given: 'Bo' },
  ];
  it('agree in any order and form, and where one of the two leaves some out', () => {
    for (const stated of [
      ['Anna Mueller and Bo van der Berg'],
      ['Berg, B. van der', 'Muller, Anna', 'Reed, Tom'],
      ['By Anna Müller, Ph.D.'],
      ['Gazette Staff'],
      ['Port Office'],
      [],
    ])
      assert.equal(personDifference(noted, stated), undefined, stated.join());
  });

  it('differ where each names somebody whom the other doesn’t', () => {
    assert.equal(personDifference(noted, ['Anna Müller', 'Tom Reed'])?.stated.family, 'Reed');
    assert.equal(
      personDifference([{ family: 'Okafur', given: 'M.' }], ['Reed, Tom', 'Okafor, Mira'])?.stated.family,
      'Okafor',
    );
  });
});

describe('dates', () => {
  const at = (...parts: number[]) => ({ 'date-parts': [parts] });
  it('agree with any that is stated, or between them', () => {
    assert.equal(dateDifference(at(2023), ['2023-04-05']), undefined);
    assert.equal(dateDifference(at(2023, 4, 3), ['2023-04-05']), undefined);
    assert.equal(dateDifference(at(2023, 3), ['2023-04']), undefined);
    assert.equal(dateDifference(at(2023, 6, 1), ['2023-04-05', '2024-01-01']), undefined);
    assert.equal(dateDifference(at(2023), ['no date', '9999']), undefined);
  });

  it('differ by more', () => {
    assert.equal(dateDifference(at(2023, 4, 25), ['2023-04-05']), '2023-04-05');
    assert.equal(dateDifference(at(2021), ['2023-04-05', '2024']), '2023-04-05');
  });
});

describe('bodies', () => {
  it('are the same by a word of their own, by their first letters, or as imprints of one house', () => {
    assert.ok(isSameBody('U.S. Government Accountability Office', 'GAO'));
    assert.ok(isSameBody('Palgrave Macmillan', 'Springer International Publishing'));
    assert.ok(isInHost('Washington Post', 'www.washingtonpost.com'));
    assert.ok(!isSameBody('Department of Energy', 'Department of Defense'));
  });

  it('are the same journal when abbreviated', () => {
    assert.ok(isSamePeriodical('J. Appl. Phys.', 'Journal of Applied Physics'));
    assert.ok(isSamePeriodical('Proc. Natl. Acad. Sci.', 'Proceedings of the National Academy of Sciences'));
    assert.ok(!isSamePeriodical('Journal of Trade Policy', 'Journal of Transport Law'));
  });
});
