import type { Words } from '../words.ts';

export const customer: Words['customer'] = {
  about:
    'Kunden ser, hvad der slås ind, hvornår kortet skal bruges, og om der er betalt, på en egen skærm. Der kan kunden vælge sprog og tage kvitteringen med på telefonen.',
  fact: 'Det, kunden ser',
  place: 'Hvor den står',
  places: { none: 'Ingen', 'second-screen': 'På skærm nummer to', window: 'I et vindue, for at prøve' },
  language: 'Sprog at begynde med',
  missing: 'Ingen skærm nummer to er tilsluttet. Kundeskærmen åbner af sig selv, når den er der.',
};
