import type { Words } from '../words.ts';

export const parked: Words['parked'] = {
  park: 'Parkér',
  list: (count) => `Parkeret ${count}`,
  title: 'Parkerede kurve',
  none: 'Intet er parkeret.',
  noneText:
    'F4 lægger kurven til side, og den venter her: også over en genstart, et skift, og for den, der står i kassen da.',
  name: 'Kald den noget',
  fetch: 'Hent den',
  fetchAside: 'Det, der slås ind nu, bliver parkeret.',
  discard: 'Kassér den',
  discardSure: 'Tryk en gang til for at kassere den',
  back: 'Tilbage',
  by: (time, by) => (by === undefined ? time : `${time}, ${by}`),
  old: 'Ikke fra i dag',
  items: (count) => (count === 1 ? '1 vare' : `${count} varer`),
};
