import type { Words } from '../words.ts';

export const health: Words['health'] = {
  title: 'Tillstånd',
  open: (state) => `${state}. Öppna Tillstånd.`,
  mayPay: 'Du kan ta kort',
  mayNotPay: 'Du kan inte ta kort',
  because: {
    network: 'Dintero kan inte nås. Korgar fungerar; ett tryck på Betala skickar inget och drar inget.',
    clock: 'datorns klocka går fel.',
    dintero: 'kassan är inte inställd än.',
    token: 'Dintero släpper inte in kassan.',
    terminal: 'ingen terminal är klar.',
    printer: 'skrivaren.',
    journal: 'journalen kan inte användas.',
    disk: 'disken är full.',
    keychain: 'hemligheten.',
    version: 'versionen.',
  },
  nothingMissing: 'Allt som en kortbetalning behöver är på plats.',
  butLook: (count) => (count === 1 ? 'En sak bör ordnas ändå.' : `${count} saker bör ordnas ändå.`),
  names: {
    network: 'Nätet når Dintero',
    clock: 'Datorns klocka',
    dintero: 'Dintero svarar',
    token: 'Dintero släpper in kassan',
    terminal: 'Terminal',
    printer: 'Kvittoskrivare',
    journal: 'Journalen och kopiorna',
    disk: 'Plats på disken',
    keychain: 'Hemligheten ligger i datorns nyckelring',
    version: 'Kassans version',
  },
  terminal: (name) => `Terminal ”${name}”`,
  answered: (when) => `Senaste svar ${when}`,
  backedUp: (when) => `Kopierat ${when}`,
  trouble: (when, title) => `Senast fel ${when}: ${title}`,
  free: (amount) => `${amount} ledigt`,
  zone: (zone) => `Tidszon ${zone}`,
  noPrinter: 'Ingen hittad. Kvitton kan sparas som PDF.',
  practice: 'Övning behöver inget nät',
  again: 'Kolla igen',
  checking: 'Kollar',
  back: 'Tillbaka',
  support: 'Spara fil till supporten',
  saving: 'Sparar filen',
  saved: (path) =>
    `Sparad: ${path}. Hemligheter, kortnummer och namn som kassan känner är borttagna. Läs den innan du skickar den.`,
  show: 'Visa den i mappen',
  findings: {
    'not-set-up': { title: 'Kassan är inte inställd än', steps: ['Öppna Inställningar, eller öva först.'] },
    'system-offline': {
      title: 'Datorn har inget nät',
      steps: [
        'Titta på datorns kabel eller Wi-Fi.',
        'Slå in varor som förut. Kassan märker själv när nätet är tillbaka.',
      ],
    },
    'no-terminal': {
      title: 'Den här kassan har ingen terminal',
      steps: ['Öppna Inställningar, Terminaler, och lägg till en.'],
    },
    'printer-waits': {
      title: 'Papper väntar på skrivaren',
      steps: [
        'Titta på skrivaren: Är den på, har den papper, är locket stängt?',
        'Då skriver den ut av sig själv.',
      ],
    },
    'journal-closed': {
      title: 'Journalen kan inte användas',
      steps: ['Den första skärmen säger varför, och vad som kan göras.', 'Spara fil till supporten först.'],
    },
    'journal-notices': {
      title: 'Något hittades i journalen',
      steps: ['Öppna Inställningar: Överst står det vad som hittades.', 'Ägaren bör läsa det.'],
    },
    'backup-failed': {
      title: 'Journalen kunde inte kopieras',
      steps: [
        'Öppna Inställningar, Journal: Där står det varför.',
        'Är det ett usb-minne eller en nätverksmapp? Se att det är anslutet.',
      ],
    },
    'disk-low': {
      title: 'Disken är nästan full',
      steps: ['Ta bort det som inte behövs på datorn, eller flytta det.', 'Kolla igen.'],
    },
    'disk-full': {
      title: 'Disken är full',
      steps: [
        'Ta bort det som inte behövs på datorn nu: Ett köp måste antecknas innan det skickas.',
        'Kolla igen.',
      ],
    },
    'secret-in-memory': {
      title: 'Hemligheten finns bara i minnet',
      steps: [
        'Datorn har ingen nyckelring, så hemligheten måste skrivas in igen efter varje omstart.',
        'Be den som ansvarar för datorn att slå på nyckelringen.',
      ],
    },
  },
};
