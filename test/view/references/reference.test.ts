import assert from 'node:assert/strict';
import { analyse, type Source } from '../../../src/core/index.ts';
import { formatReference, referenceMarkdown } from '../../../src/view/references/reference.ts';

const date = (...parts: number[]) => ({ 'date-parts': [parts] });

const ANA = { given: 'Ana', family: 'Ruiz' };
const TOM = { given: 'Tom J.', family: 'Okafor' };
const ILSE = { given: 'Ilse-Marie', family: 'Brandt' };

/** A work of each kind, as a Chicago note and as an entry of an APA list, in the forms of the manuals. */
const FORMS: Readonly<Record<string, readonly [Omit<Source, 'id'>, chicago: string, apa: string]>> = {
  'a book': [
    {
      type: 'book',
      title: 'The Age of Cranes',
      author: [ILSE],
      'publisher-place': 'Larkhaven',
      publisher: 'Quay Press',
      issued: date(2020),
      page: '12',
    },
    'Ilse-Marie Brandt, *The Age of Cranes* (Larkhaven: Quay Press, 2020), 12.',
    'Brandt, I.-M. (2020). *The Age of Cranes*. Quay Press.',
  ],
  'a chapter': [
    {
      type: 'chapter',
      title: 'Tolls',
      author: [ANA],
      'container-title': 'Harbors Old and New',
      publisher: 'Quay Press',
      issued: date(2019),
      page: '3–19',
    },
    'Ana Ruiz, “Tolls,” in *Harbors Old and New* (Quay Press, 2019), 3–19.',
    'Ruiz, A. (2019). Tolls. In *Harbors Old and New* (pp. 3–19). Quay Press.',
  ],
  'a journal article': [
    {
      type: 'article-journal',
      title: 'Tides and Tolls',
      author: [ANA, TOM, ILSE],
      'container-title': 'Journal of Harbor Studies',
      volume: '12',
      issue: '3',
      issued: date(2020),
      page: '45–67',
      URL: 'https://journal.example.org/45',
      DOI: '10.1234/abc.5',
    },
    'Ana Ruiz, Tom J. Okafor, and Ilse-Marie Brandt, “Tides and Tolls,” *Journal of Harbor Studies* 12, no. 3 (2020): 45–67, https://doi.org/10.1234/abc.5.',
    'Ruiz, A., Okafor, T. J., & Brandt, I.-M. (2020). Tides and Tolls. *Journal of Harbor Studies*, *12*(3), 45–67. https://doi.org/10.1234/abc.5',
  ],
  'a newspaper article': [
    {
      type: 'article-newspaper',
      title: 'Who Pays for the Quay?',
      author: [ANA, TOM],
      'container-title': 'Larkhaven Gazette',
      issued: date(2023, 5, 4),
      URL: 'https://gazette.example.com/quay',
      accessed: date(2023, 6, 1),
    },
    'Ana Ruiz and Tom J. Okafor, “Who Pays for the Quay?” *Larkhaven Gazette*, May 4, 2023, https://gazette.example.com/quay.',
    'Ruiz, A., & Okafor, T. J. (2023, May 4). Who Pays for the Quay? *Larkhaven Gazette*. https://gazette.example.com/quay',
  ],
  'a report in a series': [
    {
      type: 'report',
      title: 'Ports under Pressure',
      author: [ANA],
      publisher: 'Harbor Institute',
      'container-title': 'Issue Brief',
      number: '5032',
      issued: date(2019, 12, 20),
      URL: 'https://harbor.example.org/5032',
    },
    'Ana Ruiz, “Ports under Pressure,” Harbor Institute *Issue Brief* no. 5032, December 20, 2019, https://harbor.example.org/5032.',
    'Ruiz, A. (2019, December 20). *Ports under Pressure* (Issue Brief No. 5032). Harbor Institute. https://harbor.example.org/5032',
  ],
  'a report of the body that wrote it': [
    {
      type: 'report',
      title: 'Winter Traffic',
      author: [{ literal: 'Harbor Authority' }],
      publisher: 'Harbor Authority',
      number: 'HA-23-105',
      issued: date(2022, 3),
    },
    'Harbor Authority, *Winter Traffic*, HA-23-105 (Harbor Authority, March 2022).',
    'Harbor Authority. (2022, March). *Winter Traffic* (HA-23-105).',
  ],
  'a statute': [
    {
      type: 'legislation',
      title: 'Harbor Safety Act of 2002',
      number: '107-296',
      volume: '116',
      'container-title': 'Stat.',
      page: '2135',
      issued: date(2002, 11, 25),
    },
    'Harbor Safety Act of 2002, Pub. L. No. 107-296, 116 Stat. 2135 (2002).',
    'Harbor Safety Act of 2002, Pub. L. No. 107-296, 116 Stat. 2135 (2002).',
  ],
  'a section of a code': [
    {
      type: 'legislation',
      title: 'Clean Quays Act',
      volume: '42',
      'container-title': 'U.S.C.',
      section: '7401',
      issued: date(1970),
    },
    'Clean Quays Act, 42 U.S.C. § 7401 (1970).',
    'Clean Quays Act, 42 U.S.C. § 7401 (1970).',
  ],
  'a bill': [
    {
      type: 'bill',
      title: 'Open Ports Act',
      number: 'H.R. 1234',
      'container-title': '118th Cong.',
      issued: date(2023),
      URL: 'https://congress.example.gov/1234',
    },
    'Open Ports Act, H.R. 1234, 118th Cong. (2023), https://congress.example.gov/1234.',
    'Open Ports Act, H.R. 1234, 118th Cong. (2023). https://congress.example.gov/1234',
  ],
  'a hearing': [
    {
      type: 'hearing',
      title: 'Winter Traffic: Hearing Before the Subcommittee on Harbors',
      'container-title': '118th Cong.',
      author: [ANA],
      issued: date(2023, 5, 4),
    },
    '*Winter Traffic: Hearing Before the Subcommittee on Harbors*, 118th Cong. (2023) (statement of Ana Ruiz).',
    '*Winter Traffic: Hearing Before the Subcommittee on Harbors*, 118th Cong. (2023) (statement of Ana Ruiz).',
  ],
  'a court case': [
    {
      type: 'legal_case',
      title: 'Ruiz v. Port of Larkhaven',
      volume: '222',
      'container-title': 'F.3d',
      page: '141',
      authority: '4th Cir.',
      issued: date(2000),
    },
    'Ruiz v. Port of Larkhaven, 222 F.3d 141 (4th Cir. 2000).',
    'Ruiz v. Port of Larkhaven, 222 F.3d 141 (4th Cir. 2000).',
  ],
  'a web page without a date': [
    {
      type: 'webpage',
      title: 'Berths',
      publisher: 'Harbor Authority',
      accessed: date(2024, 3, 3),
      URL: 'https://berths.example.org/',
    },
    '“Berths,” Harbor Authority, accessed March 3, 2024, https://berths.example.org/.',
    '*Berths*. (n.d.). Harbor Authority. Retrieved March 3, 2024, from https://berths.example.org/',
  ],
  'a page of a site': [
    {
      type: 'webpage',
      title: 'Berths',
      author: [ANA],
      'container-title': 'Port Watch',
      issued: date(2021, 2),
      URL: 'https://port.example.org/',
    },
    'Ana Ruiz, “Berths,” Port Watch, February 2021, https://port.example.org/.',
    'Ruiz, A. (2021, February). *Berths*. Port Watch. https://port.example.org/',
  ],
  'a dissertation': [
    {
      type: 'thesis',
      title: 'Cranes and Courts',
      author: [ANA],
      genre: 'PhD diss.',
      publisher: 'University of Larkhaven',
      issued: date(2008),
    },
    'Ana Ruiz, “Cranes and Courts” (PhD diss., University of Larkhaven, 2008).',
    'Ruiz, A. (2008). *Cranes and Courts* [Doctoral dissertation, University of Larkhaven].',
  ],
  'a work of many': [
    { type: 'book', title: 'Is It Deep?', author: [ANA, TOM, ILSE, ANA], issued: date(2001) },
    'Ana Ruiz et al., *Is It Deep?* (2001).',
    'Ruiz, A., Okafor, T. J., Brandt, I.-M., & Ruiz, A. (2001). *Is It Deep?*',
  ],
};

describe('references', () => {
  for (const [name, [fields, chicago, apa]] of Object.entries(FORMS)) {
    it(`to ${name} have the manuals’ forms`, () => {
      const source = { id: '1', ...fields };
      assert.equal(referenceMarkdown(source, 'chicago'), chicago);
      assert.equal(referenceMarkdown(source, 'apa'), apa);
    });
  }

  it('are formed of whatever little there is', () => {
    assert.deepEqual(formatReference({ id: '6', type: 'document' }, 'chicago'), []);
    assert.deepEqual(formatReference({ id: '7', type: 'document', title: 'Berths' }, 'apa'), [
      { text: 'Berths', italic: true },
      { text: '. ' },
      { text: '(n.d.)' },
      { text: '.' },
    ]);
    assert.equal(
      referenceMarkdown({ id: '8', type: 'bill', title: 'H.R. 1, 118th Cong', number: 'H.R. 1' }, 'apa'),
      'H.R. 1, 118th Cong.',
    );
  });

  it('of notes in Chicago’s form are those notes again', () => {
    const notes = [
      'Ilse Brandt, *The Age of Cranes* (Larkhaven: Quay Press, 2020).',
      'Ana Ruiz, “Tides and Tolls,” *Journal of Harbor Studies* 12, no. 3 (2020): 45–67, https://doi.org/10.1234/abc.5.',
      'Ana Ruiz, “Who Pays for the Quay,” *Larkhaven Gazette*, May 4, 2023, https://gazette.example.com/quay.',
      'Ana Ruiz, “Ports under Pressure,” Harbor Institute *Issue Brief* no. 5032, December 20, 2019, https://harbor.example.org/5032.',
      'Harbor Safety Act of 2002, Pub. L. No. 107-296, 116 Stat. 2135 (2002).',
      'Open Ports Act, H.R. 1234, 118th Cong. (2023).',
      'H.R. 1234, 118th Cong. (2023).',
      '*Winter Traffic: Hearing Before the Subcommittee on Harbors*, 118th Cong. (2023).',
      'Ruiz v. Port of Larkhaven, 550 U.S. 544 (2007).',
      'Ruiz v. Port of Larkhaven, 222 F.3d 141 (4th Cir. 2000).',
      '“Berths,” Harbor Authority, accessed March 3, 2024, https://berths.example.org/.',
      'Ana Ruiz, “Cranes and Courts” (PhD diss., University of Larkhaven, 2008).',
      'Tom Okafor, “Berthing Fees” (master’s thesis, Calder State University, 2011).',
    ];
    for (const note of notes) {
      const [source] = analyse(`Exports fell.[^1]\n\n[^1]: ${note}\n`).sources;
      assert.equal(source && referenceMarkdown(source, 'chicago'), note);
    }
  });
});
