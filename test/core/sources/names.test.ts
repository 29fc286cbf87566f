import assert from 'node:assert/strict';
import { readReference } from '../../../src/core/sources/reference.ts';

/** Whose a work is: the family name, or the whole name of a body, and what it is called. */
function authorAndTitle(note: string): string {
  const source = readReference(note);
  const author = source?.author?.[0];
  return `${author?.family ?? author?.literal ?? '–'} | ${source?.title ?? '–'}`;
}

function reads(cases: Readonly<Record<string, string>>): void {
  for (const [note, expected] of Object.entries(cases)) assert.equal(authorAndTitle(note), expected, note);
}

describe('names in notes', () => {
  it('are people’s, with particles, articles and two family names', () =>
    reads({
      'U. von der Heide, Harbour’s Choice: Guidelines 2024–2029, Larkhaven, 18 July 2024.':
        'von der Heide | Harbour’s Choice: Guidelines 2024–2029',
      'van der Meer, P., ‘Tides in practice’, Harbour Brief no. 14, June 2021.':
        'van der Meer | Tides in practice',
      'Abdul-Karim el-Sayegh, “The Long Quay,” Tide Center, October 2, 2019.': 'el-Sayegh | The Long Quay',
      'Josep Borrás i Font, “Why Harbours,” blog post, 12 March 2022.': 'Borrás i Font | Why Harbours',
      'Carla Reed/Bo Stein, “Quays”, *Hafen* 5 (2020), S. 28–33.': 'Reed | Quays',
    }));

  it('come first in East Asia, where that can be told', () =>
    reads({
      'Wang Lingyi, “Quays of the Delta,” *Harbour Asia* 5 (2010): 8.': 'Wang | Quays of the Delta',
      'Choe Sang-hun, “Ferries,” *Harbour Times*, May 7, 2020.': 'Choe | Ferries',
      'Nguyen Van Tho, “Hedging,” Harbour Perspective, May 7, 2020.': 'Nguyen | Hedging',
      'Yamamoto Kenji, “Locks,” *Harbour Review* 17 (2022): 33.': 'Yamamoto | Locks',
      'Kim Smith-Jones, “Locks,” *Harbour Review* 17 (2022): 33.': 'Smith-Jones | Locks',
      'Lin Manuel, “Locks,” *Harbour Review* 17 (2022): 33.': 'Manuel | Locks',
      'Kenji Yamamoto, “Locks,” *Harbour Review* 17 (2022): 33.': 'Yamamoto | Locks',
    }));

  it('have ranks, titles and honours beside them', () =>
    reads({
      'Gen. (ret.) Dora Petrov and Vance Sur, “Can We Trust the Tides?,” *The Ledger*, February 3, 2015.':
        'Petrov | Can We Trust the Tides?',
      'Adm. James Stark, USN (Ret.), *Sea Roads* (New York: Quay Press, 2017), 201.': 'Stark | Sea Roads',
      'The Rt Hon Lord Reed, Investigation of the Port Service, September 2024':
        'Reed | Investigation of the Port Service',
      'Gordon T. Lund III, “A Second Look,” *Quays* 48 (2018): 5.': 'Lund | A Second Look',
    }));

  it('are those of who speaks, writes or is asked', () =>
    reads({
      'Testimony of Jane Holm before the House Committee on Ports, Subcommittee on Tides, “Deterrence,” May 20, 2021.':
        'Holm | Deterrence',
      'Statement of Gene Dodd, Comptroller General, Before the Committee on the Budget, U.S. Senate, The Fiscal Health of Ports, GAO-20-403T, March 12, 2020.':
        'Dodd | The Fiscal Health of Ports',
      'Memorandum from Deputy Attorney General Lisa Moor to Department Leaders, “Guidance on Quays,” October 28, 2021.':
        'Moor | Guidance on Quays',
      'Prepared remarks by Treasury Secretary Janet Yell at the Harbour Forum, April 13, 2022.':
        'Yell | Prepared remarks by Treasury Secretary Janet Yell at the Harbour Forum',
      'Interview with Maj. Gen. Harun Idris, Calder, 4 May 2018.':
        'Idris | Interview with Maj. Gen. Harun Idris',
      'Press Release, Sen. Ron Wyde, Wyde Releases Details on Searches (Sept. 14, 2021).':
        'Wyde | Wyde Releases Details on Searches',
    }));

  it('are those of bodies, at home, abroad and as law reviews shorten them', () =>
    reads({
      'Human Rights Watch, *“We Sleep on the Deck”: Crews in Distant Waters*, March 2020.':
        'Human Rights Watch | “We Sleep on the Deck”: Crews in Distant Waters',
      'Médecins Sans Frontières, “Rescue: one year on,” 2021.':
        'Médecins Sans Frontières | Rescue: one year on',
      'Banco de España, *Informe anual 2021*, Madrid, 2022, p. 112.': 'Banco de España | Informe anual 2021',
      'Bundesministerium der Häfen (Hrsg.), Weißbuch zur Schifffahrt, Berlin 2016, S. 45.':
        'Bundesministerium der Häfen | Weißbuch zur Schifffahrt',
      'Fed. Harbour Comm’n, Protecting Pilots in an Era of Change 15 (2012).':
        'Fed. Harbour Comm’n | Protecting Pilots in an Era of Change',
      'Oxfam, Inequality Afloat, Oxfam Briefing Paper, January 2022, p. 11.': 'Oxfam | Inequality Afloat',
      'International Harbour Agency (IHA), Harbour Outlook 2022 (Paris: IHA, 2022), p. 33.':
        'International Harbour Agency | Harbour Outlook 2022',
      'Harbour Commission 2022, Logistics at Sea, Inquiry Report no. 98, Calder.':
        'Harbour Commission | Logistics at Sea',
      'Harbour Foundation, C Reed, Right where it left: Analysis of ports, October 2022':
        'Harbour Foundation | Right where it left: Analysis of ports',
      'Harbour Panel on Tides. (2021). Summary for pilots. In V. Moss & P. Reed (Eds.), *Tides 2021: The basis* (pp. 3–32). Quay Press.':
        'Harbour Panel on Tides | Summary for pilots',
    }));

  it('stand behind what leads in to them', () =>
    reads({
      'But see William Nord, Climate Clubs for Ports, 105 Am. Tide Rev. 1339, 1340 (2015) (arguing otherwise).':
        'Nord | Climate Clubs for Ports',
      'On this point, see Emma Ash, “Restraint at Sea,” *Quays*, October 2021, pp. 128–141.':
        'Ash | Restraint at Sea',
      'Committee for Harbours, “Is the Fund Solvent?” blog, July 8, 2022.':
        'Committee for Harbours | Is the Fund Solvent?',
      'HarbourNEF, New Outlook for Ships 2022, 2022.': 'HarbourNEF | New Outlook for Ships 2022',
      'The author served on the committee from 2018 to 2020.': '– | –',
      'Ibid., pp. 14–15.': '– | –',
    }));

  it('cost little where many are joined by hyphens', () => {
    const start = performance.now();
    readReference('Reed-'.repeat(1_000));
    const took = performance.now() - start;
    assert.ok(took < 5_000, `${took} ms`);
  });

  it('are nobody’s before a headline', () =>
    reads({
      '*Harbour Courier*, “Rates hold as growth slows,” 8 September 2022.': '– | Rates hold as growth slows',
      'Port workers vote to strike (*Harbour Courier*, 3 May 2022).': '– | Port workers vote to strike',
      'About Tides, Fed. Rsrv. Bank of Calder, https://example.org/about (last visited July 9, 2022).':
        '– | About Tides',
    }));
});
