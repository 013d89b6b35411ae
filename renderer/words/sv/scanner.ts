import type { Words } from '../words.ts';

export const scanner: Words['scanner'] = {
  about:
    'En skanner skriver koder som ett tangentbord gör. De flesta behöver inget här: skanna något nedan och se vad kassan läser.',
  fact: 'Hur koder kommer in',
  prefix: 'Tecken före varje kod',
  prefixHelp: 'Tomt för de flesta. Inga siffror, mellanslag eller * + , ?',
  bad: 'Upp till åtta tecken, till exempel ~ eller #. Inga siffror, inga mellanslag och inget av * + , ?',
  suffix: 'Tangent efter koden',
  suffixes: { enter: 'Enter', tab: 'Tabb' },
  save: 'Spara',
  saved: 'Sparat. Koder läses så från och med nu.',
  test: 'Prova: skanna här',
  idle: 'Inget har skannats ännu.',
  came: 'Detta kom in',
  gap: (ms) => `högst ${ms} ms mellan två tecken`,
  product: (name, price) => `Vara: ${name}, ${price}`,
  receipt: 'Ett kvitto: det skulle hittas under Kvitton.',
  unknown: 'Inget är känt med den här koden.',
  ends: {
    enter: 'Skannern avslutar koden med Enter. Välj Enter nedan.',
    tab: 'Skannern avslutar koden med Tabb. Välj Tabb nedan.',
  },
  endless:
    'Skannern avslutade inte koden. Ställ in den att skicka Enter efter varje kod: handboken har en kod för det.',
  notTaken: 'Den skannade koden togs inte emot: den här bilden kan inte använda den.',
};
