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
    'guards-missing': () =>
      'Journalens vern mot endringer var tatt bort. Det er på plass igjen. Finn ut hvem som har hatt filen åpen.',
    'basket-unreadable': () => 'Kurven kunne ikke leses og ble tømt. Ingenting i den er belastet.',
  },
  seen: 'Jeg har lest dette',
};
