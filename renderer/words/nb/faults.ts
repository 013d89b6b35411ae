import type { Words } from '../words.ts';

export const faults: Words['faults'] = {
  notNow: {
    'not-set-up': 'Kassen er ikke satt opp ennå. Åpne Oppsett.',
    'empty-basket': 'Kurven er tom. Legg til noe først.',
    'total-differs': 'Summen er endret. Se på den, og trykk på betaling igjen.',
    'basket-already-paid': 'Denne kurven er allerede betalt. Du finner den under Kvitteringer.',
    'payment-found': 'Det er funnet en betaling for denne kurven. Se under Følg opp først.',
    'payment-running': 'En betaling er allerede i gang. Vent til den er ferdig.',
    'terminal-in-use': 'Terminalen er opptatt med en annen betaling. Vent litt.',
    'terminal-not-ready': 'Terminalen er ikke klar. Se under Oppsett.',
    'terminal-unknown': 'Kassen kjenner ikke denne terminalen. Se under Oppsett.',
    'operation-running': 'Terminalen gjør noe annet. Vent til den er ferdig, eller bruk en annen.',
    'no-such-sale': 'Dette salget finnes ikke i journalen.',
    'no-such-shift':
      'Dette skiftet er ikke åpent, og ble ikke avsluttet i denne kassen. Se på listen på nytt.',
    'no-such-attempt': 'Denne betalingen er ikke der lenger.',
    'too-late': 'Det er for sent nå.',
    'nothing-to-park': 'Kurven er tom: det er ingenting å parkere.',
    'no-such-basket': 'Denne kurven er ikke parkert lenger. Se på listen igjen.',
    'nothing-to-refund': 'Det er ikke noe igjen å refundere på dette salget.',
    'more-than-left': 'Det er mer enn det som er igjen å refundere.',
    'refund-running': 'En refusjon er allerede i gang. Vent til den er ferdig.',
    locked: 'Kassen er låst. Velg navnet ditt først.',
    'wrong-pin': 'Feil PIN-kode. Prøv igjen.',
    'wait-before-pin': 'For mange feil PIN-koder. Vent litt, og prøv igjen.',
    'pin-locked': 'For mange feil PIN-koder. Dette navnet er sperret i et kvarter. Andre kan jobbe.',
    'not-allowed': 'Dette må en leder gjøre.',
    'owner-only': 'Dette må eieren gjøre.',
    'discount-not-given':
      'En rabatt er større enn du kan gi. Åpne den, og la en leder godkjenne den, eller ta den bort.',
    'age-not-asked':
      'Noe i kurven har en aldersgrense som ingen er spurt om. Fjern det, og legg det til igjen.',
    'approval-needed': 'Noen må godkjenne dette. Velg hvem, og la dem taste PIN-koden sin.',
    'undecided-left':
      'Noe under Følg opp er ikke avgjort ennå, og bare denne kontoen kan avgjøre det. Gjør opp det først.',
    'basket-not-empty': 'Det ligger noe i kurven. Ta betalt for det, eller tøm den først.',
    'products-elsewhere':
      'Varene er butikkens egne. Endre dem der butikken selger, ikke mens du øver eller på en testkonto.',
    'no-proxy-asked': 'Ingen proxy har bedt om innlogging. Sjekk forbindelsen først, i Oppsett.',
    'account-not-meant': 'Dette er en annen konto. Si først at du mener det.',
    'no-such-account': 'Kassen har ikke arbeidet med denne kontoen.',
    reconciling: 'En avstemming er allerede i gang. Vent til den er ferdig, eller stopp den.',
    'printer-silent': 'Skriveren svarte ikke. Skriv ut på nytt, eller lag PDF.',
    'pdf-not-made': 'PDF-en kunne ikke lages. Prøv igjen, eller skriv ut kvitteringen.',
    'pdf-not-saved': 'PDF-en kunne ikke lagres under Dokumenter. Er det plass på disken? Prøv igjen.',
    'printer-no-paper': 'Skriveren er tom for papir. Sett inn en rull, så skriver den ut av seg selv.',
    'printer-open': 'Lokket på skriveren er åpent. Lukk det, så skriver den ut av seg selv.',
    'printer-error': 'Skriveren sier at noe er galt. Slå den av og på igjen.',
    'picture-unreadable': 'Bildet kan ikke leses. Velg en PNG eller JPEG.',
    'picture-too-large': 'Bildet er for stort. Velg et på høyst 5 MB og 40 millioner punkter.',
    'picture-empty': 'Bildet er tomt: ingenting av det ville synes på papiret.',
    'copy-made': 'Kvitteringen og den ene kopien er skrevet ut. Flere er ikke lov; lag PDF.',
    'no-drawer': 'Ingen skuff er satt opp. Se under Oppsett, Skriver.',
  },
  other: {
    'not-reached': 'Nettet er borte, så ingenting ble sendt. Prøv igjen når det er tilbake.',
    'no-answer': 'Dintero svarte ikke. Prøv igjen om litt.',
    refused: 'Dintero godtok ikke dette. Se under Oppsett, eller ring support.',
    'not-signed-in': 'Dintero godtar ikke nøkkelen og hemmeligheten. Se under Oppsett.',
    'turned-away':
      'Dintero slipper ikke kassen inn akkurat nå, så ingenting ble sendt. Vent et minutt, og prøv igjen.',
    'bad-input': 'Kassen kunne ikke lese det som ble tastet. Prøv igjen.',
    storage:
      'Kassen fikk ikke lagret, så ingenting ble startet. Frigjør plass på disken, eller ring support.',
  },
  bug: (reference) => `Kassen snublet, og gjorde ikke noe mer. Ring support og si ${reference}.`,
};
