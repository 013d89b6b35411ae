import type { Words } from '../words.ts';

export const care: Words['care'] = {
  title: 'Det kan du gøre',
  damage: {
    damaged: {
      word: 'Journalen er skadet',
      say: '**Intet sælges fra den,** så ingen betaling går tabt. Filen kan ikke læses sikkert.',
      steps: [
        'Betalinger, der var i gang: se i Dintero Backoffice, før du tager betaling af nogen igen.',
        'Gendan den nyeste sikkerhedskopi. Den skadede fil beholdes.',
        'Tag en kopi af den skadede fil til support.',
      ],
    },
    missing: {
      word: 'Journalen er væk',
      say: 'Kassen har solgt herfra før, og **filen er der ikke længere.**',
      steps: [
        'Ligger den på en disk, der ikke er tilsluttet? Tilslut den, og prøv igen.',
        'Er den flyttet? Læg den tilbage, og prøv igen.',
        'Ellers: gendan den nyeste sikkerhedskopi.',
      ],
    },
    locked: {
      word: 'Journalen er i brug',
      say: '**Et andet program har den åben,** så kassen kan ikke skrive det ned, der betales.',
      steps: [
        'Luk det program, der har filen åben: sikkerhedskopiering, virusscanner eller en anden kasse.',
        'Prøv igen.',
        'Hjælper det ikke? Genstart computeren.',
      ],
    },
    newer: {
      word: 'Journalen er fra en nyere kasse',
      say: '**En nyere version har skrevet den.** Denne kan ikke læse den rigtigt og lader den være.',
      steps: ['Installer den nyeste version af kassen.', 'Intet i filen er ændret.'],
    },
    'disk-full': {
      word: 'Disken er fuld',
      say: '**Kassen kan ikke skrive det ned, der betales,** så den tager ikke betaling.',
      steps: ['Tøm papirkurven, eller flyt store filer.', 'Prøv igen.'],
    },
    'read-only': {
      word: 'Journalen kan ikke skrives til',
      say: '**Systemet nægter at skrive til den,** så kassen kan ikke skrive det ned, der betales.',
      steps: [
        'Log ind på computeren som den bruger, kassen er installeret for.',
        'Se på rettighederne til mappen og filen.',
        'Prøv igen.',
      ],
    },
    disk: {
      word: 'Disken svarer ikke',
      say: '**Journalen kan ikke åbnes,** så kassen tager ikke betaling.',
      steps: [
        'Ligger den på en disk eller et netværk, der ikke er tilsluttet? Tilslut det.',
        'Prøv igen.',
        'Genstart computeren. Fortsætter det? Disken kan være ved at svigte: ring til support.',
      ],
    },
  },
  where: 'Filen',
  forSupport: 'Til support',
  retry: 'Prøv igen',
  retrying: 'Prøver',
  showFile: 'Vis mappen',
  copyFile: 'Kopiér filen …',
  copied: (path) => `Kopieret til ${path}`,
  still: 'Det er stadig sådan.',
  banner: {
    title: 'Journal',
    text: 'Noget er galt i journalen. Salget går videre. Se under Opsætning.',
  },
  notices: {
    'record-changed': ({ seq }, when) =>
      `En række i journalen er ikke, som kassen skrev den: nummer ${seq}, fra ${when}. Nogen eller noget har ændret den.`,
    'records-missing': ({ from, to }, when) =>
      `Der mangler rækker i journalen: nummer ${from} til ${to}, fra før ${when}.`,
    'end-missing': ({ from, to }) => `De sidste rækker i journalen er skåret væk: nummer ${from} til ${to}.`,
    'older-copy': (_, when) =>
      `Journalen er en ældre kopi: den slutter ${when === '' ? 'ved begyndelsen' : `kl. ${when}`}. Senere salg er ikke med. Kurven blev tømt, og kvitteringerne fortsætter over det sidst kendte nummer. Sammenlign med Dintero, før du tager betaling af nogen igen.`,
    restored: (_, when) =>
      `En sikkerhedskopi blev gendannet: den slutter ${when === '' ? 'ved begyndelsen' : `kl. ${when}`}. Senere salg er ikke med. Kurven blev tømt, og kvitteringerne fortsætter over det sidst kendte nummer. Sammenlign med Dintero, før du tager betaling af nogen igen.`,
    'begun-anew': () =>
      'En ny journal blev påbegyndt. Tidligere salg er ikke med; den gamle fil er beholdt. Sammenlign med Dintero, før du tager betaling af nogen igen.',
    'movement-changed': ({ reference }) =>
      `En betaling læses ikke, som kassen skrev den: ${reference}. Sammenlign den med Dintero.`,
    'receipt-changed': ({ receipt }) => `Kvittering ${receipt} læses ikke, som journalen har den.`,
    'shift-changed': ({ number }) => `Skift ${number} læses ikke, som journalen har det.`,
    'guards-missing': () =>
      'Journalens værn mod ændringer var fjernet. Det er på plads igen. Find ud af, hvem der har haft filen åben.',
    'basket-unreadable': () => 'Kurven kunne ikke læses og blev tømt. Intet i den er trukket.',
  },
  seen: 'Jeg har læst dette',
  backups: 'Sikkerhedskopier',
  noBackups: 'Der er ingen sikkerhedskopi i mappen.',
  browse: 'Vælg en fil …',
  beginAnew: 'Begynd en tom journal …',
  askRestore: (when) => `Gendanne kopien fra ${when}?`,
  askAnew: 'Begynde en tom journal?',
  restoreMeans:
    'Salg efter sikkerhedskopien er ikke med, og kurven tømmes. Den nuværende fil beholdes. Kvitteringerne fortsætter over det sidst kendte nummer.',
  anewMeans:
    'Tidligere salg er ikke med og kan ikke refunderes herfra. Den nuværende fil beholdes. Kvitteringerne fortsætter over det sidst kendte nummer.',
  no: 'Nej',
  yesRestore: 'Ja, gendan',
  yesAnew: 'Ja, begynd forfra',
  restoring: 'Gendanner',
  restoreProblems: {
    'no-such-backup': 'Denne sikkerhedskopi er der ikke længere. Intet er ændret.',
    'not-sound': 'Denne sikkerhedskopi er skadet, eller er ingen. Intet er ændret. Vælg en anden.',
    'other-journal': 'Denne sikkerhedskopi hører til en anden kasse eller konto. Intet er ændret.',
    'disk-full': 'Disken er fuld. Intet er ændret. Skab plads, og prøv igen.',
    'not-writable': 'Filen kunne ikke skrives. Prøv igen, eller genstart kassen.',
  },
  journal: {
    title: 'Journal',
    about: 'Alle salg står i journalen. Den kan ikke ændres ubemærket og kopieres en gang om dagen.',
    checked: (rows, when) => `Gennemgået ${when}: ${rows} rækker.`,
    notChecked: 'Set over, da kassen startede. Alt gennemgås en gang om dagen.',
    folder: 'Sikkerhedskopier lægges i',
    ownFolder: 'Dette er på samme disk. Vælg en mappe på en anden, så en ødelagt disk ikke tager begge.',
    last: (when) => `Seneste sikkerhedskopi: ${when}`,
    never: 'Ingen sikkerhedskopi endnu',
    backUp: 'Sikkerhedskopiér nu',
    backingUp: 'Kopierer',
    chooseFolder: 'Vælg en mappe …',
    done: 'Sikkerhedskopien er taget og gennemgået.',
    failed: {
      'no-folder':
        'Seneste sikkerhedskopi mislykkedes: mappen er der ikke. Er disken tilsluttet? Det prøves igen.',
      'disk-full': 'Seneste sikkerhedskopi mislykkedes: disken er fuld. Skab plads. Det prøves igen.',
      'not-writable':
        'Seneste sikkerhedskopi mislykkedes: mappen kan ikke skrives til. Vælg en anden. Det prøves igen.',
      'copy-differs':
        'Seneste sikkerhedskopi mislykkedes: kopien var ikke hel og blev kasseret. Det prøves igen.',
      other: 'Seneste sikkerhedskopi mislykkedes. Det prøves igen. Loggen siger hvorfor.',
    },
    restore: 'Gendan en sikkerhedskopi',
    restoreText: 'Vælg en. Du bliver spurgt, før der sker noget.',
  },
};
