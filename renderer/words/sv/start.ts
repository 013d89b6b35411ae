import type { Words } from '../words.ts';

export const start: Words['start'] = {
  name: 'Dintero Cashier',
  about: 'Slå in ett köp, skicka det till kortterminalen, och vet vad som hände.',
  practise: 'Öva nu',
  practiseLines: [
    'En övningsterminal på datorn.',
    'Inget konto, inget nät, inga riktiga pengar.',
    'Lär dig de läskiga fallen innan de händer.',
  ],
  startPractice: 'Starta övning',
  connect: 'Anslut till Dintero',
  connectText:
    'För ägaren. Ha kontonumret, nyckeln med hemligheten och terminalen till hands. Ungefär tio minuter.',
  connectButton: 'Anslut…',
  language: 'Språk',
  problems: {
    'provision-refused':
      'Inställningsfilen användes inte. Inget är ändrat. Rätta det här i den, och starta om:',
    'secret-not-erased':
      'Inställningsfilen kunde inte skrivas, så hemligheten står kvar där. Ta bort filen själv:',
    'settings-set-aside':
      'Inställningarna kunde inte läsas, så kassan startar utan dem. Köpen är säkra. Den gamla filen finns här:',
    'settings-newer':
      'Inställningarna är skrivna av en nyare version av kassan, så den här startar utan dem. Köpen är säkra. Installera den nyare versionen, stäng kassan, och ge filen det gamla namnet settings.json:',
  },
  problemsTitle: 'Titta på det här först',
};

export const lock: Words['lock'] = {
  title: 'Vem står i kassan?',
  roles: { cashier: 'Kassör', manager: 'Chef', owner: 'Ägare' },
  pin: 'PIN',
  pinOf: (name) => `PIN för ${name}`,
  erase: 'Ta bort sista',
  clear: 'Töm',
  unlock: 'Lås upp',
  chooseName: 'Välj ditt namn först.',
  typePin: 'Skriv PIN-koden.',
  basketKept: 'Korgen är sparad',
  paymentGoesOn: 'En betalning pågår. Den fortsätter.',
  refundGoesOn: 'En återbetalning pågår. Den fortsätter.',
  paymentEnded: 'Betalningen är över. Lås upp för att se hur det gick.',
  refundEnded: 'Återbetalningen är över. Lås upp för att se hur det gick.',
  total: 'Summa',
};
