import type { Words } from '../words.ts';

export const care: Words['care'] = {
  title: 'Dette kan du gjere',
  damage: {
    damaged: {
      word: 'Journalen er skadd',
      say: '**Ingenting blir selt frå den,** så inga betaling går tapt. Fila kan ikkje lesast trygt.',
      steps: [
        'Betalingar som var i gang: sjå i Dintero Backoffice før du belastar nokon på nytt.',
        'Gjenopprett den nyaste tryggingskopien. Den skadde fila blir teken vare på.',
        'Ta ein kopi av den skadde fila til kundestøtte.',
      ],
    },
    missing: {
      word: 'Journalen er borte',
      say: 'Kassa har selt herifrå før, og **fila er ikkje der lenger.**',
      steps: [
        'Ligg ho på ein disk som ikkje er kopla til? Kople han til, og prøv igjen.',
        'Er ho flytta? Legg ho tilbake, og prøv igjen.',
        'Elles: gjenopprett den nyaste tryggingskopien.',
      ],
    },
    locked: {
      word: 'Journalen er i bruk',
      say: '**Eit anna program har ho open,** så kassa kan ikkje skrive ned det som blir betalt.',
      steps: [
        'Lukk programmet som har fila open: tryggingskopiering, virusskannar eller ei anna kasse.',
        'Prøv igjen.',
        'Hjelper det ikkje? Start datamaskina på nytt.',
      ],
    },
    newer: {
      word: 'Journalen er frå ei nyare kasse',
      say: '**Ein nyare versjon har skrive ho.** Denne kan ikkje lese ho rett, og lèt ho vere.',
      steps: ['Installer den nyaste versjonen av kassa.', 'Ingenting i fila er endra.'],
    },
    'disk-full': {
      word: 'Disken er full',
      say: '**Kassa kan ikkje skrive ned det som blir betalt,** så ho tek ikkje betalt.',
      steps: ['Tøm papirkorga, eller flytt store filer.', 'Prøv igjen.'],
    },
    'read-only': {
      word: 'Journalen kan ikkje skrivast til',
      say: '**Systemet nektar å skrive til ho,** så kassa kan ikkje skrive ned det som blir betalt.',
      steps: [
        'Logg inn på datamaskina som brukaren kassa er installert for.',
        'Sjå på rettane til mappa og fila.',
        'Prøv igjen.',
      ],
    },
    disk: {
      word: 'Disken svarer ikkje',
      say: '**Journalen kan ikkje opnast,** så kassa tek ikkje betalt.',
      steps: [
        'Ligg ho på ein disk eller eit nettverk som ikkje er kopla til? Kople til.',
        'Prøv igjen.',
        'Start datamaskina på nytt. Held det fram? Disken kan vere i ferd med å svikte: ring kundestøtte.',
      ],
    },
  },
  where: 'Fila',
  forSupport: 'Til kundestøtte',
  retry: 'Prøv igjen',
  retrying: 'Prøver',
  showFile: 'Vis mappa',
  copyFile: 'Kopier fila …',
  copied: (path) => `Kopiert til ${path}`,
  still: 'Det er framleis slik.',
  banner: {
    title: 'Journal',
    text: 'Noko er gale i journalen. Salet går vidare. Sjå under Oppsett.',
  },
  notices: {
    'record-changed': ({ seq }, when) =>
      `Ei rad i journalen er ikkje slik kassa skreiv ho: nummer ${seq}, frå ${when}. Nokon eller noko har endra ho.`,
    'records-missing': ({ from, to }, when) =>
      `Det manglar rader i journalen: nummer ${from} til ${to}, frå før ${when}.`,
    'end-missing': ({ from, to }) => `Dei siste radene i journalen er kutta bort: nummer ${from} til ${to}.`,
    'older-copy': (_, when) =>
      `Journalen er ein eldre kopi: han sluttar ${when === '' ? 'ved byrjinga' : `kl. ${when}`}. Seinare sal er ikkje med. Korga vart tømd, og kvitteringane held fram over det siste kjende nummeret. Samanlikn med Dintero før du belastar nokon på nytt.`,
    restored: (_, when) =>
      `Ein tryggingskopi vart gjenoppretta: han sluttar ${when === '' ? 'ved byrjinga' : `kl. ${when}`}. Seinare sal er ikkje med. Korga vart tømd, og kvitteringane held fram over det siste kjende nummeret. Samanlikn med Dintero før du belastar nokon på nytt.`,
    'begun-anew': () =>
      'Ein ny journal vart påbyrja. Tidlegare sal er ikkje med; den gamle fila er teken vare på. Samanlikn med Dintero før du belastar nokon på nytt.',
    'movement-changed': ({ reference }) =>
      `Ei betaling les seg ikkje slik kassa skreiv ho: ${reference}. Samanlikn ho med Dintero.`,
    'receipt-changed': ({ receipt }) => `Kvittering ${receipt} les seg ikkje slik journalen har ho.`,
    'shift-changed': ({ number }) => `Skift ${number} les seg ikkje slik journalen har det.`,
    'guards-missing': () =>
      'Vernet til journalen mot endringar var teke bort. Det er på plass igjen. Finn ut kven som har hatt fila open.',
    'basket-unreadable': () => 'Korga kunne ikkje lesast og vart tømd. Ingenting i ho er belasta.',
  },
  seen: 'Eg har lese dette',
  backups: 'Tryggingskopiar',
  noBackups: 'Det er ingen tryggingskopi i mappa.',
  browse: 'Vel ei fil …',
  beginAnew: 'Byrj ein tom journal …',
  askRestore: (when) => `Gjenopprette kopien frå ${when}?`,
  askAnew: 'Byrje ein tom journal?',
  restoreMeans:
    'Sal etter tryggingskopien er ikkje med, og korga blir tømd. Fila som er no, blir teken vare på. Kvitteringane held fram over det siste kjende nummeret.',
  anewMeans:
    'Tidlegare sal er ikkje med, og kan ikkje refunderast herifrå. Fila som er no, blir teken vare på. Kvitteringane held fram over det siste kjende nummeret.',
  no: 'Nei',
  yesRestore: 'Ja, gjenopprett',
  yesAnew: 'Ja, byrj på nytt',
  restoring: 'Gjenopprettar',
  restoreProblems: {
    'no-such-backup': 'Denne tryggingskopien er ikkje der lenger. Ingenting er endra.',
    'not-sound': 'Denne tryggingskopien er skadd, eller han er ingen. Ingenting er endra. Vel ein annan.',
    'other-journal':
      'Denne tryggingskopien høyrer til ei anna kasse eller ein annan konto. Ingenting er endra.',
    'disk-full': 'Disken er full. Ingenting er endra. Lag plass, og prøv igjen.',
    'not-writable': 'Fila kunne ikkje skrivast. Prøv igjen, eller start kassa på nytt.',
  },
  journal: {
    title: 'Journal',
    about: 'Alle sal står i journalen. Han kan ikkje endrast umerkt, og blir kopiert éin gong om dagen.',
    checked: (rows, when) => `Gjennomgått ${when}: ${rows} rader.`,
    notChecked: 'Sett over då kassa starta. Alt blir gjennomgått éin gong om dagen.',
    folder: 'Tryggingskopiar blir lagde i',
    ownFolder: 'Dette er på same disk. Vel ei mappe på ein annan, så ein øydelagd disk ikkje tek begge.',
    last: (when) => `Siste tryggingskopi: ${when}`,
    never: 'Ingen tryggingskopi enno',
    backUp: 'Tryggingskopier no',
    backingUp: 'Kopierer',
    chooseFolder: 'Vel ei mappe …',
    done: 'Tryggingskopien er teken og gjennomgått.',
    failed: {
      'no-folder':
        'Siste tryggingskopi lukkast ikkje: mappa er ikkje der. Er disken kopla til? Det blir prøvd igjen.',
      'disk-full': 'Siste tryggingskopi lukkast ikkje: disken er full. Lag plass. Det blir prøvd igjen.',
      'not-writable':
        'Siste tryggingskopi lukkast ikkje: mappa kan ikkje skrivast til. Vel ei anna. Det blir prøvd igjen.',
      'copy-differs':
        'Siste tryggingskopi lukkast ikkje: kopien var ikkje heil, og vart kasta. Det blir prøvd igjen.',
      other: 'Siste tryggingskopi lukkast ikkje. Det blir prøvd igjen. Loggen seier kvifor.',
    },
    restore: 'Gjenopprett ein tryggingskopi',
    restoreText: 'Vel ein. Du blir spurd før noko skjer.',
  },
};
