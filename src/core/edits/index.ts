export { convertMarkers } from './convert-markers.ts';
export { deleteNote } from './delete-note.ts';
export { applyEdits, type Change, type Edit } from './edit.ts';
export { insertNote } from './insert-note.ts';
export { placeMarkers } from './marker-place.ts';
export { mergeNotes } from './merge-notes.ts';
export { moveNotesToEnd } from './move-notes.ts';
export { renumberNotes } from './renumber.ts';
