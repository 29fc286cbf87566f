import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import type { Card } from '../../src/view/card.ts';
import { withoutRepeats } from '../../src/view/card.ts';
import { cardsAt } from '../../src/view/hover-card.ts';

/** The cards at the caret `|` of a text. */
function cardsIn(marked: string): Card[] {
  const caret = marked.indexOf('|');
  return cardsAt(analyse(marked.replace('|', '')), caret);
}

function factsOf(card: Card | undefined, label: string): string[] {
  return card?.facts.filter(fact => fact.label === label).map(fact => fact.text) ?? [];
}

describe('hover cards', () => {
  it('show the source behind a marker, with its link', () => {
    const [card] = cardsIn(
      'Exports fell.[^|1]\n\n[^1]: Ana Ruiz, “A Year of Trade,” *Harbor Review*, May 4, 2023, https://harbor.example.org/trade.\n',
    );
    assert.equal(card?.heading, 'Citation 1 · journal article');
    assert.deepEqual(factsOf(card, 'Source'), [
      'Ana Ruiz, “A Year of Trade,” Harbor Review, May 4, 2023, https://harbor.example.org/trade.',
    ]);
    const parts = card?.facts[0]?.parts ?? [];
    assert.deepEqual(
      parts.filter(({ italic }) => italic),
      [{ text: 'Harbor Review', italic: true }],
    );
    assert.deepEqual(
      parts.filter(({ link }) => link),
      [{ text: 'https://harbor.example.org/trade', link: 'https://harbor.example.org/trade' }],
    );
    assert.deepEqual(
      card?.facts.map(({ label }) => label),
      ['Source', 'Supports'],
    );
    assert.deepEqual(factsOf(card, 'Supports'), ['Exports fell.']);
    assert.deepEqual(
      card?.actions.find(action => action.type === 'open'),
      { type: 'open', title: 'Open source', url: 'https://harbor.example.org/trade' },
    );
  });

  it('show the reference in the style that is asked for', () => {
    const text =
      'Exports fell.[^1]\n\n[^1]: Ilse Brandt, *The Age of Cranes* (Larkhaven: Quay Press, 2020).\n';
    const [card] = cardsAt(analyse(text), text.indexOf('[^1]'), { style: 'apa' });
    assert.deepEqual(factsOf(card, 'Source'), ['Brandt, I. (2020). The Age of Cranes. Quay Press.']);
  });

  it('name the host of a link that the reference doesn’t show, and cut long addresses', () => {
    const [both] = cardsIn(
      'Exports fell.[^|1]\n\n[^1]: Ana Ruiz, “Tides,” *Journal of Tides* 3, no. 1 (2020): 4–9, https://tides.example.org/4, doi:10.1234/abc.5.\n',
    );
    assert.match(factsOf(both, 'Source')[0] ?? '', /https:\/\/doi\.org\/10\.1234\/abc\.5\.$/);
    assert.deepEqual(factsOf(both, 'Link'), ['tides.example.org']);
    const [long] = cardsIn(
      `Exports fell.[^|1]\n\n[^1]: Ana Ruiz, “Tides,” 2020, https://tides.example.org/${'a'.repeat(90)}.\n`,
    );
    assert.match(factsOf(long, 'Source')[0] ?? '', /, https:\/\/tides\.example\.org\/a{46}…\.$/);
  });

  it('say that a marker has no source, and which sentence leans on it', () => {
    const [card] = cardsIn('Exports fell by a third in 2023.RE|F Imports rose.');
    assert.match(card?.heading ?? '', /no source/);
    assert.deepEqual(factsOf(card, 'Leans on it'), ['Exports fell by a third in 2023.']);
  });

  it('never offer to open what a browser would run', () => {
    const cards = cardsIn('Exports fell.[^|1]\n\n[^1]: Ana Ruiz, “Trade,” 2023, javascript:alert(1).\n');
    assert.equal(
      cards[0]?.actions.some(action => action.type === 'open'),
      false,
    );
  });

  it('stand where the annotation stands, and nowhere else', () => {
    assert.deepEqual(
      cardsIn('Exports fell.REF| Imports rose.').filter(card => card.kind === 'citation'),
      [],
    );
    assert.equal(cardsIn('Exports fell.|REF Imports rose.')[0]?.kind, 'citation');
  });

  it('come in one order where annotations overlap', () => {
    const kinds = cardsIn(
      'Congress must fund the 40 ports that Mayor Ruiz called “the heart |of our trade” in 2023.',
    ).map(card => card.kind);
    assert.deepEqual(kinds.slice(0, 2), ['quote', 'recommendation']);
  });

  it('don’t repeat one another where they are shown together', () => {
    const text =
      'In 2023, said Ana Ruiz, “exports fell by 14 percent.”[^1]\n\n[^1]: Customs Office, *Trade*, 2024.\n';
    const cards = withoutRepeats(cardsAt(analyse(text), text.indexOf('exports')));
    const labels = cards.map(({ kind, facts }) => [kind, facts.map(({ label }) => label)]);
    assert.deepEqual(labels, [
      ['quote', ['Speaker', 'Support']],
      ['claim', ['Worth checking']],
    ]);
    const bare = 'Ana Ruiz said that “exports fell by 14 percent in 2023.”\n';
    const [quote, claim] = withoutRepeats(cardsAt(analyse(bare), bare.indexOf('exports')));
    assert.deepEqual(factsOf(quote, 'Support'), ['no citation stands with it']);
    assert.deepEqual(factsOf(claim, 'Support'), []);
    const offered = [quote, claim].map(card => card?.actions.map(({ type }) => type));
    assert.deepEqual(offered, [['insert-note', 'copy', 'step', 'step'], []]);
  });

  it('name who is asked to do what, and how strongly', () => {
    const [card] = cardsIn('Congress sho|uld not cut the fund.');
    assert.deepEqual(factsOf(card, 'Asked of'), ['Congress']);
    assert.deepEqual(factsOf(card, 'Not to be done'), ['cut the fund']);
    assert.deepEqual(factsOf(card, 'For or against'), ['against: it is not to be done']);
  });

  it('say what is to be done when nobody is asked, and show no markup', () => {
    const [card] = cardsIn('The *new* <i>tolls</i> must be pub|lished.');
    assert.deepEqual(factsOf(card, 'Action'), ['The new tolls must be published.']);
  });

  it('show on a note the sentences that use it', () => {
    const [card] = cardsIn('Exports fell.[^1]\n\n[^1]: Customs Of|fice, “Trade in 2023,” 2024.\n');
    assert.equal(card?.heading, 'Note 1');
    assert.deepEqual(factsOf(card, 'Used'), ['Exports fell.']);
  });

  it('name what kind of work it is, its host, and what a link carries besides', () => {
    const [card] = cardsIn(
      'Exports fell.[^|1]\n\n[^1]: Ana Ruiz, “A Year of Trade,” Larkhaven Gazette, May 4, 2023, https://www.gazette.example.com/trade?utm_source=mail&fbclid=x.\n',
    );
    assert.equal(card?.heading, 'Citation 1 · newspaper article');
    assert.match(factsOf(card, 'Source')[0] ?? '', /https:\/\/www\.gazette\.example\.com/);
    assert.deepEqual(factsOf(card, 'Link'), []);
    assert.deepEqual(factsOf(card, 'Tracking'), ['the link carries utm_source, fbclid']);
  });

  it('lead to the other places that cite it, five at most', () => {
    const [card] = cardsIn(
      `Exports fell.[^|1]\n${'\nMore of them fell.[^1]\n'.repeat(7)}\n[^1]: Ana Ruiz, “A Year of Trade,” 2023.\n`,
    );
    assert.deepEqual(factsOf(card, 'Also cited'), ['line 3, line 5, line 7, line 9, line 11 and 2 more']);
    const parts = card?.facts.find(({ label }) => label === 'Also cited')?.parts ?? [];
    assert.equal(parts.filter(({ place }) => place).length, 5);
  });

  it('offer what the document has for a marker without a source', () => {
    const [card] = cardsIn(
      'Exports fell, Ruiz wrote.[^|9] The [survey](https://survey.example.org/2023) agrees.[^1]\n\n[^1]: Ana Ruiz, “A Year of Trade,” 2023.\n\n[^2]: On file with the author.\n',
    );
    assert.deepEqual(factsOf(card, 'Perhaps'), [
      'note 1, by Ruiz: A Year of Trade',
      'the link near by, to survey.example.org',
      'note 2, which no marker uses: On file with the author.',
    ]);
    assert.equal(card?.actions[0]?.type, 'insert-note');
  });
});
