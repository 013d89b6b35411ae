import type { Words } from '../words.ts';

export const scanner: Words['scanner'] = {
  about:
    'En scanner taster koder, som et tastatur gør. De fleste behøver intet her: scan noget nedenfor, og se, hvad kassen læser.',
  fact: 'Hvordan koder kommer ind',
  prefix: 'Tegn foran hver kode',
  prefixHelp: 'Tomt for de fleste. Ingen cifre, mellemrum eller * + , ?',
  bad: 'Op til otte tegn, for eksempel ~ eller #. Ingen cifre, ingen mellemrum og ingen af * + , ?',
  suffix: 'Tast efter koden',
  suffixes: { enter: 'Enter', tab: 'Tab' },
  save: 'Gem',
  saved: 'Gemt. Koder læses sådan fra nu af.',
  test: 'Prøv: scan her',
  idle: 'Intet er scannet endnu.',
  came: 'Dette kom ind',
  gap: (ms) => `højst ${ms} ms mellem to tegn`,
  product: (name, price) => `Vare: ${name}, ${price}`,
  receipt: 'En kvittering: den ville blive fundet under Kvitteringer.',
  unknown: 'Intet er kendt med denne kode.',
  ends: {
    enter: 'Scanneren afslutter koden med Enter. Vælg Enter nedenfor.',
    tab: 'Scanneren afslutter koden med Tab. Vælg Tab nedenfor.',
  },
  endless:
    'Scanneren afsluttede ikke koden. Indstil den til at sende Enter efter hver kode: håndbogen har en kode til det.',
  notTaken: 'Den scannede kode blev ikke taget imod: dette billede kan ikke bruge den.',
};
