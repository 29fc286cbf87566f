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
import { analyse, type Brief } from '../../../src/core/index.ts';

const edited = (text: string, change: (brief: Brief) => Change): string =>
  applyEdits(text, change(analyse(text)).edits);

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
    it('starts the notes of a document without any', () => {
      assert.equal(at('She said “no|.” Then she left.'), 'She said “no.”[^1] Then she left.\n\n[^1]: |\n');
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
      'One.[^1] Two.[^x] Three.[^2] Four.[^1]\n\n[^2]: A.\n[^3]: B.\n[^1]: C.\n[^x]: D.\n',
    );
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
    it('turns brackets of several numbers', () => {
      assert.equal(
        edited('Exports fell.[1, 2]\n\n## Notes\n\n[1] A, 2020.\n\n[2] B, 2021.\n', brief =>
          convertMarkers(brief),
        ),
        'Exports fell.[^1][^2]\n\n## Notes\n\n[^1]: A, 2020.\n\n[^2]: B, 2021.\n',
      );
    });
    it('leaves a marker without a note', () => {
      const text = 'Exports fell.REF Imports rose.REF\n';
      assert.equal(
        edited(text, brief => convertMarkers(brief)),
        text,
      );
    });
  });
});
