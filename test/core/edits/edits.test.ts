import assert from 'node:assert/strict';
import {
  applyEdits,
  type Change,
  convertMarkers,
  deleteNote,
  insertNote,
  mergeNotes,
  moveNotesToEnd,
  placeMarkers,
  renumberNotes,
} from '../../../src/core/edits/index.ts';
import { analyse, type Brief, inEnglish, type Wording } from '../../../src/core/index.ts';

const edited = (text: string, change: (brief: Brief) => Change): string =>
  applyEdits(text, change(analyse(text)).edits);

const told = (refused: Wording | undefined): string => (refused ? inEnglish(refused) : '');

describe('edits', () => {
  describe('insertNote', () => {
    const at = (marked: string): string => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const { edits, caret = 0 } = insertNote(analyse(text), offset);
      const changed = applyEdits(text, edits);
      return `${changed.slice(0, caret)}|${changed.slice(caret)}`;
    };
    it('puts the marker behind the punctuation and the definition behind the last', () => {
      assert.equal(
        at('Exports fell|. Imports rose.[^1]\n\n[^1]: Customs.\n'),
        'Exports fell.[^2] Imports rose.[^1]\n\n[^1]: Customs.\n[^2]: |\n',
      );
    });
    it('keeps the distance between definitions', () => {
      assert.match(at('A|. B.[^1] C.[^2]\n\n[^1]: X.\n\n[^2]: Y.\n'), /\[\^2\]: Y\.\n\n\[\^3\]: \|\n$/);
    });
    it('breaks no word and no figure', () => {
      assert.match(at('It ra|ined.'), /^It rained\.\[\^1\]/);
      assert.match(at('They fell by 1|4.2 percent.'), /^They fell by 14\.2\[\^1\] percent/);
      assert.match(at('It |rained.'), /^It \[\^1\]rained/);
    });
    it('goes behind the sentence before where no text stands: amid notes, above them, in an address', () => {
      const ends = [
        '## Notes\n|\n1. A, 2020.',
        '## Notes\n\n1. A, 2020.\n|\n2. B, 2021.',
        '[1]: https://a.example|.org',
        // Right below a definition a line goes on with it.
        '[^2]: A, 2020.\n|\nIt snowed.',
      ];
      for (const end of ends) assert.match(at(`It rained.\n\n${end}\n`), /^It rained\.\[\^\d\]\n/);
    });
    it('takes no year of a key for a number of a note', () => {
      assert.match(at('It rained|, as [@ruiz2023] said.'), /^It rained,\[\^1\] as/);
      assert.match(at('It rained|, as [[ISO 30107-3]](#iso) says.\n\n## ISO\n'), /^It rained,\[\^1\] as/);
    });
    it('starts the notes of a document without any', () => {
      assert.equal(at('She said “no|.” Then she left.'), 'She said “no.”[^1] Then she left.\n\n[^1]: |\n');
    });
    it('counts on among REFs with their list', () => {
      const list = '\n\nNotes\n\n1. Ruiz, 2019.\n2. Okafor, 2020.\n';
      assert.equal(
        at(`It rained.REF It snowed|. It thawed.REF${list}`),
        'It rained.REF It snowed.REF It thawed.REF\n\nNotes\n\n1. Ruiz, 2019.\n2. |\n3. Okafor, 2020.\n',
      );
      assert.match(at(`It rained.REF It |snowed. It thawed.REF${list}`), /snowed\.REF It thawed/);
      assert.match(
        at(`It rained.REF It snowed.REF It thawed.|${list}`),
        /It thawed\.REF[\s\S]*\n2\. Okafor, 2020\.\n3\. \|\n$/,
      );
    });
    it('writes out the “Ibid.” behind a new note, which would mean that one', () => {
      const notes = '\n\nNotes\n\n1. Ana Ruiz, “Ports in Winter,” 2019.\n2. Ibid., p. 4.\n';
      assert.match(
        at(`It rained.REF It snowed|. It thawed.REF${notes}`),
        /2\. \|\n3\. Ruiz, “Ports in Winter,” p\. 4\.\n$/,
      );
      assert.match(
        at(
          'It rained.[^1] It snowed|. It thawed.[^2]\n\n[^1]: Ana Ruiz, “Ports in Winter,” 2019.\n[^2]: Ibid.\n',
        ),
        /\[\^2\]: Ruiz, “Ports in Winter\.”\n\[\^3\]: \|\n$/,
      );
      assert.match(at(`It rained.REF It thawed.REF It snowed|.${notes}`), /\n2\. Ibid\., p\. 4\./);
      assert.match(at(`It rained|. It thawed.REF So.REF${notes}`), /\n3\. Ibid\., p\. 4\./);
    });
    it('makes a [^1] note among REFs that lack their notes', () => {
      assert.match(
        at('It rained.REF It snowed|. It thawed.REF\n\nNotes\n\n1. Ruiz, 2019.\n'),
        /snowed\.\[\^2\]/,
      );
    });
    it('goes before a note on the spot, of which it would make a link', () => {
      assert.equal(
        at('It rained.^[Ana Ruiz, 2020.]\n|\n'),
        'It rained.[^1]^[Ana Ruiz, 2020.]\n\n[^1]: |\n\n',
      );
    });
    it('goes behind a marker that stands there already', () => {
      assert.equal(
        at('Exports fell.|[^1]\n\n[^1]: Customs.\n'),
        'Exports fell.[^1][^2]\n\n[^1]: Customs.\n[^2]: |\n',
      );
    });
    it('keeps the line endings of the document', () => {
      assert.equal(
        at('Exports fell|.\r\nImports rose.\r\n'),
        'Exports fell.[^1]\r\nImports rose.\r\n\r\n[^1]: |\r\n',
      );
    });
  });

  it('renumber in the order of first appearance, unused ones last, words kept', () => {
    assert.equal(
      edited(
        'One.[^3] Two.[^x] Three.[^1] Four.[^3]\n\n[^1]: A.\n[^2]: B.\n[^3]: C.\n[^x]: D.\n',
        renumberNotes,
      ),
      'One.[^1] Two.[^x] Three.[^2] Four.[^1]\n\n[^1]: C.\n[^2]: A.\n[^3]: B.\n[^x]: D.\n',
    );
  });

  it('renumber nothing where other markers call the notes by their numbers, and say so', () => {
    for (const text of [
      'It rained.[^2] It was dry.¹\n\n[^1]: A.\n[^2]: B.\n',
      'It rained.[^2][^1] It was dry.\n\n## Notes\n\n1. A, 2020.\n2. B, 2021.\n',
      'It rained.[^3] It was dry.[1]\n\n[^3]: A.\n',
    ]) {
      const { edits, refused } = renumberNotes(analyse(text));
      assert.deepEqual(edits, []);
      assert.match(told(refused), /“It (?:rained|was dry)\.” would lean on other notes.* Turn all/);
    }
  });

  it('move definitions to the end', () => {
    assert.equal(
      edited('One.[^1]\n\n[^1]: A.\n\nTwo.[^2]\n\n[^2]: B.\n', moveNotesToEnd),
      'One.[^1]\n\nTwo.[^2]\n\n[^1]: A.\n[^2]: B.\n',
    );
  });

  it('delete a note with its markers', () => {
    const text = 'One.[^1] Two.[^2] Three.[^1]\n\n[^1]: A.\n[^2]: B.\n';
    const brief = analyse(text);
    const [note] = brief.notes;
    assert.ok(note);
    assert.equal(applyEdits(text, deleteNote(brief, note).edits), 'One. Two.[^2] Three.\n\n[^2]: B.\n');
  });

  it('leave the source of a deleted note to the “Ibid.” behind it', () => {
    const deletion = (text: string) => {
      const brief = analyse(text);
      const note = brief.notes[1];
      assert.ok(note);
      return applyEdits(text, deleteNote(brief, note).edits);
    };
    assert.equal(
      deletion(
        'A.[^1] B.[^2] C.[^3]\n\n[^1]: X, 2001.\n[^2]: Ana Ruiz, “Ports,” 2019, p. 3.\n[^3]: Ibid., pp. 4–9.\n',
      ),
      'A.[^1] B. C.[^3]\n\n[^1]: X, 2001.\n[^3]: Ana Ruiz, “Ports,” 2019, pp. 4–9.\n',
    );
    assert.match(
      deletion('A.[^1] B.[^2] C.[^3]\n\n[^1]: X, 2001.\n[^2]: Ibid.\n[^3]: Ibid.\n'),
      /\[\^3\]: Ibid\.\n$/,
    );
  });

  it('delete the markers of other kinds too, but no note that REFs count or that others share', () => {
    const deletion = (text: string) => {
      const brief = analyse(text);
      const note = brief.notes.find(({ label }) => label === '1');
      assert.ok(note);
      const { edits, refused } = deleteNote(brief, note);
      return refused ? told(refused) : applyEdits(text, edits);
    };
    assert.equal(
      deletion('One.¹ Two.[^1] Three.<sup>2</sup>\n\n[^1]: A.\n[^2]: B.\n'),
      'One. Two. Three.<sup>2</sup>\n\n[^2]: B.\n',
    );
    assert.match(deletion('It rained.[1, 2]\n\n[^1]: A.\n[^2]: B.\n'), /“\[1, 2\]” leads to other notes/);
    assert.match(deletion('It rained.REF So.[^1]\n\n[^1]: A.\n[^2]: B.\n'), /by order/);
    assert.match(deletion('It rained.[1]\n\n## Notes\n\n1. A, 2020.\n'), /Turn the markers/);
  });

  it('delete a note that calls itself', () => {
    const text = '[^1]:\n    indented\nExports fell by 14 percent in 2020.[^1]\n';
    const brief = analyse(text);
    const [note] = brief.notes;
    assert.ok(note);
    assert.equal(deleteNote(brief, note).edits.length, 1);
    applyEdits(text, deleteNote(brief, note).edits);
  });

  it('merge no notes that a marker of another kind calls, or that REFs count', () => {
    for (const marker of ['²', 'REF'])
      assert.deepEqual(
        mergeNotes(analyse(`One.[^1] It rained.${marker}\n\n[^1]: A, 2020.\n[^2]: A, 2020.\n[^3]: B.\n`))
          .edits,
        [],
      );
  });

  it('say why no notes are merged that REFs count', () => {
    const text =
      'One.REF Two.REF Three.REF\n\nNotes\n\n1. Ana Ruiz, “Trade,” 2020.\n2. Okafor, 2021.\n3. Ana Ruiz, “Trade,” 2020.\n';
    const { refused } = mergeNotes(analyse(text));
    assert.match(
      refused ? inEnglish(refused) : '',
      /^Nothing was merged: REF markers find their notes by order\./,
    );
  });

  it('merge notes that say the same, but not “Ibid.”', () => {
    assert.equal(
      edited(
        'One.[^1] Two.[^2] Three.[^3] Four.[^4]\n\n[^1]: A, 2020.\n[^2]: A,  2020.\n[^3]: Ibid.\n[^4]: Ibid.\n',
        mergeNotes,
      ),
      'One.[^1] Two.[^1] Three.[^3] Four.[^4]\n\n[^1]: A, 2020.\n[^3]: Ibid.\n[^4]: Ibid.\n',
    );
  });

  it('merge notes to one source, and the fuller of two stays', () => {
    const ruiz =
      'Ana Ruiz, “How Ports Fail,” *Journal of Tides* 12 (2015): 45–67, https://doi.org/10.1000/xyz.1.';
    assert.equal(
      edited(
        `One.[^1] Two.[^2] Three.[^3]\n\n[^1]: https://doi.org/10.1000/XYZ.1\n[^2]: ${ruiz}\n[^3]: doi:10.1000/xyz.1\n`,
        mergeNotes,
      ),
      `One.[^1] Two.[^1] Three.[^1]\n\n[^1]: ${ruiz}\n`,
    );
  });

  it('merge notes whose addresses differ only in what they track', () => {
    const report = 'Ana Ruiz, “Ports Without Ships,” 2019, https://example.org/all_ports';
    assert.equal(
      edited(`One.[^1] Two.[^2]\n\n[^1]: ${report}?utm_source=news.\n[^2]: ${report}.\n`, mergeNotes),
      `One.[^1] Two.[^1]\n\n[^1]: ${report}?utm_source=news.\n`,
    );
  });

  it('renumber no labels that are words, and say so', () => {
    const change = renumberNotes(analyse('One.[^b] Two.[^a]\n\n[^a]: A, 2020.\n[^b]: B, 2020.\n'));
    assert.match(told(change.refused), /all labels are words/);
    assert.deepEqual(change.edits, []);
  });

  it('merge no notes to different pages, or of which each says something of its own', () => {
    for (const [one, other] of [
      ['Ana Ruiz, *The Tide*, 2018, p. 3.', 'Ana Ruiz, *The Tide*, 2018, p. 4.'],
      [
        'Ana Ruiz, *The Fifth Tide* (Quay Press, 2018), 45.',
        'Ana Ruiz, *The Fifth Tide* (Quay Press, 2018), 47–49.',
      ],
      ['https://a.example.org/r.pdf#page=3', 'https://a.example.org/r.pdf#page=4'],
      [
        'Ana Ruiz, “Ports,” 2019, https://a.example.org/p. Freight is not in it.',
        'Ana Ruiz, “Ports,” 2019, https://a.example.org/p. Ferries are in it.',
      ],
      ['Ana Ruiz, “Ports,” 2019; Bo Jones, “Roads,” 2020.', 'Ana Ruiz, “Ports,” 2019.'],
    ]) {
      const text = `One.[^1] Two.[^2]\n\n[^1]: ${one}\n[^2]: ${other}\n`;
      assert.equal(edited(text, mergeNotes), text);
    }
  });

  it('set a marker behind the punctuation', () => {
    assert.equal(
      edited('One[^1][^2]. Two[^2], three.\n\n[^1]: A.\n[^2]: B.\n', placeMarkers),
      'One.[^1][^2] Two,[^2] three.\n\n[^1]: A.\n[^2]: B.\n',
    );
  });

  describe('convertMarkers', () => {
    it('turns REF and the notes at the end of a copied page', () => {
      assert.equal(
        edited(
          'Exports fell in 2023.REF Imports rose in 2024.REF\nThe port closed for a year.\nEndnotes\n1. Ana Ruiz, “Trade,” 2023.\n2. Tom Okafor, “Ships,” 2024.\n',
          brief => convertMarkers(brief),
        ),
        'Exports fell in 2023.[^1] Imports rose in 2024.[^2]\nThe port closed for a year.\nEndnotes\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n[^2]: Tom Okafor, “Ships,” 2024.\n',
      );
    });
    it('takes no text into the last note that stands right behind it', () => {
      assert.equal(
        edited(
          'Exports fell in 2023.REF\nNotes\n1. Ana Ruiz, “Trade,” 2023.\nAna Ruiz is a fellow of the harbor institute.\n',
          convertMarkers,
        ),
        'Exports fell in 2023.[^1]\nNotes\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n\nAna Ruiz is a fellow of the harbor institute.\n',
      );
    });
    it('turns the notes of a list in HTML, all of them or none', () => {
      const page =
        'One.<sup id="fnr1"><a href="#fn1">1</a></sup> Two.<sup><a href="#fn2">2</a></sup>\n\n#### Footnotes\n<ol>\n' +
        '<li id="fn1"><sup>1</sup> Ruiz, *Ports*, 2019. <a href="#fnr1">&#8617;</a> </li>\n' +
        '<li id="fn2"><sup>2</sup> Okafor, 2020, <a>https://a.example</a>. <a href="#fnr2">&#8617;</a></li> </ol>\n\nEnd.\n';
      assert.equal(
        edited(page, convertMarkers),
        'One.[^1] Two.[^2]\n\n#### Footnotes\n[^1]: Ruiz, *Ports*, 2019.\n[^2]: Okafor, 2020, <a>https://a.example</a>.\n\nEnd.\n',
      );
      assert.equal(
        edited(page.replace('</sup> Ruiz', '</sup><p>Ruiz'), convertMarkers),
        page.replace('</sup> Ruiz', '</sup><p>Ruiz'),
      );
    });
    it('turns brackets of several numbers', () => {
      assert.equal(
        edited('Exports fell.[1, 2]\n\n## Notes\n\n[1] A, 2020.\n\n[2] B, 2021.\n', brief =>
          convertMarkers(brief),
        ),
        'Exports fell.[^1][^2]\n\n## Notes\n\n[^1]: A, 2020.\n\n[^2]: B, 2021.\n',
      );
    });
    it('leaves markers without a note, and says so', () => {
      const { edits, refused } = convertMarkers(analyse('Exports fell.REF Imports rose.REF\n'));
      assert.deepEqual(edits, []);
      assert.equal(told(refused), 'Nothing was changed: none of 2 markers has a note that is certain.');
    });
    it('keeps the numbers in a bracket that have no note, and takes the unused notes of a list along', () => {
      assert.equal(
        edited('Exports fell.[1–3]\n\n## Notes\n\n[1] A, 2020.\n\n[2] B, 2021.\n\n[4] C, 2022.\n', brief =>
          convertMarkers(brief),
        ),
        'Exports fell.[^1][^2][^3]\n\n## Notes\n\n[^1]: A, 2020.\n\n[^2]: B, 2021.\n\n[^4]: C, 2022.\n',
      );
    });
    it('turns the links of a word processor', () => {
      assert.equal(
        edited(
          'Exports fell.[\\[1\\]](#_ftn1) Imports rose.[<sup>2</sup>](#_ftn2)\n\n[\\[1\\]](#_ftnref1) A, 2020.\n\n[\\[2\\]](#_ftnref2) B, 2021.\n',
          brief => convertMarkers(brief),
        ),
        'Exports fell.[^1] Imports rose.[^2]\n\n[^1]: A, 2020.\n\n[^2]: B, 2021.\n',
      );
    });
  });
});
