import type { Words } from '../words.ts';

export const care: Words['care'] = {
  title: 'Det här kan du göra',
  damage: {
    damaged: {
      word: 'Journalen är skadad',
      say: '**Inget säljs från den,** så ingen betalning går förlorad. Filen kan inte läsas säkert.',
      steps: [
        'Betalningar som pågick: titta i Dintero Backoffice innan du tar betalt av någon igen.',
        'Återställ den senaste säkerhetskopian. Den skadade filen behålls.',
        'Ta en kopia av den skadade filen till supporten.',
      ],
    },
    missing: {
      word: 'Journalen är borta',
      say: 'Kassan har sålt härifrån förut, och **filen finns inte kvar.**',
      steps: [
        'Ligger den på en disk som inte är ansluten? Anslut den, och försök igen.',
        'Är den flyttad? Lägg tillbaka den, och försök igen.',
        'Annars: återställ den senaste säkerhetskopian.',
      ],
    },
    locked: {
      word: 'Journalen används',
      say: '**Ett annat program har den öppen,** så kassan kan inte anteckna det som betalas.',
      steps: [
        'Stäng programmet som har filen öppen: säkerhetskopiering, virusskydd eller en annan kassa.',
        'Försök igen.',
        'Hjälper det inte? Starta om datorn.',
      ],
    },
    newer: {
      word: 'Journalen är från en nyare kassa',
      say: '**En nyare version har skrivit den.** Denna kan inte läsa den rätt, och låter den vara.',
      steps: ['Installera den senaste versionen av kassan.', 'Inget i filen är ändrat.'],
    },
    'disk-full': {
      word: 'Disken är full',
      say: '**Kassan kan inte anteckna det som betalas,** så den tar inte betalt.',
      steps: ['Töm papperskorgen, eller flytta stora filer.', 'Försök igen.'],
    },
    'read-only': {
      word: 'Det går inte att skriva i journalen',
      say: '**Systemet vägrar skriva i den,** så kassan kan inte anteckna det som betalas.',
      steps: [
        'Logga in på datorn som den användare kassan är installerad för.',
        'Se på rättigheterna till mappen och filen.',
        'Försök igen.',
      ],
    },
    disk: {
      word: 'Disken svarar inte',
      say: '**Journalen kan inte öppnas,** så kassan tar inte betalt.',
      steps: [
        'Ligger den på en disk eller ett nätverk som inte är anslutet? Anslut det.',
        'Försök igen.',
        'Starta om datorn. Fortsätter det? Disken kan vara på väg att gå sönder: ring supporten.',
      ],
    },
  },
  where: 'Filen',
  forSupport: 'Till supporten',
  retry: 'Försök igen',
  retrying: 'Försöker',
  showFile: 'Visa mappen',
  copyFile: 'Kopiera filen …',
  copied: (path) => `Kopierad till ${path}`,
  still: 'Det är fortfarande så.',
  banner: {
    title: 'Journal',
    text: 'Något är fel i journalen. Försäljningen fortsätter. Se Inställningar.',
  },
  notices: {
    'record-changed': ({ seq }, when) =>
      `En rad i journalen är inte som kassan skrev den: nummer ${seq}, från ${when}. Någon eller något har ändrat den.`,
    'records-missing': ({ from, to }, when) =>
      `Det saknas rader i journalen: nummer ${from} till ${to}, från före ${when}.`,
    'end-missing': ({ from, to }) =>
      `De sista raderna i journalen är bortklippta: nummer ${from} till ${to}.`,
    'older-copy': (_, when) =>
      `Journalen är en äldre kopia: den slutar ${when === '' ? 'vid början' : `kl. ${when}`}. Senare köp är inte med. Korgen tömdes, och kvittona fortsätter över det senast kända numret. Jämför med Dintero innan du tar betalt av någon igen.`,
    restored: (_, when) =>
      `En säkerhetskopia återställdes: den slutar ${when === '' ? 'vid början' : `kl. ${when}`}. Senare köp är inte med. Korgen tömdes, och kvittona fortsätter över det senast kända numret. Jämför med Dintero innan du tar betalt av någon igen.`,
    'begun-anew': () =>
      'En ny journal påbörjades. Tidigare köp är inte med; den gamla filen finns kvar. Jämför med Dintero innan du tar betalt av någon igen.',
    'movement-changed': ({ reference }) =>
      `En betalning läses inte som kassan skrev den: ${reference}. Jämför den med Dintero.`,
    'receipt-changed': ({ receipt }) => `Kvitto ${receipt} läses inte som journalen har det.`,
    'shift-changed': ({ number }) => `Skift ${number} läses inte som journalen har det.`,
    'guards-missing': () =>
      'Journalens skydd mot ändringar var borttaget. Det är på plats igen. Ta reda på vem som har haft filen öppen.',
    'basket-unreadable': () => 'Korgen kunde inte läsas och tömdes. Inget i den har debiterats.',
  },
  seen: 'Jag har läst detta',
  backups: 'Säkerhetskopior',
  noBackups: 'Det finns ingen säkerhetskopia i mappen.',
  browse: 'Välj en fil …',
  beginAnew: 'Börja en tom journal …',
  askRestore: (when) => `Återställa kopian från ${when}?`,
  askAnew: 'Börja en tom journal?',
  restoreMeans:
    'Köp efter säkerhetskopian är inte med, och korgen töms. Filen som är nu behålls. Kvittona fortsätter över det senast kända numret.',
  anewMeans:
    'Tidigare köp är inte med, och kan inte återbetalas härifrån. Filen som är nu behålls. Kvittona fortsätter över det senast kända numret.',
  no: 'Nej',
  yesRestore: 'Ja, återställ',
  yesAnew: 'Ja, börja om',
  restoring: 'Återställer',
  restoreProblems: {
    'no-such-backup': 'Säkerhetskopian finns inte kvar. Inget är ändrat.',
    'not-sound': 'Säkerhetskopian är skadad, eller är ingen. Inget är ändrat. Välj en annan.',
    'other-journal': 'Säkerhetskopian hör till en annan kassa eller ett annat konto. Inget är ändrat.',
    'disk-full': 'Disken är full. Inget är ändrat. Skapa plats, och försök igen.',
    'not-writable': 'Filen kunde inte skrivas. Försök igen, eller starta om kassan.',
  },
  journal: {
    title: 'Journal',
    about: 'Alla köp står i journalen. Den kan inte ändras obemärkt, och kopieras en gång om dagen.',
    checked: (rows, when) => `Genomgången ${when}: ${rows} rader.`,
    notChecked: 'Genomsedd när kassan startade. Allt gås igenom en gång om dagen.',
    folder: 'Säkerhetskopior läggs i',
    ownFolder: 'Det här är på samma disk. Välj en mapp på en annan, så att en trasig disk inte tar båda.',
    last: (when) => `Senaste säkerhetskopia: ${when}`,
    never: 'Ingen säkerhetskopia än',
    backUp: 'Säkerhetskopiera nu',
    backingUp: 'Kopierar',
    chooseFolder: 'Välj en mapp …',
    done: 'Säkerhetskopian är tagen och genomgången.',
    failed: {
      'no-folder':
        'Senaste säkerhetskopian misslyckades: mappen finns inte. Är disken ansluten? Nytt försök görs.',
      'disk-full': 'Senaste säkerhetskopian misslyckades: disken är full. Skapa plats. Nytt försök görs.',
      'not-writable':
        'Senaste säkerhetskopian misslyckades: det går inte att skriva i mappen. Välj en annan. Nytt försök görs.',
      'copy-differs':
        'Senaste säkerhetskopian misslyckades: kopian var inte hel, och kastades. Nytt försök görs.',
      other: 'Senaste säkerhetskopian misslyckades. Nytt försök görs. Loggen säger varför.',
    },
    restore: 'Återställ en säkerhetskopia',
    restoreText: 'Välj en. Du tillfrågas innan något sker.',
  },
};
