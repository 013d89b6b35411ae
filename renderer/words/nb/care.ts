import type { Words } from '../words.ts';

export const care: Words['care'] = {
  title: 'Dette kan du gjøre',
  damage: {
    damaged: {
      word: 'Journalen er skadet',
      say: '**Ingenting selges fra den,** så ingen betaling går tapt. Filen kan ikke leses trygt.',
      steps: [
        'Betalinger som var i gang: se i Dintero Backoffice før du belaster noen på nytt.',
        'Gjenopprett den nyeste sikkerhetskopien. Den skadde filen beholdes.',
        'Ta en kopi av den skadde filen til kundestøtte.',
      ],
    },
    missing: {
      word: 'Journalen er borte',
      say: 'Kassen har solgt herfra før, og **filen er ikke der lenger.**',
      steps: [
        'Ligger den på en disk som ikke er koblet til? Koble den til, og prøv igjen.',
        'Er den flyttet? Legg den tilbake, og prøv igjen.',
        'Ellers: gjenopprett den nyeste sikkerhetskopien.',
      ],
    },
    locked: {
      word: 'Journalen er i bruk',
      say: '**Et annet program har den åpen,** så kassen kan ikke skrive ned det som betales.',
      steps: [
        'Lukk programmet som har filen åpen: sikkerhetskopiering, virusskanner eller en annen kasse.',
        'Prøv igjen.',
        'Hjelper det ikke? Start datamaskinen på nytt.',
      ],
    },
    newer: {
      word: 'Journalen er fra en nyere kasse',
      say: '**En nyere versjon har skrevet den.** Denne kan ikke lese den riktig, og lar den være.',
      steps: ['Installer den nyeste versjonen av kassen.', 'Ingenting i filen er endret.'],
    },
    'disk-full': {
      word: 'Disken er full',
      say: '**Kassen kan ikke skrive ned det som betales,** så den tar ikke betalt.',
      steps: ['Tøm papirkurven, eller flytt store filer.', 'Prøv igjen.'],
    },
    'read-only': {
      word: 'Journalen kan ikke skrives til',
      say: '**Systemet nekter å skrive til den,** så kassen kan ikke skrive ned det som betales.',
      steps: [
        'Logg inn på datamaskinen som brukeren kassen er installert for.',
        'Se på rettighetene til mappen og filen.',
        'Prøv igjen.',
      ],
    },
    disk: {
      word: 'Disken svarer ikke',
      say: '**Journalen kan ikke åpnes,** så kassen tar ikke betalt.',
      steps: [
        'Ligger den på en disk eller et nettverk som ikke er koblet til? Koble til.',
        'Prøv igjen.',
        'Start datamaskinen på nytt. Fortsetter det? Disken kan være på vei til å svikte: ring kundestøtte.',
      ],
    },
  },
  where: 'Filen',
  forSupport: 'Til kundestøtte',
  retry: 'Prøv igjen',
  retrying: 'Prøver',
  showFile: 'Vis mappen',
  copyFile: 'Kopier filen …',
  copied: (path) => `Kopiert til ${path}`,
  still: 'Det er fortsatt slik.',
  banner: {
    title: 'Journal',
    text: 'Noe er galt i journalen. Salget går videre. Se under Oppsett.',
  },
  notices: {
    'record-changed': ({ seq }, when) =>
      `En rad i journalen er ikke slik kassen skrev den: nummer ${seq}, fra ${when}. Noen eller noe har endret den.`,
    'records-missing': ({ from, to }, when) =>
      `Det mangler rader i journalen: nummer ${from} til ${to}, fra før ${when}.`,
    'end-missing': ({ from, to }) => `De siste radene i journalen er kuttet bort: nummer ${from} til ${to}.`,
    'older-copy': (_, when) =>
      `Journalen er en eldre kopi: den slutter ${when === '' ? 'ved begynnelsen' : `kl. ${when}`}. Senere salg er ikke med. Kurven ble tømt, og kvitteringene fortsetter over det siste kjente nummeret. Sammenlign med Dintero før du belaster noen på nytt.`,
    restored: (_, when) =>
      `En sikkerhetskopi ble gjenopprettet: den slutter ${when === '' ? 'ved begynnelsen' : `kl. ${when}`}. Senere salg er ikke med. Kurven ble tømt, og kvitteringene fortsetter over det siste kjente nummeret. Sammenlign med Dintero før du belaster noen på nytt.`,
    'begun-anew': () =>
      'En ny journal ble påbegynt. Tidligere salg er ikke med; den gamle filen er beholdt. Sammenlign med Dintero før du belaster noen på nytt.',
    'movement-changed': ({ reference }) =>
      `En betaling leses ikke slik kassen skrev den: ${reference}. Sammenlign den med Dintero.`,
    'receipt-changed': ({ receipt }) => `Kvittering ${receipt} leses ikke slik journalen har den.`,
    'shift-changed': ({ number }) => `Skift ${number} leses ikke slik journalen har det.`,
    'guards-missing': () =>
      'Journalens vern mot endringer var tatt bort. Det er på plass igjen. Finn ut hvem som har hatt filen åpen.',
    'basket-unreadable': () => 'Kurven kunne ikke leses og ble tømt. Ingenting i den er belastet.',
  },
  seen: 'Jeg har lest dette',
  backups: 'Sikkerhetskopier',
  noBackups: 'Det er ingen sikkerhetskopi i mappen.',
  browse: 'Velg en fil …',
  beginAnew: 'Begynn en tom journal …',
  askRestore: (when) => `Gjenopprette kopien fra ${when}?`,
  askAnew: 'Begynne en tom journal?',
  restoreMeans:
    'Salg etter sikkerhetskopien er ikke med, og kurven tømmes. Filen som er nå, beholdes. Kvitteringene fortsetter over det siste kjente nummeret.',
  anewMeans:
    'Tidligere salg er ikke med, og kan ikke refunderes herfra. Filen som er nå, beholdes. Kvitteringene fortsetter over det siste kjente nummeret.',
  no: 'Nei',
  yesRestore: 'Ja, gjenopprett',
  yesAnew: 'Ja, begynn på nytt',
  restoring: 'Gjenoppretter',
  restoreProblems: {
    'no-such-backup': 'Denne sikkerhetskopien er ikke der lenger. Ingenting er endret.',
    'not-sound': 'Denne sikkerhetskopien er skadet, eller den er ingen. Ingenting er endret. Velg en annen.',
    'other-journal': 'Denne sikkerhetskopien hører til en annen kasse eller konto. Ingenting er endret.',
    'disk-full': 'Disken er full. Ingenting er endret. Lag plass, og prøv igjen.',
    'not-writable': 'Filen kunne ikke skrives. Prøv igjen, eller start kassen på nytt.',
  },
  journal: {
    title: 'Journal',
    about: 'Alle salg står i journalen. Den kan ikke endres ubemerket, og kopieres en gang om dagen.',
    checked: (rows, when) => `Gjennomgått ${when}: ${rows} rader.`,
    notChecked: 'Sett over da kassen startet. Alt gjennomgås en gang om dagen.',
    folder: 'Sikkerhetskopier legges i',
    ownFolder: 'Dette er på samme disk. Velg en mappe på en annen, så en ødelagt disk ikke tar begge.',
    last: (when) => `Siste sikkerhetskopi: ${when}`,
    never: 'Ingen sikkerhetskopi ennå',
    backUp: 'Sikkerhetskopier nå',
    backingUp: 'Kopierer',
    chooseFolder: 'Velg en mappe …',
    done: 'Sikkerhetskopien er tatt og gjennomgått.',
    failed: {
      'no-folder':
        'Siste sikkerhetskopi mislyktes: mappen er ikke der. Er disken koblet til? Det prøves igjen.',
      'disk-full': 'Siste sikkerhetskopi mislyktes: disken er full. Lag plass. Det prøves igjen.',
      'not-writable':
        'Siste sikkerhetskopi mislyktes: mappen kan ikke skrives til. Velg en annen. Det prøves igjen.',
      'copy-differs': 'Siste sikkerhetskopi mislyktes: kopien var ikke hel, og ble kastet. Det prøves igjen.',
      other: 'Siste sikkerhetskopi mislyktes. Det prøves igjen. Loggen sier hvorfor.',
    },
    restore: 'Gjenopprett en sikkerhetskopi',
    restoreText: 'Velg en. Du blir spurt før noe skjer.',
  },
};
