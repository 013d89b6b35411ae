import type { Words } from '../words.ts';

export const customer: Words['customer'] = {
  about:
    'Kunden ser kva som blir slått inn, når kortet skal brukast, og om det er betalt, på ein eigen skjerm. Der kan kunden velje språk og ta med kvitteringa på telefonen.',
  fact: 'Det kunden ser',
  place: 'Kvar han står',
  places: { none: 'Ingen', 'second-screen': 'På skjerm nummer to', window: 'I eit vindauge, for å prøve' },
  language: 'Språk å byrje med',
  missing: 'Ingen skjerm nummer to er kopla til. Kundeskjermen opnar seg sjølv når han er der.',
};
