import './engine.ts';

// Built beside this file, because only what is loaded from here on is run as the engine was told.
require('./command-line.js');
