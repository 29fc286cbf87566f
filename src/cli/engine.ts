import { setFlagsFromString } from 'node:v8';

// Loaded before everything else: a command reads its texts once and ends, while the engine works for programs that go on.

// The patterns of the rules are made once and used for all of a text, so that compiling them twice, first for a slow
// interpreter, takes a tenth of the time of the whole command.
setFlagsFromString('--no-regexp-tier-up');

// Functions are optimised once they have run some times as long as the engine would wait. To optimise every function that
// runs for some milliseconds takes longer than it spares: a quarter of the time of the command on a megabyte. Engines up to
// that of Node 21 count what was run, later ones how often.
const LATER = ['--invocation-count-for-maglev=1600', '--invocation-count-for-turbofan=12000'];
const [engine = ''] = process.versions.v8.split('.');
for (const flag of Number(engine) < 12 ? ['--interrupt-budget=400000'] : LATER) setFlagsFromString(flag);
