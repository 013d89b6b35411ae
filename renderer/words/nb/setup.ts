import type { Words } from '../words.ts';

export const setup: Words['setup'] = {
  title: 'Oppsett',
  version: (version) => `Versjon ${version}`,
  sections: {
    connection: 'Forbindelse',
    account: 'Dintero-konto',
    store: 'Butikk',
    terminal: 'Terminal',
    register: 'Kasse',
    people: 'Operatører',
    journal: 'Journal',
    look: 'Språk og utseende',
    practice: 'Trening',
  },
  notFilled: 'Ikke fylt ut',
  connection: {
    notTested: 'Ikke prøvd ennå',
    toFix: (count) => (count === 1 ? '1 ting å rette' : `${count} ting å rette`),
    allWell: 'Alt er i orden',
    notAllKnown: 'Virker så langt vi kan se',
    testing: 'Prøver',
    takesNoPayment: 'Prøver det som står her, lagret eller ikke. Tar ikke betalt.',
  },
  test: 'Sjekk nå',
  testAgain: 'Sjekk igjen',
  save: 'Lagre',
  saving: 'Lagrer',
  saved: 'Lagret.',
  notSaved: (count) =>
    count === 1 ? 'Ikke lagret. Ett felt må rettes.' : `Ikke lagret. ${count} felt må rettes.`,
  unsaved: 'Ikke lagret ennå.',
  back: 'Tilbake',
  live: 'EKTE',
  sandbox: 'TEST',
  fields: {
    accountId: ['Kontonummer', 'I Backoffice, øverst til venstre. T og åtte sifre for test, P for ekte.'],
    clientId: ['Nøkkel (client id)', 'Backoffice, Innstillinger, API-klienter. Lag en til denne kassen.'],
    clientSecret: [
      'Hemmelighet (client secret)',
      'Vises én gang, når nøkkelen lages. Mistet? Lag en ny nøkkel.',
    ],
    profileId: [
      'Betalingsprofil',
      'Backoffice, Innstillinger, Betalingsprofiler: den som bare er for betaling i butikk.',
    ],
    registerId: ['Kasse-id', 'Bokstaver og sifre, høyst 10. Står i alle referanser, og endres aldri.'],
    registerName: ['Kassens navn', 'Det dere kaller kassen, som «Kasse 1». Står på kvitteringene.'],
    storeId: ['Butikk-id', 'Backoffice, Innstillinger, Butikker: butikken som terminalen hører til.'],
    payoutDestinationId: [
      'Utbetalingsmottaker',
      'Backoffice, samme butikk: id-en til utbetalingsmottakeren den er knyttet til.',
    ],
    shopName: ['Butikkens navn', 'Slik det står på kvitteringene, som «Kaffebaren AS».'],
    organizationNumber: ['Organisasjonsnummer', 'Ni sifre. Loven vil ha det på kvitteringene.'],
    addressLine: ['Gateadresse', 'Til kvitteringene. Kan stå tom.'],
    postalCode: ['Postnummer', 'Fire sifre.'],
    postalPlace: ['Poststed', 'Som «Oslo».'],
    terminalId: ['Terminal-id', 'Backoffice, Innstillinger, Terminaler, som T12345678-T0001.'],
    terminalName: ['Terminalens navn', 'Det dere kaller den, som «Disken».'],
  },
  isPushed: ['Skyv også betalingen ut til terminalen', 'La det stå på, om ikke Dintero sier noe annet.'],
  problems: {
    missing: 'Dette trengs.',
    malformed: {
      accountId: 'T eller P, og åtte sifre, som T12345678.',
      registerId: 'Bare bokstaver, sifre, - og _, høyst 10.',
      payoutDestinationId: 'Bare bokstaver, sifre, - og _, høyst 40.',
      organizationNumber: 'Ni sifre, som 923663487.',
      postalCode: 'Fire sifre, som 0155.',
    },
    malformedOther: 'Dette ser ikke riktig ut.',
  },
  secretSaved: 'Lagret. Skriv en ny for å bytte den ut.',
  secretInMemory:
    'Denne maskinen har ikke noe nøkkellager. Hemmeligheten ligger i minnet, og må skrives på nytt etter en omstart.',
  secretMissing:
    '**Skriv hemmeligheten på nytt.** Den ble ikke tatt vare på, for maskinen har ikke noe nøkkellager.',
  registerIdFixed: 'Fast: den står på kvitteringer og i journalen.',
  language: 'Språk',
  languages: { en: 'English', nb: 'Norsk' },
  theme: 'Farger',
  themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  practiceText:
    'En treningsterminal på denne maskinen. Ingen kort blir belastet, og ingenting er et ekte salg.',
  switchToPractice: 'Øv',
  showTerminal: 'Vis treningsterminalen',
  practiceNow: 'Kassen er i trening. Fyll ut skjemaet og lagre for å koble den til Dintero.',
  checks: {
    network: 'Dintero svarer',
    'sign-in': 'Nøkkel og hemmelighet er godtatt',
    store: 'Butikken er der',
    terminal: 'Terminalen er klar',
  },
  checkStates: {
    passed: 'I orden',
    failed: 'Må rettes',
    'not-known': 'Ikke kjent',
    'not-tried': 'Ikke prøvd ennå',
  },
  notKnown: 'Denne nøkkelen får ikke lese det. En betaling kan virke likevel.',
  notAnswered: 'Dintero svarte ikke. En betaling kan virke likevel.',
  doThis: 'Gjør dette',
  findings: {
    'host-unreachable': {
      title: 'Får ikke tak i Dintero',
      steps: ['Se på nettet til denne maskinen.', 'Åpne en nettside. Kommer den opp?', 'Sjekk igjen.'],
    },
    'wrong-credentials': {
      title: 'Dintero godtar ikke nøkkelen og hemmeligheten',
      steps: [
        'Sammenlign kontonummeret: T for test, P for ekte.',
        'Kopier nøkkelen og hemmeligheten en gang til, uten mellomrom.',
        'Er hemmeligheten borte? Lag en ny nøkkel i Backoffice.',
      ],
    },
    'secret-missing': {
      title: 'Hemmeligheten mangler',
      steps: ['Skriv hemmeligheten under Dintero-konto.', 'Sjekk igjen.'],
    },
    'no-permission': {
      title: 'Denne nøkkelen får ikke lese det',
      steps: ['Ingenting må gjøres: en betaling viser om det virker.'],
    },
    'no-answer': { title: 'Dintero svarte ikke', steps: ['Vent et minutt.', 'Sjekk igjen.'] },
    'store-missing': {
      title: 'Kontoen har ingen slik butikk',
      steps: [
        'Sammenlign butikk-id-en med Backoffice, Innstillinger, Butikker.',
        'Butikkene som finnes, står over.',
      ],
    },
    'store-not-active': {
      title: 'Butikken er ikke aktiv',
      steps: ['Åpne butikken i Backoffice, og gjør ferdig det den ber om.', 'Sjekk igjen.'],
    },
    'payout-not-linked': {
      title: 'Butikken har en annen utbetalingsmottaker',
      steps: ['Den som er knyttet til, står over.', 'Skriv den her, eller knytt den andre til i Backoffice.'],
    },
    'terminal-missing': {
      title: 'Kontoen har ingen slik terminal',
      steps: [
        'Sammenlign terminal-id-en med Backoffice, Innstillinger, Terminaler.',
        'Terminalene som finnes, står over.',
      ],
    },
    'terminal-other-store': {
      title: 'Terminalen hører til en annen butikk',
      steps: ['Butikken står over.', 'Skriv den butikken her, eller flytt terminalen i Backoffice.'],
    },
    'terminal-pending': {
      title: 'Terminalen er ikke satt opp ennå',
      steps: [
        'Dintero gjør den klar. Det kan ta ti minutter.',
        'La den stå på, og på nettet.',
        'Sjekk igjen.',
      ],
    },
    'terminal-action-required': {
      title: 'Terminalen må hente innstillingene sine',
      steps: [
        'Koble terminalen til butikkens nett.',
        'På terminalen: Service, servicepassord, Hent innstillinger.',
        'Sjekk igjen.',
      ],
    },
    'terminal-error': {
      title: 'Terminalen virker ikke',
      steps: [
        'Start terminalen på nytt, og se at den er på nettet.',
        'I Backoffice: la den prøve igjen.',
        'Fortsatt slik? Ring Dintero.',
      ],
    },
    'terminal-inactive': {
      title: 'Terminalen er slått av i Backoffice',
      steps: ['Velg en annen terminal, eller slå på denne i Backoffice.', 'Sjekk igjen.'],
    },
  },
};
