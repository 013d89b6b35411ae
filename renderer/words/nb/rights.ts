import type { rights as en } from '../en/rights.ts';

export const rights: typeof en = {
  title: 'Hvem kan gjøre hva',
  what: 'Rettighet',
  names: {
    sell: 'Selge og ta imot betaling',
    'refund-own': 'Refundere egne salg',
    'refund-others': 'Refundere andres salg',
    'refund-otherwise': 'Betale tilbake på annen måte når kortet nekter',
    'refund-elsewhere': 'Refundere salg fra andre kasser',
    'approve-refund': 'Godkjenne en refusjon',
    attach: 'Knytte en funnet betaling til salget',
    'refund-found': 'Gi en funnet betaling tilbake',
    'settle-by-hand': 'Avgjøre en betaling etter terminalens kvittering',
    compare: 'Sammenligne med Dintero',
    'settle-finding': 'Avgjøre det en sammenligning fant',
    'back-up': 'Sikkerhetskopiere journalen',
    restore: 'Gjenopprette journalen, bestemme hvor kopiene ligger',
    'terminal-care': 'Dagsoppgjør og annet stell av terminalene',
    drawer: 'Åpne kassaskuffen uten salg',
    'set-up': 'Endre oppsettet, bytte til øving',
    people: 'Bestemme hvem som jobber her, og sette PIN-koder',
  },
  grants: { yes: 'ja', approval: 'med godkjenning', no: 'nei' },
  legend:
    '+ med en annens godkjenning, der det finnes en annen. I en butikk uten eier har lederne eierens rettigheter.',
  ownerOnly: 'Resten av Oppsett er for eieren.',
  approval: 'Godkjent av en annen',
  approver: 'Godkjenner',
  choose: 'Velg…',
  pin: 'PIN-kode',
  missing: 'Må godkjennes.',
};
