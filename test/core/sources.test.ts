import assert from 'node:assert/strict';
import { analyse, type CslDate } from '../../src/core/index.ts';
import { readReference, type SourceFields } from '../../src/core/sources/reference.ts';
import { urlKey } from '../../src/core/sources.ts';

/** What a note cites, at least. */
function cites(note: string, expected: Partial<SourceFields>): void {
  const found = readReference(note);
  for (const [field, value] of Object.entries(expected)) {
    assert.deepEqual(
      found?.[field as keyof SourceFields],
      value,
      `${field} of ${note}: ${JSON.stringify(found)}`,
    );
  }
}

const on = (...parts: number[]): CslDate => ({ 'date-parts': [parts] });

describe('references', () => {
  it('reads a think tank’s brief', () => {
    cites(
      'Ana Ruiz, “Ports Without Ships,” Harbour Foundation *Issue Brief* No. 5032, December 20, 2019, https://www.example.org/ports (accessed January 5, 2020).',
      {
        type: 'report',
        author: [{ family: 'Ruiz', given: 'Ana' }],
        title: 'Ports Without Ships',
        'container-title': 'Issue Brief',
        publisher: 'Harbour Foundation',
        number: '5032',
        issued: on(2019, 12, 20),
        accessed: on(2020, 1, 5),
        URL: 'https://www.example.org/ports',
      },
    );
    cites('Ana Ruiz and Bo van der Berg, “Roads,” Brookings Institution, March 2018, p. 12.', {
      type: 'report',
      author: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'van der Berg', given: 'Bo' },
      ],
      publisher: 'Brookings Institution',
      issued: on(2018, 3),
      page: '12',
    });
  });

  it('reads ranks and suffixes beside names, and bodies of a state', () => {
    cites('Rear Adm. Ana Ruiz, “Ports Without Ships,” testimony, May 2, 2021, https://example.org/ports.', {
      author: [{ family: 'Ruiz', given: 'Ana' }],
    });
    cites('Bo Jones, Jr., and Ana Ruiz, “Roads,” *Journal of Roads* 12 (2020): 3–9.', {
      author: [
        { family: 'Jones', given: 'Bo' },
        { family: 'Ruiz', given: 'Ana' },
      ],
    });
    cites('U.S. Coast Guard, Survey of Small Harbours, March 2021, https://example.org/survey.', {
      author: [{ literal: 'U.S. Coast Guard' }],
      title: 'Survey of Small Harbours',
    });
  });

  it('reads newspapers', () => {
    cites(
      'Choe Min-ho, “Tides Turn,” *The New York Times*, December 8, 2019, https://www.example.com/2019/12/08/tides.html.',
      {
        type: 'article-newspaper',
        author: [{ family: 'Choe', given: 'Min-ho' }],
        'container-title': 'The New York Times',
        issued: on(2019, 12, 8),
      },
    );
    cites('Reuters, “Tides Turn,” 12 April 2019.', {
      type: 'article-newspaper',
      author: [{ literal: 'Reuters' }],
      issued: on(2019, 4, 12),
    });
  });

  it('reads reports of public bodies', () => {
    cites(
      'U.S. Department of the Harbours, “Rules for Ports,” press release, May 2, 2018, https://example.gov/ports.',
      {
        author: [{ literal: 'U.S. Department of the Harbours' }],
        title: 'Rules for Ports',
      },
    );
    cites('Office of Ports and Roads, *Open Harbours: A Plan*, GAO-19-12, March 2019.', {
      type: 'report',
      author: [{ literal: 'Office of Ports and Roads' }],
      title: 'Open Harbours: A Plan',
      number: 'GAO-19-12',
    });
    cites(
      'Office of Ports and Roads, Open Harbours: A Plan (May 23, 2012), available at <a>http://example.gov/plan</a>',
      {
        author: [{ literal: 'Office of Ports and Roads' }],
        title: 'Open Harbours: A Plan',
        issued: on(2012, 5, 23),
        URL: 'http://example.gov/plan',
      },
    );
    cites(
      'OPR Memorandum M-10-06, Open Harbours Directive (Dec. 8, 2009), available at http://example.gov/m10-06.pdf',
      {
        title: 'Open Harbours Directive',
        number: 'M-10-06',
        issued: on(2009, 12, 8),
      },
    );
  });

  it('reads laws, bills, hearings and cases', () => {
    cites('44 U.S.C. § 3501 et seq.', { type: 'legislation', title: '44 U.S.C. § 3501 et seq' });
    cites('Safe Harbours Act of 2014, Pub. L. No. 113-283.', {
      type: 'legislation',
      title: 'Safe Harbours Act of 2014',
      number: '113-283',
      issued: on(2014),
    });
    cites('36 C.F.R. § 1220.18.', { type: 'regulation' });
    cites('Executive Order 13556, Safe Harbours, November 4, 2010.', {
      type: 'regulation',
      issued: on(2010, 11, 4),
    });
    cites('H.R. 1234, 116th Cong. (2019).', { type: 'bill', number: 'H.R. 1234', issued: on(2019) });
    cites(
      'Hearing, *The Way to the Sea*, Committee on Ports, U.S. House of Representatives, 115th Cong., 1st Sess., June 5, 2018.',
      {
        type: 'hearing',
        title: 'The Way to the Sea',
        issued: on(2018, 6, 5),
      },
    );
    cites('*Ruiz v. Harbour Board*, 576 U.S. 644 (2015).', {
      type: 'legal_case',
      title: 'Ruiz v. Harbour Board',
      issued: on(2015),
    });
  });

  it('reads testimonies, weeklies and reports with a subtitle behind a question', () => {
    cites(
      'Lucinda Farrow, “The State of Ports,” testimony before the Subcommittee on Harbors, U.S. Senate, March 21, 2024, https://a.example/f.pdf.',
      {
        type: 'speech',
        title: 'The State of Ports',
        genre: 'testimony before the Subcommittee on Harbors, U.S. Senate',
        issued: on(2024, 3, 21),
      },
    );
    cites('“Forty Harbors,” editorial, The Marovian Herald, January 29, 2024.', {
      type: 'article-newspaper',
      'container-title': 'The Marovian Herald',
    });
    cites('U.S. Coast Guard, Survey of Terminals, Report No. CG-24-11, March 2024.', {
      title: 'Survey of Terminals',
      number: 'CG-24-11',
    });
    cites('Mary Quill, “Eleven Days,” Harbor & Rail Weekly, June 3, 2023, pp. 14–19.', {
      type: 'article-magazine',
      'container-title': 'Harbor & Rail Weekly',
    });
    cites(
      'Samuel Oyelaran et al., Who Answers the Phone? Final Report of the Review of Networks (Washington, DC: Review Staff, November 2023), p. 3.',
      {
        type: 'report',
        author: [{ family: 'Oyelaran', given: 'Samuel' }, { literal: 'others' }],
        title: 'Who Answers the Phone? Final Report of the Review of Networks',
        publisher: 'Review Staff',
      },
    );
  });

  it('reads books and articles, in the forms of several manuals', () => {
    cites('Ana Ruiz, *The Fifth Tide* (New York: W. W. Norton, 2018), 45.', {
      type: 'book',
      title: 'The Fifth Tide',
      publisher: 'W. W. Norton',
      issued: on(2018),
    });
    const article = {
      type: 'article-journal',
      title: 'How Ports Fail',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      'container-title': 'Journal of Tides',
      issued: on(2015),
    };
    cites(
      'Ana Ruiz, “How Ports Fail,” *Journal of Tides* 12, no. 3 (2015): 45–67, https://doi.org/10.1000/xyz.123.',
      { ...article, DOI: '10.1000/xyz.123', page: '45–67' },
    );
    cites('Ruiz, Ana. 2015. “How Ports Fail.” Journal of Tides 12 (3): 45–67.', article);
    cites(
      'Ruiz, A. B., & Jones, C. (2015). How ports fail: A study. Journal of Tides, 12(3), 45–67. doi:10.1000/xyz.123',
      {
        title: 'How ports fail: A study',
        author: [
          { family: 'Ruiz', given: 'A. B.' },
          { family: 'Jones', given: 'C.' },
        ],
        DOI: '10.1000/xyz.123',
      },
    );
    cites('Ruiz AB, Jones C, et al. How ports fail. J Tides. 2015;12(3):45-67.', {
      author: [{ family: 'Ruiz', given: 'AB' }, { family: 'Jones', given: 'C' }, { literal: 'others' }],
      title: 'How ports fail',
      issued: on(2015),
    });
  });

  it('takes what stands alone in italics for a work of its own, by a body for its report', () => {
    const survey = {
      title: 'Cyber Survey',
      author: [{ literal: 'Maritime Administration' }],
      issued: on(2024),
    };
    cites('Maritime Administration, *Cyber Survey* (Washington, DC: 2024), https://example.gov/survey.pdf.', {
      ...survey,
      type: 'report',
    });
    cites('Maritime Administration, *Cyber Survey*, 2024.', { ...survey, type: 'report' });
    cites('Ana Ruiz, *The Long Harbour*, 2019.', { title: 'The Long Harbour', type: 'book' });
    const printed = 'Ministry of Works. *Review of Berths*. London: Ministry of Works, 2021.';
    cites(printed, { type: 'report', publisher: 'Ministry of Works' });
    assert.equal(readReference(printed)?.['container-title'], undefined);
  });

  it('reads links', () => {
    cites('[Open Harbours](https://example.org/a_(b)). §3.2', {
      title: 'Open Harbours',
      URL: 'https://example.org/a_(b)',
    });
    cites(
      'See <a href="https://example.org/a?x=1&amp;y=2">https://example.org/a</a>. <a href="#fnref:3">↩</a>',
      { URL: 'https://example.org/a?x=1&y=2' },
    );
    cites('<https://example.org/a>.', { URL: 'https://example.org/a', type: 'webpage' });
  });

  it('reads notes that explain first and name their source then', () => {
    cites(
      'Berths are places where ships lie, and their depth is what counts for a port. For details, see OPR Special Publication 12-3, *Guidelines for Berths*, available at: <a href="https://example.gov/berths">https://example.gov/berths</a>.',
      {
        author: [{ literal: 'OPR' }],
        title: 'Guidelines for Berths',
        URL: 'https://example.gov/berths',
      },
    );
    cites(
      'Of the 90 ports that were asked, 80 are at a loss, according to the Harbour Board’s June 2019 report, "<a href="https://example.org/loss">Ports at a Loss</a>." They close earlier.',
      {
        author: [{ literal: 'Harbour Board' }],
        title: 'Ports at a Loss',
        issued: on(2019, 6),
        URL: 'https://example.org/loss',
      },
    );
    cites('Harbour Watch’s 2018 survey of 57 ports found that few are deep.', {
      author: [{ literal: 'Harbour Watch' }],
      issued: on(2018),
    });
    cites('The number follows from section 12 of the Safe Harbours Act of 2014 (40 U.S.C. § 11302(e)).', {
      title: 'Safe Harbours Act of 2014',
    });
  });

  it('reads standards, and titles beside the number of a series', () => {
    cites('[ISO/IEC 12345:2018, Ports -- Depth of berths](https://example.org/12345). §3.2', {
      author: [{ literal: 'ISO/IEC' }],
      title: 'Ports -- Depth of berths',
      issued: on(2018),
    });
    cites('See Open Data for Harbours (M-13-13) available at: https://example.gov/m-13-13.pdf.', {
      title: 'Open Data for Harbours',
      number: 'M-13-13',
    });
    cites('Memorandum for Port Captains: Safety of Cranes at the Quay (December 8, 2011)', {
      title: 'Safety of Cranes at the Quay',
      issued: on(2011, 12, 8),
    });
    cites('Open ports: A plan for small towns (Ruiz & Company, October 2013), https://example.org/open.', {
      author: [{ literal: 'Ruiz & Company' }],
      title: 'Open ports: A plan for small towns',
    });
  });

  it('takes no remark for a work', () => {
    for (const remark of [
      'The office recommends no more than 3 business days from the receipt of the report.',
      'For example, by indicating a wildcard in its scope.',
      'Per Circular A-130, “harbour system” means a system used by a port.',
      '',
      '***',
    ]) {
      assert.equal(readReference(remark), undefined, remark);
    }
  });
});

/** The index of each note's source. */
function sourcesOf(...bodies: string[]): (number | undefined)[] {
  const text = `It fell.\n\n## Notes\n\n${bodies.map((body, i) => `${i + 1}. ${body}`).join('\n')}\n`;
  const { notes, sources } = analyse(text);
  return notes.map(({ source }) => (source ? sources.indexOf(source) : undefined));
}

describe('sources', () => {
  const ports = 'Ana Ruiz, “Ports Without Ships,” Harbour Foundation, 2019, https://www.example.org/ports.';
  const roads = 'Bo Jones, “Roads,” Harbour Foundation, 2020.';

  it('are the same work once', () => {
    assert.deepEqual(sourcesOf(ports, roads, 'http://example.org/ports/?utm_source=x'), [0, 1, 0]);
    assert.deepEqual(sourcesOf(roads, 'Jones, Bo. “Roads.” Harbour Foundation, 2020.'), [0, 0]);
    assert.deepEqual(sourcesOf('“A Study,” doi:10.1000/XYZ, 2019.', 'https://doi.org/10.1000/xyz'), [0, 0]);
    assert.equal(urlKey('https://www.Example.org/a/#page=3'), urlKey('http://example.org/a'));
    assert.notEqual(urlKey('https://example.org/a?id=1'), urlKey('https://example.org/a?id=2'));
  });

  it('are found from “Ibid.”, “supra”, short titles and authors alone', () => {
    assert.deepEqual(sourcesOf(ports, 'Ibid., p. 4.', '*Ibid.*', roads, 'Id. at 7.'), [0, 0, 0, 1, 1]);
    assert.deepEqual(sourcesOf(ports, roads, 'Ruiz, supra note 1, at 4.', 'See note 2 above.'), [0, 1, 0, 1]);
    assert.deepEqual(
      sourcesOf(ports, roads, 'Ruiz, supra note 1.', 'Ibid.; Jones, supra note 2.'),
      [0, 1, 0, 0],
    );
    assert.deepEqual(
      sourcesOf(ports, roads, 'See Ana Ruiz, “Ports Without Ships,” 2019, p. 4; Jones, supra note 2.').slice(
        2,
      ),
      [0],
    );
    const many = 'Samuel Oyelaran et al., “Networks,” Review Staff, 2023.';
    assert.deepEqual(
      sourcesOf(many, ports, 'Oyelaran et al., “Networks,” p. 3.', 'Others, p. 3.').slice(0, 3),
      [0, 1, 0],
    );
    assert.deepEqual(
      sourcesOf(ports, roads, 'Ruiz, “Ports,” p. 4.', 'Jones, p. 3.', 'Jones, “Seas,” p. 3.'),
      [0, 1, 0, 1, 2],
    );
    assert.deepEqual(
      sourcesOf(
        ports,
        roads,
        'Ruiz, “Ports,” at 12.',
        'Ruiz, “Ports”; Bo Jones, “Roads,” *Port Review*, 2020.',
      ),
      [0, 1, 0, 0],
    );
    assert.deepEqual(
      sourcesOf(ports, roads, 'Jones, p. 3. He left out ferries.', 'Ruiz, “Ports.” She counts ferries.'),
      [0, 1, 1, 0],
    );
    assert.deepEqual(
      sourcesOf(ports, 'Ruiz, “Ports.” Harbor Press, 2021.', 'Ruiz; Okafor, “Ships,” 2021.'),
      [0, 1, 2],
    );
  });

  it('are those of the notes as they are called, wherever they are defined', () => {
    const text = `A.[^1] B.[^3] C.[^2]\n\n[^1]: ${ports}\n[^2]: ${roads}\n[^3]: See also ibid.\n[^4]: Ibid.\n`;
    const { notes } = analyse(text);
    assert.deepEqual(
      notes.map(({ source }) => source?.title),
      ['Ports Without Ships', 'Roads', 'Ports Without Ships', 'Ports Without Ships'],
    );
  });
});
