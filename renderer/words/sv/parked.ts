import type { Words } from '../words.ts';

export const parked: Words['parked'] = {
  park: 'Parkera',
  list: (count) => `Parkerat ${count}`,
  title: 'Parkerade korgar',
  none: 'Inget är parkerat.',
  noneText:
    'F4 lägger korgen åt sidan, och den väntar här: även över en omstart, ett skift, och för den som står i kassan då.',
  name: 'Kalla den något',
  fetch: 'Hämta den',
  fetchAside: 'Det som slås in nu parkeras.',
  discard: 'Kasta den',
  discardSure: 'Tryck en gång till för att kasta den',
  back: 'Tillbaka',
  by: (time, by) => (by === undefined ? time : `${time}, ${by}`),
  old: 'Inte från i dag',
  items: (count) => (count === 1 ? '1 vara' : `${count} varor`),
};
