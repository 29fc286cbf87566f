import { analyse } from './src/core/index.ts';
for (const t of [
'Analysts call the practice unusual. Senior Colonel Wu Jianhao, a spokesman for the Eastern Theater Command, said that the patrols would continue “for as long as separatists dream” and that foreign navies had “no business counting other people’s containers.”',
'Colonel Wu Jianhao, a spokesman for the Command, said that the patrols would continue “for as long as separatists dream.”',
'The National Association of Water Utilities opposes it. Its members, it said, should not be made to answer for “plumbing we do not own and may not touch”.',
'It is the policy of the United States, the Act states, to consider any effort to determine the future by other than peaceful means, “including by boycotts or embargoes,” a threat to peace.',
'A study for the state put it at $65 per pupil over ten years, or, as its lead author likes to say, “less than one graphing calculator”.',
'The Act’s defenders hail a boom. It is a boom in capacity on paper; as Prewitt likes to say, “Nobody ever cooked dinner on nameplate.”',
'On Tuesday, however, an unnamed official was quoted as saying that talks in Muscat remained “the only game in town.”',
'The EPA’s own analysis conceded that “localized reliability concerns may arise,” but left it to others.',
'The Argyle Declaration, which both presidents signed in December 2023, commits the parties not to “threaten or use force against one another in any circumstances.”',
'President Maduro has grown strident and ridiculed the force as “a parade in search of an army.”',
]) { const b = analyse(t); console.log(t.slice(0,60)); for (const q of b.quotes) console.log('   ', q.use, '|', q.speaker?.name, '|', q.cue && t.slice(q.cue.span.start,q.cue.span.end)); }
