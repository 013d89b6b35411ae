import type { Words } from '../words.ts';

export const health: Words['health'] = {
  title: 'Tilstand',
  open: (state) => `${state}. Åpne Tilstand.`,
  mayPay: 'Du kan ta kort',
  mayNotPay: 'Du kan ikke ta kort',
  because: {
    network:
      'Dintero kan ikke nås. Kurver går videre; et trykk på Betal sender ingenting og trekker ingenting.',
    clock: 'klokken på denne maskinen er feil.',
    dintero: 'kassen er ikke satt opp ennå.',
    token: 'Dintero slipper ikke kassen inn.',
    terminal: 'ingen terminal er klar.',
    printer: 'skriveren.',
    journal: 'journalen kan ikke brukes.',
    disk: 'disken er full.',
    keychain: 'hemmeligheten.',
    version: 'versjonen.',
  },
  nothingMissing: 'Alt som en kortbetaling trenger, er på plass.',
  butLook: (count) => (count === 1 ? 'Én ting bør ordnes likevel.' : `${count} ting bør ordnes likevel.`),
  names: {
    network: 'Nettet når Dintero',
    clock: 'Klokken på denne maskinen',
    dintero: 'Dintero svarer',
    token: 'Dintero slipper kassen inn',
    terminal: 'Terminal',
    printer: 'Kvitteringsskriver',
    journal: 'Journalen og kopiene',
    disk: 'Plass på disken',
    keychain: 'Hemmeligheten ligger i maskinens nøkkelring',
    version: 'Kassens versjon',
  },
  terminal: (name) => `Terminal «${name}»`,
  answered: (when) => `Siste svar ${when}`,
  backedUp: (when) => `Kopiert ${when}`,
  trouble: (when, title) => `Sist feil ${when}: ${title}`,
  free: (amount) => `${amount} ledig`,
  zone: (zone) => `Tidssone ${zone}`,
  noPrinter: 'Ingen funnet. Kvitteringer kan lagres som PDF.',
  practice: 'Øving trenger ikke nett',
  again: 'Sjekk igjen',
  checking: 'Sjekker',
  back: 'Tilbake',
  support: 'Lagre fil til brukerstøtte',
  saving: 'Lagrer filen',
  saved: (path) =>
    `Lagret: ${path}. Hemmeligheter, kortnumre og navn som kassen kjenner, er tatt ut. Les den før du sender den.`,
  show: 'Vis den i mappen',
  findings: {
    'not-set-up': { title: 'Kassen er ikke satt opp ennå', steps: ['Åpne Oppsett, eller øv først.'] },
    'system-offline': {
      title: 'Denne maskinen har ikke nett',
      steps: [
        'Se på kabelen eller Wi-Fi på denne maskinen.',
        'Slå inn varer som før. Kassen merker selv når nettet er tilbake.',
      ],
    },
    'no-terminal': {
      title: 'Denne kassen har ingen terminal',
      steps: ['Åpne Oppsett, Terminaler, og legg til en.'],
    },
    'printer-waits': {
      title: 'Papir venter på skriveren',
      steps: [
        'Se på skriveren: Er den på, har den papir, er lokket lukket?',
        'Da skriver den ut av seg selv.',
      ],
    },
    'journal-closed': {
      title: 'Journalen kan ikke brukes',
      steps: [
        'Det første skjermbildet sier hvorfor, og hva som kan gjøres.',
        'Lagre fil til brukerstøtte først.',
      ],
    },
    'journal-notices': {
      title: 'Noe ble funnet i journalen',
      steps: ['Åpne Oppsett: Øverst står det hva som ble funnet.', 'Eieren bør lese det.'],
    },
    'backup-failed': {
      title: 'Journalen kunne ikke kopieres',
      steps: [
        'Åpne Oppsett, Journal: Der står det hvorfor.',
        'Er det en minnepinne eller nettverksmappe? Se at den er der.',
      ],
    },
    'disk-low': {
      title: 'Disken er nesten full',
      steps: ['Slett det som ikke trengs på denne maskinen, eller flytt det.', 'Sjekk igjen.'],
    },
    'disk-full': {
      title: 'Disken er full',
      steps: [
        'Slett det som ikke trengs på denne maskinen nå: Et salg må skrives ned før det sendes.',
        'Sjekk igjen.',
      ],
    },
    'secret-in-memory': {
      title: 'Hemmeligheten er bare i minnet',
      steps: [
        'Denne maskinen har ingen nøkkelring, så hemmeligheten må skrives inn igjen etter hver omstart.',
        'Be den som har ansvar for maskinen om å slå på nøkkelringen.',
      ],
    },
  },
};
