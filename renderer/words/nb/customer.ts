import type { Words } from '../words.ts';

export const customer: Words['customer'] = {
  about:
    'Kunden ser hva som slås inn, når kortet skal brukes, og om det er betalt, på en egen skjerm. Der kan kunden velge språk og ta med kvitteringen på telefonen.',
  fact: 'Det kunden ser',
  place: 'Hvor den står',
  places: { none: 'Ingen', 'second-screen': 'På skjerm nummer to', window: 'I et vindu, for å prøve' },
  language: 'Språk å begynne med',
  missing: 'Ingen skjerm nummer to er koblet til. Kundeskjermen åpner seg selv når den er der.',
};
