import type { Words } from '../words.ts';

export const checks: Words['checks'] = {
  names: {
    network: 'Dintero svarer',
    clock: 'Klokka på denne maskina er rett',
    'sign-in': 'Nøkkel og hemmelegheit er godtekne',
    store: 'Butikken er der',
    payout: 'Butikken har ein utbetalingsmottakar',
    terminal: 'Terminalen er klar',
    profile: 'Betalingsprofilen tek kortbetaling',
  },
  states: {
    passed: 'I orden',
    warned: 'Bør rettast',
    failed: 'Må rettast',
    'not-known': 'Ikkje kjent',
    'not-tried': 'Ikkje prøvd enno',
  },
  notKnown: 'Denne nøkkelen får ikkje lese det. Ei betaling kan verke likevel.',
  notAnswered: 'Dintero svarte ikkje. Ei betaling kan verke likevel.',
  clockUnknown: 'Dintero sa ikkje kva klokka er.',
  ahead: (minutes) => (minutes === 1 ? '1 minutt for fort' : `${minutes} minutt for fort`),
  behind: (minutes) => (minutes === 1 ? '1 minutt for seint' : `${minutes} minutt for seint`),
  doThis: 'Gjer dette',
  who: 'Kven',
  menders: {
    owner: 'Du som eig',
    technician: 'Den som tek seg av maskiner og nett i butikken',
    dintero: 'Kundestøtta til Dintero, eller du i Backoffice',
  },
  findings: {
    'host-unreachable': {
      title: 'Får ikkje tak i Dintero',
      steps: [
        'Sjå på nettet til denne maskina: kabel, trådlaust.',
        'Opne ei nettside. Kjem ho opp?',
        'Gjer ho det? Då stoppar ein brannmur api.dintero.com og checkout.dintero.com: slepp dei gjennom.',
      ],
    },
    'not-dintero': {
      title: 'Nokon andre svarer i staden for Dintero',
      steps: [
        'Opne ei nettside. Ber nettet deg logge inn? Gjer det.',
        'Eit gjestenett duger ikkje til ei kasse: bruk butikken sitt eige.',
      ],
    },
    certificate: {
      title: 'Sambandet med Dintero er ikkje trygt',
      steps: [
        'Sjå på dato og klokke på maskina: med feil år blir alle samband utrygge.',
        'Ser nettet inn i sambanda (eit firmasertifikat)? Installer det på denne maskina.',
      ],
    },
    proxy: {
      title: 'Proxyen i nettet slepp ikkje kassa gjennom',
      steps: [
        'Sjå på proxyen i nettinnstillingane til maskina.',
        'Slepp gjennom api.dintero.com og checkout.dintero.com.',
      ],
    },
    'proxy-login': {
      title: 'Proxyen i nettet vil ha innlogging',
      steps: [
        'Be den som passar nettet om ein brukar og eit passord til kassa.',
        'Oppsett, «Sjekk no»: skriv dei inn der, éin gong.',
        'Eller få api.dintero.com og checkout.dintero.com sleppte gjennom utan innlogging.',
      ],
    },
    'proxy-refused': {
      title: 'Proxyen i nettet godtek ikkje innlogginga',
      steps: [
        'Er passordet endra, eller har det gått ut? Spør den som passar nettet.',
        'Oppsett, «Sjekk no»: skriv inn brukar og passord på nytt.',
      ],
    },
    'clock-off': {
      title: 'Klokka på maskina er litt feil',
      steps: [
        'Slå på «Still klokka automatisk» i innstillingane for dato og tid på maskina.',
        'Sjekk igjen.',
      ],
    },
    'clock-wrong': {
      title: 'Klokka på maskina er feil',
      steps: [
        'Slå på «Still klokka automatisk» i innstillingane for dato og tid på maskina.',
        'Sjå at tidssona er den der butikken er.',
        'Sjekk igjen. Kvitteringane ber denne tida, så ho må vere rett.',
      ],
    },
    'wrong-credentials': {
      title: 'Dintero godtek ikkje nøkkelen og hemmelegheita',
      steps: [
        'Samanlikn kontonummeret: T for test, P for ekte. Dei har kvar sine nøklar.',
        'Kopier nøkkelen og hemmelegheita ein gong til, utan mellomrom.',
        'Er hemmelegheita borte? Lag ein ny nøkkel i Backoffice, Innstillingar, API-klientar.',
      ],
    },
    'wrong-account': {
      title: 'Nøkkelen høyrer til ein annan konto',
      steps: [
        'Samanlikn kontonummeret med Backoffice, øvst til venstre: T for test, P for ekte.',
        'Ein nøkkel for T verkar ikkje for P, og omvendt: lag ein i rett konto.',
      ],
    },
    'secret-missing': { title: 'Hemmelegheita manglar', steps: ['Skriv hemmelegheita.', 'Sjekk igjen.'] },
    'too-many-asks': {
      title: 'Dintero ber oss vente',
      steps: ['For mange forsøk på kort tid. Vent nokre minutt.', 'Sjekk igjen.'],
    },
    'dintero-down': {
      title: 'Dintero har feil hos seg sjølv',
      steps: ['Sjå på status.dintero.com.', 'Vent nokre minutt, og sjekk igjen.'],
    },
    'no-permission': {
      title: 'Denne nøkkelen får ikkje lese det',
      steps: ['Ingenting må gjerast: ei betaling viser om det verkar.'],
    },
    'no-answer': {
      title: 'Dintero svarte ikkje',
      steps: ['Vent eit minutt, og sjekk igjen.', 'Framleis slik? Sjå på nettet til denne maskina.'],
    },
    'store-missing': {
      title: 'Kontoen har ingen slik butikk',
      steps: [
        'Samanlikn butikk-id-en med Backoffice, Innstillingar, Butikkar.',
        'Butikkane som finst, står over.',
      ],
    },
    'store-not-active': {
      title: 'Butikken er ikkje aktiv',
      steps: [
        'Opne butikken i Backoffice, Innstillingar, Butikkar, og gjer ferdig det han ber om.',
        'Er det ingenting der? Be Dintero gjere butikken aktiv.',
      ],
    },
    'payout-missing': {
      title: 'Butikken har ingen utbetalingsmottakar',
      steps: [
        'Opne butikken i Backoffice, og vel kven pengane skal utbetalast til.',
        'Er det ingen å velje? Be Dintero om ein utbetalingsmottakar.',
      ],
    },
    'payout-not-linked': {
      title: 'Butikken har ein annan utbetalingsmottakar',
      steps: ['Den som er knytt til, står over.', 'Skriv han her, eller knyt den andre til i Backoffice.'],
    },
    'payout-not-active': {
      title: 'Utbetalingsmottakaren er ikkje godkjend enno',
      steps: [
        'Dintero må kjenne bedrifta først (KYC). Sjå etter e-posten deira, og signer det dei ber om.',
        'I Backoffice, Innstillingar, Utbetalingsmottakarar, ser du kor langt det er kome.',
      ],
    },
    'terminal-missing': {
      title: 'Kontoen har ingen slik terminal',
      steps: [
        'Samanlikn terminal-id-en med Backoffice, Innstillingar, Terminalar.',
        'Er han ikkje der? Registrer han der, med serienummeret på baksida.',
      ],
    },
    'terminal-other-store': {
      title: 'Terminalen høyrer til ein annan butikk',
      steps: [
        'Butikken hans står over. Gå tilbake og vel den butikken,',
        'eller flytt terminalen i Backoffice, Innstillingar, Terminalar.',
      ],
    },
    'terminal-pending': {
      title: 'Terminalen er ikkje sett opp enno',
      steps: ['Dintero gjer han klar. Det kan ta ti minutt.', 'La han stå på, og på nettet.', 'Sjekk igjen.'],
    },
    'terminal-action-required': {
      title: 'Terminalen må hente innstillingane sine',
      steps: [
        'Kople terminalen til nettet i butikken.',
        'På terminalen: Service, servicepassord, Hent innstillingar.',
        'I Backoffice, Innstillingar, Terminalar: Sjekk oppdatering. Sjekk så igjen her.',
      ],
    },
    'terminal-error': {
      title: 'Terminalen verkar ikkje',
      steps: [
        'Start terminalen på nytt, og sjå at han er på nettet.',
        'I Backoffice: la han prøve igjen.',
        'Framleis slik? Ring Dintero.',
      ],
    },
    'terminal-inactive': {
      title: 'Terminalen er slått av i Backoffice',
      steps: ['Vel ein annan terminal, eller slå på denne i Backoffice.', 'Sjekk igjen.'],
    },
    'profile-unknown': {
      title: 'Dintero tek ikkje betalingar med denne profilen',
      steps: [
        'Samanlikn profilen med Backoffice, Innstillingar, Betalingsprofilar.',
        'Den einaste metoden må vere Seitatech in-person. Lag ein slik profil om han ikkje finst.',
        'Er in-person ikkje blant metodane? Be Dintero slå på betaling i butikk.',
        'Er alt som det skal? Samanlikn då også butikken, utbetalingsmottakaren og terminalen.',
      ],
    },
    'payment-not-allowed': {
      title: 'Dintero tillèt ikkje betalingar med denne nøkkelen',
      steps: [
        'Nøkkelen må ha lov til å ta betalt: lag ein «Checkout client» i Backoffice.',
        'Er han det? Be Dintero slå på betaling i butikk for kontoen.',
      ],
    },
    'payment-refused': {
      title: 'Dintero starta ikkje betalinga',
      steps: [
        'Gå tilbake og samanlikn butikken, utbetalingsmottakaren og terminalen.',
        'Tidslinja til salet, under Kvitteringar, har Dintero sine eigne ord til kundestøtta.',
      ],
    },
    'terminal-silent': {
      title: 'Vi såg ikkje terminalen be om kort',
      steps: [
        'Er terminalen på, på nettet, og ikkje i ein meny?',
        'I Backoffice, Innstillingar, Betalingsprofilar: er andre metodar enn in-person slått på i profilen? Slå dei av: med dei kan det hende at terminalen aldri blir spurd.',
      ],
    },
  },
};
