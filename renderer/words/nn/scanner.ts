import type { Words } from '../words.ts';

export const scanner: Words['scanner'] = {
  about:
    'Ein skannar tastar kodar slik eit tastatur gjer. Dei fleste treng ingenting her: skann noko nedanfor, og sjå kva kassa les.',
  fact: 'Korleis kodar kjem inn',
  prefix: 'Teikn framfor kvar kode',
  prefixHelp: 'Tomt for dei fleste. Ingen siffer, mellomrom eller * + , ?',
  bad: 'Inntil åtte teikn, til dømes ~ eller #. Ingen siffer, ingen mellomrom, og ingen av * + , ?',
  suffix: 'Tast etter koden',
  suffixes: { enter: 'Enter', tab: 'Tab' },
  save: 'Lagre',
  saved: 'Lagra. Kodar blir lesne slik frå no av.',
  test: 'Prøv: skann her',
  idle: 'Ingenting er skanna enno.',
  came: 'Dette kom inn',
  gap: (ms) => `høgst ${ms} ms mellom to teikn`,
  product: (name, price) => `Vare: ${name}, ${price}`,
  receipt: 'Ei kvittering: ho ville blitt funnen under Kvitteringar.',
  unknown: 'Ingenting er kjent med denne koden.',
  ends: {
    enter: 'Skannaren avsluttar koden med Enter. Vel Enter nedanfor.',
    tab: 'Skannaren avsluttar koden med Tab. Vel Tab nedanfor.',
  },
  endless:
    'Skannaren avslutta ikkje koden. Still han inn på å sende Enter etter kvar kode: handboka har ein kode for det.',
  notTaken: 'Den skanna koden vart ikkje teken imot: dette biletet kan ikkje bruke han.',
};
