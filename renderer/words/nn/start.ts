import type { Words } from '../words.ts';

export const start: Words['start'] = {
  name: 'Dintero Cashier',
  about: 'Slå inn eit sal, send det til kortterminalen, og vit kva som skjedde.',
  practise: 'Øv no',
  practiseLines: [
    'Ein treningsterminal på denne maskina.',
    'Ingen konto, ikkje noko nett, ingen ekte pengar.',
    'Lær dei skumle tilfella før dei skjer.',
  ],
  startPractice: 'Start trening',
  connect: 'Kople til Dintero',
  connectText:
    'For eigaren. Ha kontonummeret, nøkkelen med hemmelegheita og terminalen for handa. Rundt ti minutt.',
  connectButton: 'Kople til…',
  language: 'Språk',
  problems: {
    'provision-refused':
      'Oppsettsfila vart ikkje brukt. Ingenting er endra. Rett dette i ho, og start på nytt:',
    'secret-not-erased':
      'Oppsettsfila kunne ikkje skrivast til, så hemmelegheita står der framleis. Slett fila sjølv:',
    'settings-set-aside':
      'Innstillingane kunne ikkje lesast, så kassa startar utan dei. Sala er trygge. Den gamle fila er her:',
    'settings-newer':
      'Innstillingane er skrivne av ein nyare versjon av kassa, så denne startar utan dei. Sala er trygge. Installer den nyare versjonen, lukk kassa, og gi denne fila det gamle namnet settings.json:',
  },
  problemsTitle: 'Sjå på dette først',
};

export const lock: Words['lock'] = {
  title: 'Kven står i kassa?',
  roles: { cashier: 'Kasserar', manager: 'Leiar', owner: 'Eigar' },
  pin: 'PIN',
  pinOf: (name) => `PIN for ${name}`,
  erase: 'Slett siste',
  clear: 'Tøm',
  unlock: 'Lås opp',
  chooseName: 'Vel namnet ditt først.',
  typePin: 'Tast PIN-koden.',
  basketKept: 'Korga er teken vare på',
  paymentGoesOn: 'Ei betaling er i gang. Ho held fram.',
  refundGoesOn: 'Ein refusjon er i gang. Han held fram.',
  paymentEnded: 'Betalinga er over. Lås opp for å sjå korleis det gjekk.',
  refundEnded: 'Refusjonen er over. Lås opp for å sjå korleis det gjekk.',
  total: 'Sum',
};
