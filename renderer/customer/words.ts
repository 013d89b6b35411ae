import type { CustomerLanguage } from '../../shared/customer/settings.ts';

/** All that a customer reads, few words each. Amounts stand beside them, never in them. */
export type CustomerWords = {
  /** The language by its own name. */
  readonly name: string;
  readonly languages: string;
  readonly welcome: string;
  readonly total: string;
  readonly card: string;
  readonly cardRefund: string;
  readonly wait: string;
  readonly paid: string;
  readonly refunded: string;
  readonly thanks: string;
  readonly toGo: string;
  readonly notPaid: string;
  readonly notRefunded: string;
  readonly ask: string;
  readonly test: string;
};

export const customerWords: Readonly<Record<CustomerLanguage, CustomerWords>> = {
  nb: {
    name: 'Bokmål',
    languages: 'Språk',
    welcome: 'Velkommen',
    total: 'Å betale',
    card: 'Hold kortet mot terminalen, eller sett det inn',
    cardRefund: 'Hold kortet mot terminalen for å få pengene tilbake',
    wait: 'Et øyeblikk',
    paid: 'Betalt',
    refunded: 'Betalt tilbake',
    thanks: 'Takk for besøket!',
    toGo: 'Ta med kvitteringen: skann koden med telefonen',
    notPaid: 'Ikke betalt. Ingenting er trukket.',
    notRefunded: 'Ikke betalt tilbake ennå',
    ask: 'Et øyeblikk, vi hjelper deg',
    test: 'Test. Ingen virkelig betaling.',
  },
  nn: {
    name: 'Nynorsk',
    languages: 'Språk',
    welcome: 'Velkomen',
    total: 'Å betale',
    card: 'Hald kortet mot terminalen, eller set det inn',
    cardRefund: 'Hald kortet mot terminalen for å få pengane tilbake',
    wait: 'Eit augeblink',
    paid: 'Betalt',
    refunded: 'Betalt tilbake',
    thanks: 'Takk for besøket!',
    toGo: 'Ta med kvitteringa: skann koden med telefonen',
    notPaid: 'Ikkje betalt. Ingenting er trekt.',
    notRefunded: 'Ikkje betalt tilbake enno',
    ask: 'Eit augeblink, vi hjelper deg',
    test: 'Test. Inga verkeleg betaling.',
  },
  sv: {
    name: 'Svenska',
    languages: 'Språk',
    welcome: 'Välkommen',
    total: 'Att betala',
    card: 'Håll kortet mot terminalen, eller sätt in det',
    cardRefund: 'Håll kortet mot terminalen för att få pengarna tillbaka',
    wait: 'Ett ögonblick',
    paid: 'Betalt',
    refunded: 'Återbetalt',
    thanks: 'Tack för besöket!',
    toGo: 'Ta med kvittot: skanna koden med telefonen',
    notPaid: 'Inte betalt. Inget har dragits.',
    notRefunded: 'Inte återbetalt än',
    ask: 'Ett ögonblick, vi hjälper dig',
    test: 'Test. Ingen riktig betalning.',
  },
  da: {
    name: 'Dansk',
    languages: 'Sprog',
    welcome: 'Velkommen',
    total: 'At betale',
    card: 'Hold kortet mod terminalen, eller sæt det i',
    cardRefund: 'Hold kortet mod terminalen for at få pengene tilbage',
    wait: 'Et øjeblik',
    paid: 'Betalt',
    refunded: 'Betalt tilbage',
    thanks: 'Tak for besøget!',
    toGo: 'Tag kvitteringen med: scan koden med telefonen',
    notPaid: 'Ikke betalt. Intet er trukket.',
    notRefunded: 'Ikke betalt tilbage endnu',
    ask: 'Et øjeblik, vi hjælper dig',
    test: 'Test. Ingen rigtig betaling.',
  },
  en: {
    name: 'English',
    languages: 'Language',
    welcome: 'Welcome',
    total: 'To pay',
    card: 'Tap your card on the terminal, or insert it',
    cardRefund: 'Tap your card on the terminal to get your money back',
    wait: 'One moment',
    paid: 'Paid',
    refunded: 'Paid back',
    thanks: 'Thank you!',
    toGo: 'Take your receipt along: scan the code with your phone',
    notPaid: 'Not paid. Nothing was charged.',
    notRefunded: 'Not paid back yet',
    ask: 'One moment, we will help you',
    test: 'Test. Not a real payment.',
  },
};
