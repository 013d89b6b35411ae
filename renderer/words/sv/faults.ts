import type { Words } from '../words.ts';

export const faults: Words['faults'] = {
  notNow: {
    'not-set-up': 'Kassan är inte inställd än. Öppna Inställningar.',
    'empty-basket': 'Korgen är tom. Lägg till något först.',
    'total-differs': 'Summan har ändrats. Titta på den, och tryck på betalning igen.',
    'basket-already-paid': 'Den här korgen är redan betald. Du hittar den under Kvitton.',
    'payment-found': 'En betalning för den här korgen har hittats. Se under Följ upp först.',
    'payment-running': 'En betalning pågår redan. Vänta tills den är klar.',
    'terminal-in-use': 'Terminalen är upptagen med en annan betalning. Vänta lite.',
    'terminal-not-ready': 'Terminalen är inte klar. Se Inställningar.',
    'terminal-unknown': 'Kassan känner inte den här terminalen. Se Inställningar.',
    'operation-running': 'Terminalen gör något annat. Vänta tills den är klar, eller använd en annan.',
    'no-such-sale': 'Det här köpet finns inte i journalen.',
    'no-such-shift':
      'Det här skiftet är inte öppet, och avslutades inte i den här kassan. Titta på listan igen.',
    'no-such-attempt': 'Den här betalningen finns inte kvar.',
    'too-late': 'Det är för sent nu.',
    'nothing-to-refund': 'Det finns inget kvar att återbetala på det här köpet.',
    'more-than-left': 'Det är mer än vad som är kvar att återbetala.',
    'refund-running': 'En återbetalning pågår redan. Vänta tills den är klar.',
    locked: 'Kassan är låst. Välj ditt namn först.',
    'wrong-pin': 'Fel PIN-kod. Försök igen.',
    'wait-before-pin': 'För många fel PIN-koder. Vänta lite, och försök igen.',
    'pin-locked': 'För många fel PIN-koder. Namnet är spärrat i en kvart. Andra kan jobba.',
    'not-allowed': 'Det här måste en chef göra.',
    'owner-only': 'Det här måste ägaren göra.',
    'discount-not-given':
      'En rabatt är större än du får ge. Öppna den, och låt en chef godkänna den, eller ta bort den.',
    'age-not-asked':
      'Något i korgen har en åldersgräns som ingen har tillfrågats om. Ta bort det, och lägg till det igen.',
    'approval-needed': 'Någon måste godkänna det här. Välj vem, och låt dem skriva sin PIN-kod.',
    'undecided-left':
      'Något under Följ upp är inte avgjort än, och bara det här kontot kan avgöra det. Gör upp det först.',
    'basket-not-empty': 'Det ligger något i korgen. Ta betalt för det, eller töm den först.',
    'products-elsewhere':
      'Varene er butikkens egne. Endre dem der butikken selger, ikke mens du øver eller på en testkonto.',
    'no-proxy-asked': 'Ingen proxy har bett om inloggning. Testa anslutningen först.',
    'account-not-meant': 'Det här är ett annat konto. Säg först att du menar det.',
    'no-such-account': 'Kassan har inte arbetat med det här kontot.',
    reconciling: 'En avstämning pågår redan. Vänta tills den är klar, eller stoppa den.',
    'printer-silent': 'Skrivaren svarade inte. Skriv ut igen, eller gör PDF.',
    'printer-no-paper': 'Skrivaren har slut på papper. Sätt i en rulle, så skriver den ut av sig själv.',
    'printer-open': 'Skrivarens lock är öppet. Stäng det, så skriver den ut av sig själv.',
    'printer-error': 'Skrivaren säger att något är fel. Slå av den och på den igen.',
    'copy-made': 'Kvittot och den enda kopian är utskrivna. Fler får inte skrivas; gör PDF.',
    'no-drawer': 'Ingen låda är inställd. Se Inställningar, Skrivare.',
  },
  other: {
    'not-reached': 'Nätet är borta, så inget skickades. Försök igen när det är tillbaka.',
    'no-answer': 'Dintero svarade inte. Försök igen om en stund.',
    refused: 'Dintero godtog inte det här. Se Inställningar, eller ring supporten.',
    'not-signed-in': 'Dintero godtar inte nyckeln och hemligheten. Se Inställningar.',
    'bad-input': 'Kassan kunde inte läsa det som skrevs. Försök igen.',
    storage: 'Kassan kunde inte spara, så inget startades. Frigör plats på disken, eller ring supporten.',
  },
  bug: (reference) => `Kassan snubblade, och gjorde inget mer. Ring supporten och säg ${reference}.`,
};
