import type { Words } from '../words.ts';

export const parked: Words['parked'] = {
  park: 'Parker',
  list: (count) => `Parkert ${count}`,
  title: 'Parkerte kurver',
  none: 'Ingenting er parkert.',
  noneText:
    'F4 legger kurven til side, og den venter her: også over en omstart, et skift, og for den som står i kassen da.',
  name: 'Kall den noe',
  fetch: 'Hent den',
  fetchAside: 'Det som slås inn nå, blir parkert.',
  discard: 'Kast den',
  discardSure: 'Trykk en gang til for å kaste den',
  back: 'Tilbake',
  by: (time, by) => (by === undefined ? time : `${time}, ${by}`),
  old: 'Ikke fra i dag',
  items: (count) => (count === 1 ? '1 vare' : `${count} varer`),
};
