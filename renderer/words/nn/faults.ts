import type { Words } from '../words.ts';

export const faults: Words['faults'] = {
  notNow: {
    'not-set-up': 'Kassa er ikkje sett opp enno. Opne Oppsett.',
    'empty-basket': 'Korga er tom. Legg til noko først.',
    'total-differs': 'Summen er endra. Sjå på han, og trykk på betaling igjen.',
    'basket-already-paid': 'Denne korga er alt betalt. Du finn ho under Kvitteringar.',
    'payment-found': 'Det er funne ei betaling for denne korga. Sjå under Følg opp først.',
    'payment-running': 'Ei betaling er alt i gang. Vent til ho er ferdig.',
    'terminal-in-use': 'Terminalen er oppteken med ei anna betaling. Vent litt.',
    'terminal-not-ready': 'Terminalen er ikkje klar. Sjå under Oppsett.',
    'terminal-unknown': 'Kassa kjenner ikkje denne terminalen. Sjå under Oppsett.',
    'operation-running': 'Terminalen gjer noko anna. Vent til han er ferdig, eller bruk ein annan.',
    'no-such-sale': 'Dette salet finst ikkje i journalen.',
    'no-such-shift':
      'Dette skiftet er ikkje ope, og vart ikkje avslutta i denne kassa. Sjå på lista på nytt.',
    'no-such-attempt': 'Denne betalinga er ikkje der lenger.',
    'too-late': 'Det er for seint no.',
    'nothing-to-refund': 'Det er ikkje noko att å refundere på dette salet.',
    'more-than-left': 'Det er meir enn det som er att å refundere.',
    'refund-running': 'Ein refusjon er alt i gang. Vent til han er ferdig.',
    locked: 'Kassa er låst. Vel namnet ditt først.',
    'wrong-pin': 'Feil PIN-kode. Prøv igjen.',
    'wait-before-pin': 'For mange feil PIN-kodar. Vent litt, og prøv igjen.',
    'pin-locked': 'For mange feil PIN-kodar. Dette namnet er sperra i eit kvarter. Andre kan jobbe.',
    'not-allowed': 'Dette må ein leiar gjere.',
    'owner-only': 'Dette må eigaren gjere.',
    'discount-not-given':
      'Ein rabatt er større enn du kan gi. Opne han, og la ein leiar godkjenne han, eller ta han bort.',
    'age-not-asked':
      'Noko i korga har ei aldersgrense som ingen er spurd om. Fjern det, og legg det til igjen.',
    'approval-needed': 'Nokon må godkjenne dette. Vel kven, og la dei taste PIN-koden sin.',
    'undecided-left':
      'Noko under Følg opp er ikkje avgjort enno, og berre denne kontoen kan avgjere det. Gjer opp det først.',
    'basket-not-empty': 'Det ligg noko i korga. Ta betalt for det, eller tøm ho først.',
    'products-elsewhere':
      'Varene er butikkens egne. Endre dem der butikken selger, ikke mens du øver eller på en testkonto.',
    'no-proxy-asked': 'Ingen proxy har bede om innlogging. Test tilkoplinga først.',
    'account-not-meant': 'Dette er ein annan konto. Sei først at du meiner det.',
    'no-such-account': 'Kassa har ikkje arbeidd med denne kontoen.',
    reconciling: 'Ei avstemming er alt i gang. Vent til ho er ferdig, eller stopp ho.',
    'printer-silent': 'Skrivaren svarte ikkje. Skriv ut på nytt, eller lag PDF.',
    'printer-no-paper': 'Skrivaren er tom for papir. Set inn ein rull, så skriv han ut av seg sjølv.',
    'printer-open': 'Lokket på skrivaren er ope. Lukk det, så skriv han ut av seg sjølv.',
    'printer-error': 'Skrivaren seier at noko er gale. Slå han av og på igjen.',
    'copy-made': 'Kvitteringa og den eine kopien er skrivne ut. Fleire er ikkje lov; lag PDF.',
    'no-drawer': 'Ingen skuff er sett opp. Sjå under Oppsett, Skrivar.',
  },
  other: {
    'not-reached': 'Nettet er borte, så ingenting vart sendt. Prøv igjen når det er tilbake.',
    'no-answer': 'Dintero svarte ikkje. Prøv igjen om litt.',
    refused: 'Dintero godtok ikkje dette. Sjå under Oppsett, eller ring support.',
    'not-signed-in': 'Dintero godtek ikkje nøkkelen og hemmelegheita. Sjå under Oppsett.',
    'bad-input': 'Kassa kunne ikkje lese det som vart tasta. Prøv igjen.',
    storage: 'Kassa fekk ikkje lagra, så ingenting vart starta. Frigjer plass på disken, eller ring support.',
  },
  bug: (reference) => `Kassa snubla, og gjorde ikkje noko meir. Ring support og sei ${reference}.`,
};
