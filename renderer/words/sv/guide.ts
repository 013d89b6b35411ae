import type { Words } from '../words.ts';

export const guide: Words['guide'] = {
  title: 'Inställningar',
  of: (step, all) => `${step} av ${all}`,
  steps: {
    account: 'Dintero-konto',
    store: 'Butik',
    terminal: 'Terminal',
    receipt: 'Kvitto och kassa',
    profile: 'Betalprofil',
    test: 'Testbetalning',
  },
  lead: {
    account: 'Tre saker från Dinteros Backoffice. Du loggar in genast, och ser vad som stämmer och inte.',
    store: 'Där den här kassan står. Pengarna går till butikens utbetalningsmottagare.',
    terminal: 'Vilka kortterminaler kassan använder. Den första används om ingen annan väljs.',
    receipt: 'Det kunderna läser på kvittot. Fyll i det Dintero inte vet.',
    profile: 'Den avgör vilka betalsätt Dintero erbjuder.',
    test: 'Allt är sparat. En riktig betalning visar om allt fungerar ihop.',
  },
  states: { done: 'Klar', now: 'Nu', later: 'Senare' },
  back: 'Tillbaka',
  next: 'Nästa',
  signIn: 'Logga in',
  signingIn: 'Loggar in',
  busy: 'Ett ögonblick',
  save: 'Spara',
  saving: 'Sparar',
  again: 'Kolla igen',
  expert: 'Alla fält på en gång',
  secretKept: 'Sparad. Skriv en ny för att byta ut den.',
  typed: {
    'not-for-this-key':
      'Den här nyckeln får inte läsa listan, så skriv det här. Varje fält säger var i Backoffice du hittar det.',
    'no-answer': 'Dintero svarade inte. Fråga igen, eller skriv det här som det står i Backoffice.',
    none: 'Det finns ingen på kontot än. Skapa en i Backoffice och fråga igen, eller skriv den här.',
  },
  askAgain: 'Fråga Dintero igen',
  payout: (id) => `Betalas ut till ${id}`,
  noPayout: 'Ingen utbetalningsmottagare',
  terminalName: (id) => `Namn på ${id}`,
  nameHelp: 'Det ni kallar den, som ”Disken”.',
  first: 'Används först',
  serial: (serial) => `Serienummer ${serial}`,
  simulated: 'Simulerad',
  simulate: 'Skapa en simulerad terminal',
  simulateText: 'Ett testkonto kan ha en terminal som svarar av sig själv, utan kort.',
  simulateMade: (id) => `Skapad: ${id}.`,
  simulateProblems: {
    'not-for-this-key':
      'Den här nyckeln får inte skapa terminaler. Skapa den i Backoffice, Inställningar, Terminaler, eller använd en nyckel som får.',
    taken: 'Numret är upptaget. Tryck igen för nästa.',
    refused: 'Dintero skapade ingen. Är butiken aktiv? Titta på den i Backoffice, och tryck igen.',
    'no-answer':
      'Dintero svarade inte, och listan visar den inte. Fråga Dintero igen innan du trycker en gång till.',
  },
  profileCheck: [
    'Backoffice, Inställningar, Betalprofiler: öppna profilen som kassan använder.',
    'Bara **Seitatech in-person** ska vara påslagen. Är andra betalsätt på kan det hända att terminalen aldrig tillfrågas.',
    'Id:t står överst. Profilen som alla konton har heter ”default”.',
  ],
  idFixed: 'Står på kvitton och i journalen. Ändras bara med flit, under Inställningar.',
  idNever:
    'Bokstäver och siffror, högst 10: K1, K2 … En för varje kassa. Står i alla referenser och ändras aldrig.',
  live: 'Från test till skarpt',
  staysTitle: 'Blir kvar, i testjournalen',
  stays:
    'Alla testköp, kvitton, återbetalningar, skift och rapporter. Du kan läsa dem genom att gå tillbaka under Inställningar.',
  comes: 'Följer med: butikens namn och adress, kassan, folk och utseende. Kvittonumren börjar på 1.',
  asksTitle: (from, to) => `Från ${from} till ${to}`,
  asks: (to) =>
    `${to} är ett annat konto, med egen journal och egna kvittonummer. Inget från det förra blandas in. Båda journalerna antecknar att du bytte.`,
  yes: 'Ja, byt konto',
  no: 'Nej, gå tillbaka',
  testPay: 'Testbetalning',
  testText: (amount, isSimulated) =>
    isSimulated
      ? `Den simulerade terminalen godkänner ${amount} med Visa, av sig själv. Inget kort belastas.`
      : `Den ber terminalen om ${amount}. Håll ett kort mot den, eller tryck stopp på terminalen: båda visar att den fungerar.`,
  testLive:
    'Det här är riktiga pengar på ett riktigt kort. Du hittar det under Kvitton, och kan återbetala det där.',
  testMay: 'Du måste inte göra det. Det första köpet visar samma sak.',
  testDone: 'Testbetalningen gick igenom. Kassan är klar.',
  testDeclined: 'Terminalen bad om kortet, och kortet belastades inte. Kassan är klar.',
  testAgain: 'Försök igen',
  sell: 'Börja sälja',
};
