import type { Words } from '../words.ts';

export const parked: Words['parked'] = {
  park: 'Parker',
  list: (count) => `Parkert ${count}`,
  title: 'Parkerte korger',
  none: 'Ingenting er parkert.',
  noneText:
    'F4 legg korga til side, og ho ventar her: òg over ein omstart, eit skift, og for den som står i kassa då.',
  name: 'Kall ho noko',
  fetch: 'Hent ho',
  fetchAside: 'Det som blir slått inn no, blir parkert.',
  discard: 'Kast ho',
  discardSure: 'Trykk éin gong til for å kaste ho',
  back: 'Tilbake',
  by: (time, by) => (by === undefined ? time : `${time}, ${by}`),
  old: 'Ikkje frå i dag',
  items: (count) => (count === 1 ? '1 vare' : `${count} varer`),
};
