import type { Words } from '../words.ts';

export const customer: Words['customer'] = {
  about:
    'Kunden ser vad som slås in, när kortet ska användas, och om det är betalt, på en egen skärm. Där kan kunden välja språk och ta med kvittot på telefonen.',
  fact: 'Det kunden ser',
  place: 'Var den står',
  places: { none: 'Ingen', 'second-screen': 'På skärm nummer två', window: 'I ett fönster, för att prova' },
  language: 'Språk att börja med',
  missing: 'Ingen skärm nummer två är ansluten. Kundskärmen öppnas av sig själv när den finns.',
};
