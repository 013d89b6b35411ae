import type { Words } from '../words.ts';

export const health: Words['health'] = {
  title: 'Tilstand',
  open: (state) => `${state}. Opne Tilstand.`,
  mayPay: 'Du kan ta kort',
  mayNotPay: 'Du kan ikkje ta kort',
  because: {
    network:
      'Dintero kan ikkje nåast. Korger går vidare; eit trykk på Betal sender ingenting og trekkjer ingenting.',
    clock: 'klokka på denne maskina er feil.',
    dintero: 'kassa er ikkje sett opp enno.',
    token: 'Dintero slepp ikkje kassa inn.',
    terminal: 'ingen terminal er klar.',
    printer: 'skrivaren.',
    journal: 'journalen kan ikkje brukast.',
    disk: 'disken er full.',
    keychain: 'hemmelegheita.',
    version: 'versjonen.',
  },
  nothingMissing: 'Alt som ei kortbetaling treng, er på plass.',
  butLook: (count) => (count === 1 ? 'Éin ting bør ordnast likevel.' : `${count} ting bør ordnast likevel.`),
  names: {
    network: 'Nettet når Dintero',
    clock: 'Klokka på denne maskina',
    dintero: 'Dintero svarer',
    token: 'Dintero slepp kassa inn',
    terminal: 'Terminal',
    printer: 'Kvitteringsskrivar',
    journal: 'Journalen og kopiane',
    disk: 'Plass på disken',
    keychain: 'Hemmelegheita ligg i nøkkelringen til maskina',
    version: 'Versjonen av kassa',
  },
  terminal: (name) => `Terminal «${name}»`,
  answered: (when) => `Siste svar ${when}`,
  backedUp: (when) => `Kopiert ${when}`,
  trouble: (when, title) => `Sist feil ${when}: ${title}`,
  free: (amount) => `${amount} ledig`,
  zone: (zone) => `Tidssone ${zone}`,
  noPrinter: 'Ingen funnen. Kvitteringar kan lagrast som PDF.',
  practice: 'Øving treng ikkje nett',
  again: 'Sjekk igjen',
  checking: 'Sjekkar',
  back: 'Tilbake',
  support: 'Lagre fil til brukarstøtte',
  saving: 'Lagrar fila',
  saved: (path) =>
    `Lagra: ${path}. Hemmelegheiter, kortnummer og namn som kassa kjenner, er tekne ut. Les ho før du sender ho.`,
  show: 'Vis ho i mappa',
  findings: {
    'not-set-up': { title: 'Kassa er ikkje sett opp enno', steps: ['Opne Oppsett, eller øv først.'] },
    'system-offline': {
      title: 'Denne maskina har ikkje nett',
      steps: [
        'Sjå på kabelen eller Wi-Fi på denne maskina.',
        'Slå inn varer som før. Kassa merkar sjølv når nettet er tilbake.',
      ],
    },
    'no-terminal': {
      title: 'Denne kassa har ingen terminal',
      steps: ['Opne Oppsett, Terminalar, og legg til ein.'],
    },
    'printer-waits': {
      title: 'Papir ventar på skrivaren',
      steps: [
        'Sjå på skrivaren: Er han på, har han papir, er lokket lukka?',
        'Då skriv han ut av seg sjølv.',
      ],
    },
    'journal-closed': {
      title: 'Journalen kan ikkje brukast',
      steps: [
        'Det første skjermbiletet seier kvifor, og kva som kan gjerast.',
        'Lagre fil til brukarstøtte først.',
      ],
    },
    'journal-notices': {
      title: 'Noko vart funne i journalen',
      steps: ['Opne Oppsett: Øvst står det kva som vart funne.', 'Eigaren bør lese det.'],
    },
    'backup-failed': {
      title: 'Journalen kunne ikkje kopierast',
      steps: [
        'Opne Oppsett, Journal: Der står det kvifor.',
        'Er det ein minnepinne eller ei nettverksmappe? Sjå at ho er der.',
      ],
    },
    'disk-low': {
      title: 'Disken er nesten full',
      steps: ['Slett det som ikkje trengst på denne maskina, eller flytt det.', 'Sjekk igjen.'],
    },
    'disk-full': {
      title: 'Disken er full',
      steps: [
        'Slett det som ikkje trengst på denne maskina no: Eit sal må skrivast ned før det blir sendt.',
        'Sjekk igjen.',
      ],
    },
    'secret-in-memory': {
      title: 'Hemmelegheita er berre i minnet',
      steps: [
        'Denne maskina har ingen nøkkelring, så hemmelegheita må skrivast inn igjen etter kvar omstart.',
        'Be den som har ansvar for maskina om å slå på nøkkelringen.',
      ],
    },
  },
};
