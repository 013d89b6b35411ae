import type { Words } from '../words.ts';

export const health: Words['health'] = {
  title: 'Tilstand',
  open: (state) => `${state}. Åbn Tilstand.`,
  mayPay: 'Du kan tage kort',
  mayNotPay: 'Du kan ikke tage kort',
  because: {
    network: 'Dintero kan ikke nås. Kurve går videre; et tryk på Betal sender intet og trækker intet.',
    clock: 'computerens ur går forkert.',
    dintero: 'kassen er ikke sat op endnu.',
    token: 'Dintero lukker ikke kassen ind.',
    terminal: 'ingen terminal er klar.',
    printer: 'printeren.',
    journal: 'journalen kan ikke bruges.',
    disk: 'disken er fuld.',
    keychain: 'hemmeligheden.',
    version: 'versionen.',
  },
  nothingMissing: 'Alt, hvad en kortbetaling skal bruge, er på plads.',
  butLook: (count) => (count === 1 ? 'Én ting bør ordnes alligevel.' : `${count} ting bør ordnes alligevel.`),
  names: {
    network: 'Nettet når Dintero',
    clock: 'Computerens ur',
    dintero: 'Dintero svarer',
    token: 'Dintero lukker kassen ind',
    terminal: 'Terminal',
    printer: 'Kvitteringsprinter',
    journal: 'Journalen og kopierne',
    disk: 'Plads på disken',
    keychain: 'Hemmeligheden ligger i computerens nøglering',
    version: 'Kassens version',
  },
  terminal: (name) => `Terminal »${name}«`,
  answered: (when) => `Seneste svar ${when}`,
  backedUp: (when) => `Kopieret ${when}`,
  trouble: (when, title) => `Sidste fejl ${when}: ${title}`,
  free: (amount) => `${amount} ledig`,
  zone: (zone) => `Tidszone ${zone}`,
  noPrinter: 'Ingen fundet. Kvitteringer kan gemmes som PDF.',
  practice: 'Øvelse kræver ikke net',
  again: 'Tjek igen',
  checking: 'Tjekker',
  back: 'Tilbage',
  support: 'Gem fil til support',
  saving: 'Gemmer filen',
  saved: (path) =>
    `Gemt: ${path}. Hemmeligheder, kortnumre og navne, som kassen kender, er taget ud. Læs den, før du sender den.`,
  show: 'Vis den i mappen',
  findings: {
    'not-set-up': { title: 'Kassen er ikke sat op endnu', steps: ['Åbn Opsætning, eller øv først.'] },
    'system-offline': {
      title: 'Computeren har ikke net',
      steps: [
        'Se på computerens kabel eller Wi-Fi.',
        'Slå varer ind som før. Kassen mærker selv, når nettet er tilbage.',
      ],
    },
    'no-terminal': {
      title: 'Denne kasse har ingen terminal',
      steps: ['Åbn Opsætning, Terminaler, og tilføj en.'],
    },
    'printer-waits': {
      title: 'Papir venter på printeren',
      steps: [
        'Se på printeren: Er den tændt, har den papir, er låget lukket?',
        'Så udskriver den af sig selv.',
      ],
    },
    'journal-closed': {
      title: 'Journalen kan ikke bruges',
      steps: ['Den første skærm siger hvorfor, og hvad der kan gøres.', 'Gem fil til support først.'],
    },
    'journal-notices': {
      title: 'Noget blev fundet i journalen',
      steps: ['Åbn Opsætning: Øverst står, hvad der blev fundet.', 'Ejeren bør læse det.'],
    },
    'backup-failed': {
      title: 'Journalen kunne ikke kopieres',
      steps: [
        'Åbn Opsætning, Journal: Der står hvorfor.',
        'Er det en usb-nøgle eller en netværksmappe? Se, at den er der.',
      ],
    },
    'disk-low': {
      title: 'Disken er næsten fuld',
      steps: ['Slet det, der ikke er brug for på computeren, eller flyt det.', 'Tjek igen.'],
    },
    'disk-full': {
      title: 'Disken er fuld',
      steps: [
        'Slet det, der ikke er brug for på computeren, nu: Et salg skal skrives ned, før det sendes.',
        'Tjek igen.',
      ],
    },
    'secret-in-memory': {
      title: 'Hemmeligheden er kun i hukommelsen',
      steps: [
        'Computeren har ingen nøglering, så hemmeligheden skal skrives ind igen efter hver genstart.',
        'Bed den, der har ansvar for computeren, om at slå nøgleringen til.',
      ],
    },
  },
};
