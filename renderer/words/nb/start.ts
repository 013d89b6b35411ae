import type { Words } from '../words.ts';

export const start: Words['start'] = {
  name: 'Dintero Cashier',
  about: 'Slå inn et salg, send det til kortterminalen, og vit hva som skjedde.',
  practise: 'Øv nå',
  practiseLines: [
    'En treningsterminal på denne maskinen.',
    'Ingen konto, ikke noe nett, ingen ekte penger.',
    'Lær de skumle tilfellene før de skjer.',
  ],
  startPractice: 'Start trening',
  connect: 'Koble til Dintero',
  connectText:
    'For eieren. Ha kontonummeret, nøkkelen med hemmeligheten og terminalen for hånden. Rundt ti minutter.',
  connectButton: 'Koble til…',
  language: 'Språk',
  problems: {
    'provision-refused':
      'Oppsettsfilen ble ikke brukt. Ingenting er endret. Rett dette i den, og start på nytt:',
    'secret-not-erased':
      'Oppsettsfilen kunne ikke skrives til, så hemmeligheten står der fortsatt. Slett filen selv:',
    'settings-set-aside':
      'Innstillingene kunne ikke leses, så kassen starter uten dem. Salgene er trygge. Den gamle filen er her:',
    'settings-newer':
      'Innstillingene er skrevet av en nyere versjon av kassen, så denne starter uten dem. Salgene er trygge. Installer den nyere versjonen, lukk kassen, og gi denne filen det gamle navnet settings.json:',
  },
  problemsTitle: 'Se på dette først',
};

export const lock: Words['lock'] = {
  title: 'Hvem står i kassen?',
  roles: { cashier: 'Kasserer', manager: 'Leder', owner: 'Eier' },
  pin: 'PIN',
  pinOf: (name) => `PIN for ${name}`,
  erase: 'Slett siste',
  clear: 'Tøm',
  unlock: 'Lås opp',
  chooseName: 'Velg navnet ditt først.',
  typePin: 'Tast PIN-koden.',
  basketKept: 'Kurven er tatt vare på',
  paymentGoesOn: 'En betaling er i gang. Den fortsetter.',
  refundGoesOn: 'En refusjon er i gang. Den fortsetter.',
  paymentEnded: 'Betalingen er over. Lås opp for å se hvordan det gikk.',
  refundEnded: 'Refusjonen er over. Lås opp for å se hvordan det gikk.',
  total: 'Sum',
};
