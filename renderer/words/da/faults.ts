import type { Words } from '../words.ts';

export const faults: Words['faults'] = {
  notNow: {
    'not-set-up': 'Kassen er ikke sat op endnu. Åbn Opsætning.',
    'empty-basket': 'Kurven er tom. Tilføj noget først.',
    'total-differs': 'Summen er ændret. Se på den, og tryk på betaling igen.',
    'basket-already-paid': 'Denne kurv er allerede betalt. Du finder den under Kvitteringer.',
    'payment-found': 'Der er fundet en betaling for denne kurv. Se under Følg op først.',
    'payment-running': 'En betaling er allerede i gang. Vent, til den er færdig.',
    'terminal-in-use': 'Terminalen er optaget af en anden betaling. Vent lidt.',
    'terminal-not-ready': 'Terminalen er ikke klar. Se under Opsætning.',
    'terminal-unknown': 'Kassen kender ikke denne terminal. Se under Opsætning.',
    'operation-running': 'Terminalen gør noget andet. Vent, til den er færdig, eller brug en anden.',
    'no-such-sale': 'Dette salg findes ikke i journalen.',
    'no-such-shift': 'Dette skift er ikke åbent og blev ikke afsluttet i denne kasse. Se på listen igen.',
    'no-such-attempt': 'Denne betaling er der ikke længere.',
    'too-late': 'Det er for sent nu.',
    'nothing-to-refund': 'Der er intet tilbage at refundere på dette salg.',
    'more-than-left': 'Det er mere, end der er tilbage at refundere.',
    'refund-running': 'En refundering er allerede i gang. Vent, til den er færdig.',
    locked: 'Kassen er låst. Vælg dit navn først.',
    'wrong-pin': 'Forkert PIN-kode. Prøv igen.',
    'wait-before-pin': 'For mange forkerte PIN-koder. Vent lidt, og prøv igen.',
    'pin-locked': 'For mange forkerte PIN-koder. Navnet er spærret i et kvarter. Andre kan arbejde.',
    'not-allowed': 'Det skal en leder gøre.',
    'owner-only': 'Det skal ejeren gøre.',
    'discount-not-given':
      'En rabat er større, end du må give. Åbn den, og lad en leder godkende den, eller fjern den.',
    'age-not-asked':
      'Noget i kurven har en aldersgrænse, som ingen er spurgt om. Fjern det, og tilføj det igen.',
    'approval-needed': 'Nogen skal godkende dette. Vælg hvem, og lad dem taste deres PIN-kode.',
    'undecided-left':
      'Noget under Følg op er ikke afgjort endnu, og kun denne konto kan afgøre det. Gør det op først.',
    'basket-not-empty': 'Der ligger noget i kurven. Tag betaling for det, eller tøm den først.',
    'products-elsewhere':
      'Varene er butikkens egne. Endre dem der butikken selger, ikke mens du øver eller på en testkonto.',
    'no-proxy-asked': 'Ingen proxy har bedt om login. Test forbindelsen først.',
    'account-not-meant': 'Det er en anden konto. Sig først, at du mener det.',
    'no-such-account': 'Kassen har ikke arbejdet med denne konto.',
    reconciling: 'En afstemning er allerede i gang. Vent, til den er færdig, eller stop den.',
    'printer-silent': 'Printeren svarede ikke. Udskriv igen, eller lav PDF.',
    'printer-no-paper': 'Printeren mangler papir. Sæt en rulle i, så udskriver den af sig selv.',
    'printer-open': 'Printerens låg er åbent. Luk det, så udskriver den af sig selv.',
    'printer-error': 'Printeren siger, at noget er galt. Sluk den, og tænd den igen.',
    'copy-made': 'Kvitteringen og den ene kopi er udskrevet. Flere er ikke tilladt; lav PDF.',
    'no-drawer': 'Ingen skuffe er sat op. Se under Opsætning, Printer.',
  },
  other: {
    'not-reached': 'Nettet er væk, så intet blev sendt. Prøv igen, når det er tilbage.',
    'no-answer': 'Dintero svarede ikke. Prøv igen om lidt.',
    refused: 'Dintero godtog ikke dette. Se under Opsætning, eller ring til support.',
    'not-signed-in': 'Dintero godtager ikke nøglen og hemmeligheden. Se under Opsætning.',
    'bad-input': 'Kassen kunne ikke læse det tastede. Prøv igen.',
    storage:
      'Kassen kunne ikke gemme, så intet blev startet. Frigør plads på disken, eller ring til support.',
  },
  bug: (reference) => `Kassen snublede og gjorde ikke mere. Ring til support og sig ${reference}.`,
};
