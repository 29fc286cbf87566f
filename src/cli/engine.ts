import { setFlagsFromString } from 'node:v8';

// Imported before everything else: the patterns of the rules are made once and used for all of a text, so that compiling them
// twice, first for a slow interpreter, takes a tenth of the time of the whole command.
setFlagsFromString('--no-regexp-tier-up');
