// Which functions of the extension stand in which of its bundles.

/** What the extension loads in Node alone, and what it has in a web worker instead. */
export const HOST_PORTS = {
  'src/node/checking-host.ts': {
    web: 'src/web/checking-host.ts',
    node: './node-host.js',
    functions: ['openCheckingHost'],
  },
};

/** What reads and edits documents: loaded when the first one is read, not while VS Code starts the extension. */
export const READING = {
  'src/core/agreement/bodies.ts': ['isInHost', 'isSameBody', 'isSamePeriodical'],
  'src/core/agreement/days.ts': ['dateDifference'],
  'src/core/agreement/people.ts': ['personDifference'],
  'src/core/agreement/titles.ts': ['namesTitle', 'titleDifference'],
  'src/core/ahead.ts': ['readAhead'],
  'src/core/analyse.ts': ['analyse', 'analysing'],
  'src/core/edits/definitions.ts': ['placeForDefinition', 'takenLabels'],
  'src/core/edits/index.ts': [
    'addNote',
    'convertMarkers',
    'deleteNote',
    'ignoreHere',
    'insertNote',
    'isConvertible',
    'linkToNote',
    'mergeNotes',
    'moveNotesToEnd',
    'placeMarkers',
    'renumberNotes',
    'stripTracking',
  ],
  'src/core/figures/figures.ts': ['figuresIn'],
  'src/core/fix-all.ts': ['fixAll'],
  'src/core/fixes.ts': ['fixesFor'],
  'src/core/genre.ts': ['judgeGenre'],
  'src/core/giant-blocks.ts': ['giantBlocks'],
  'src/core/links/link-state.ts': ['judgeAnswer'],
  'src/core/passages/figure-match.ts': ['matchFigure', 'sourceFigures'],
  'src/core/passages/quote-match.ts': ['matchQuote', 'wordCount'],
  'src/core/passages/source-text.ts': ['sourceText'],
  'src/core/pasted-html.ts': ['readPastedHtml'],
  'src/core/quotes/sourcing.ts': ['unsourcedQuotes'],
  'src/core/quotes/wordings.ts': ['findEchoes'],
  'src/core/recommendations/grounds.ts': ['findGrounds'],
  'src/view/checking/check-fixes.ts': ['checkAt', 'checkFixes'],
  'src/view/checking/check-sources.ts': ['addressesOf', 'checkAddresses', 'checksBySource', 'targetsOf'],
  'src/view/checking/checked-brief.ts': ['judgeSources'],
  'src/view/preview/annotate-preview.ts': ['annotatePreview'],
};
