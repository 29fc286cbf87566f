import './engine.ts';
import { load } from './compiled.ts';

// Built beside this file, because only what is loaded from here on is run as the engine was told. What a command without a
// text has compiled isn't kept, because that stays.
load('command-line.js', process.argv.length > 3);
