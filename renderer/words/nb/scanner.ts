import type { Words } from '../words.ts';

export const scanner: Words['scanner'] = {
  about:
    'En skanner taster koder slik et tastatur gjør. De fleste trenger ingenting her: skann noe nedenfor, og se hva kassen leser.',
  fact: 'Hvordan koder kommer inn',
  prefix: 'Tegn foran hver kode',
  prefixHelp: 'Tomt for de fleste. Ingen sifre, mellomrom eller * + , ?',
  bad: 'Inntil åtte tegn, for eksempel ~ eller #. Ingen sifre, ingen mellomrom, og ingen av * + , ?',
  suffix: 'Tast etter koden',
  suffixes: { enter: 'Enter', tab: 'Tab' },
  save: 'Lagre',
  saved: 'Lagret. Koder leses slik fra nå av.',
  test: 'Prøv: skann her',
  idle: 'Ingenting er skannet ennå.',
  came: 'Dette kom inn',
  gap: (ms) => `høyst ${ms} ms mellom to tegn`,
  product: (name, price) => `Vare: ${name}, ${price}`,
  receipt: 'En kvittering: den ville blitt funnet under Kvitteringer.',
  unknown: 'Ingenting er kjent med denne koden.',
  ends: {
    enter: 'Skanneren avslutter koden med Enter. Velg Enter nedenfor.',
    tab: 'Skanneren avslutter koden med Tab. Velg Tab nedenfor.',
  },
  endless:
    'Skanneren avsluttet ikke koden. Still den inn på å sende Enter etter hver kode: håndboken har en kode for det.',
  notTaken: 'Den skannede koden ble ikke tatt imot: dette bildet kan ikke bruke den.',
};
