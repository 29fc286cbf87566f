// Stands for the libraries with which @citation-js/core would fetch bibliographies: nothing here uses the network.
export default function fetch() {
  throw new Error('Bibliographies are read from files alone');
}
export const Headers = undefined;
