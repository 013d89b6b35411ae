import type { Words } from '../words.ts';

export const checks: Words['checks'] = {
  names: {
    network: 'Dintero svarer',
    clock: 'Klokken på denne maskinen er riktig',
    'sign-in': 'Nøkkel og hemmelighet er godtatt',
    store: 'Butikken er der',
    payout: 'Butikken har en utbetalingsmottaker',
    terminal: 'Terminalen er klar',
    profile: 'Betalingsprofilen tar kortbetaling',
  },
  states: {
    passed: 'I orden',
    warned: 'Bør rettes',
    failed: 'Må rettes',
    'not-known': 'Ikke kjent',
    'not-tried': 'Ikke prøvd ennå',
  },
  notKnown: 'Denne nøkkelen får ikke lese det. En betaling kan virke likevel.',
  notAnswered: 'Dintero svarte ikke. En betaling kan virke likevel.',
  clockUnknown: 'Dintero sa ikke hva klokken er.',
  ahead: (minutes) => (minutes === 1 ? '1 minutt for fort' : `${minutes} minutter for fort`),
  behind: (minutes) => (minutes === 1 ? '1 minutt for sent' : `${minutes} minutter for sent`),
  doThis: 'Gjør dette',
  who: 'Hvem',
  menders: {
    owner: 'Du som eier',
    technician: 'Den som tar seg av maskiner og nett i butikken',
    dintero: 'Dinteros kundestøtte, eller du i Backoffice',
  },
  findings: {
    'host-unreachable': {
      title: 'Får ikke tak i Dintero',
      steps: [
        'Se på nettet til denne maskinen: kabel, trådløst.',
        'Åpne en nettside. Kommer den opp?',
        'Gjør den det? Da stopper en brannmur api.dintero.com og checkout.dintero.com: slipp dem gjennom.',
      ],
    },
    'not-dintero': {
      title: 'Noen andre svarer i Dinteros sted',
      steps: [
        'Åpne en nettside. Ber nettet deg logge inn? Gjør det.',
        'Et gjestenett duger ikke til en kasse: bruk butikkens eget.',
      ],
    },
    certificate: {
      title: 'Forbindelsen til Dintero er ikke trygg',
      steps: [
        'Se på dato og klokke på maskinen: med feil år blir alle forbindelser utrygge.',
        'Ser nettet inn i forbindelsene (et firmasertifikat)? Installer det på denne maskinen.',
      ],
    },
    proxy: {
      title: 'Nettets proxy slipper ikke kassen gjennom',
      steps: [
        'Se på proxyen i maskinens nettinnstillinger.',
        'Slipp gjennom api.dintero.com og checkout.dintero.com.',
      ],
    },
    'proxy-login': {
      title: 'Nettets proxy vil ha innlogging',
      steps: [
        'Be den som passer nettet om en bruker og et passord til kassen.',
        'Oppsett, «Sjekk nå»: skriv dem inn der, én gang.',
        'Eller få api.dintero.com og checkout.dintero.com sluppet gjennom uten innlogging.',
      ],
    },
    'proxy-refused': {
      title: 'Nettets proxy godtar ikke innloggingen',
      steps: [
        'Er passordet endret, eller har det gått ut? Spør den som passer nettet.',
        'Oppsett, «Sjekk nå»: skriv inn bruker og passord på nytt.',
      ],
    },
    'clock-off': {
      title: 'Klokken på maskinen er litt feil',
      steps: ['Slå på «Still klokken automatisk» i maskinens innstillinger for dato og tid.', 'Sjekk igjen.'],
    },
    'clock-wrong': {
      title: 'Klokken på maskinen er feil',
      steps: [
        'Slå på «Still klokken automatisk» i maskinens innstillinger for dato og tid.',
        'Se at tidssonen er den der butikken er.',
        'Sjekk igjen. Kvitteringene bærer denne tiden, så den må være riktig.',
      ],
    },
    'wrong-credentials': {
      title: 'Dintero godtar ikke nøkkelen og hemmeligheten',
      steps: [
        'Sammenlign kontonummeret: T for test, P for ekte. De har hver sine nøkler.',
        'Kopier nøkkelen og hemmeligheten en gang til, uten mellomrom.',
        'Er hemmeligheten borte? Lag en ny nøkkel i Backoffice, Innstillinger, API-klienter.',
      ],
    },
    'wrong-account': {
      title: 'Nøkkelen hører til en annen konto',
      steps: [
        'Sammenlign kontonummeret med Backoffice, øverst til venstre: T for test, P for ekte.',
        'En nøkkel for T virker ikke for P, og omvendt: lag en i riktig konto.',
      ],
    },
    'secret-missing': { title: 'Hemmeligheten mangler', steps: ['Skriv hemmeligheten.', 'Sjekk igjen.'] },
    'too-many-asks': {
      title: 'Dintero ber oss vente',
      steps: ['For mange forsøk på kort tid. Vent noen minutter.', 'Sjekk igjen.'],
    },
    'dintero-down': {
      title: 'Dintero har feil hos seg selv',
      steps: ['Se på status.dintero.com.', 'Vent noen minutter, og sjekk igjen.'],
    },
    'no-permission': {
      title: 'Denne nøkkelen får ikke lese det',
      steps: ['Ingenting må gjøres: en betaling viser om det virker.'],
    },
    'no-answer': {
      title: 'Dintero svarte ikke',
      steps: ['Vent et minutt, og sjekk igjen.', 'Fortsatt slik? Se på nettet til denne maskinen.'],
    },
    'store-missing': {
      title: 'Kontoen har ingen slik butikk',
      steps: [
        'Sammenlign butikk-id-en med Backoffice, Innstillinger, Butikker.',
        'Butikkene som finnes, står over.',
      ],
    },
    'store-not-active': {
      title: 'Butikken er ikke aktiv',
      steps: [
        'Åpne butikken i Backoffice, Innstillinger, Butikker, og gjør ferdig det den ber om.',
        'Er det ingenting der? Be Dintero gjøre butikken aktiv.',
      ],
    },
    'payout-missing': {
      title: 'Butikken har ingen utbetalingsmottaker',
      steps: [
        'Åpne butikken i Backoffice, og velg hvem pengene utbetales til.',
        'Er det ingen å velge? Be Dintero om en utbetalingsmottaker.',
      ],
    },
    'payout-not-linked': {
      title: 'Butikken har en annen utbetalingsmottaker',
      steps: ['Den som er knyttet til, står over.', 'Skriv den her, eller knytt den andre til i Backoffice.'],
    },
    'payout-not-active': {
      title: 'Utbetalingsmottakeren er ikke godkjent ennå',
      steps: [
        'Dintero må kjenne bedriften først (KYC). Se etter e-posten deres, og signer det de ber om.',
        'I Backoffice, Innstillinger, Utbetalingsmottakere, ser du hvor langt det er kommet.',
      ],
    },
    'terminal-missing': {
      title: 'Kontoen har ingen slik terminal',
      steps: [
        'Sammenlign terminal-id-en med Backoffice, Innstillinger, Terminaler.',
        'Er den ikke der? Registrer den der, med serienummeret på baksiden.',
      ],
    },
    'terminal-other-store': {
      title: 'Terminalen hører til en annen butikk',
      steps: [
        'Butikken dens står over. Gå tilbake og velg den butikken,',
        'eller flytt terminalen i Backoffice, Innstillinger, Terminaler.',
      ],
    },
    'terminal-pending': {
      title: 'Terminalen er ikke satt opp ennå',
      steps: [
        'Dintero gjør den klar. Det kan ta ti minutter.',
        'La den stå på, og på nettet.',
        'Sjekk igjen.',
      ],
    },
    'terminal-action-required': {
      title: 'Terminalen må hente innstillingene sine',
      steps: [
        'Koble terminalen til butikkens nett.',
        'På terminalen: Service, servicepassord, Hent innstillinger.',
        'I Backoffice, Innstillinger, Terminaler: Sjekk oppdatering. Sjekk så igjen her.',
      ],
    },
    'terminal-error': {
      title: 'Terminalen virker ikke',
      steps: [
        'Start terminalen på nytt, og se at den er på nettet.',
        'I Backoffice: la den prøve igjen.',
        'Fortsatt slik? Ring Dintero.',
      ],
    },
    'terminal-inactive': {
      title: 'Terminalen er slått av i Backoffice',
      steps: ['Velg en annen terminal, eller slå på denne i Backoffice.', 'Sjekk igjen.'],
    },
    'profile-unknown': {
      title: 'Dintero tar ikke betalinger med denne profilen',
      steps: [
        'Sammenlign profilen med Backoffice, Innstillinger, Betalingsprofiler.',
        'Den eneste metoden må være Seitatech in-person. Lag en slik profil om den ikke finnes.',
        'Er in-person ikke blant metodene? Be Dintero slå på betaling i butikk.',
        'Er alt som det skal? Sammenlign da også butikken, utbetalingsmottakeren og terminalen.',
      ],
    },
    'payment-not-allowed': {
      title: 'Dintero tillater ikke betalinger med denne nøkkelen',
      steps: [
        'Nøkkelen må ha lov til å ta betalt: lag en «Checkout client» i Backoffice.',
        'Er den det? Be Dintero slå på betaling i butikk for kontoen.',
      ],
    },
    'payment-refused': {
      title: 'Dintero startet ikke betalingen',
      steps: [
        'Gå tilbake og sammenlign butikken, utbetalingsmottakeren og terminalen.',
        'Salgets tidslinje, under Salg, har Dinteros egne ord til kundestøtten.',
      ],
    },
    'terminal-silent': {
      title: 'Vi så ikke terminalen be om kort',
      steps: [
        'Er terminalen på, på nettet, og ikke i en meny?',
        'I Backoffice, Innstillinger, Betalingsprofiler: er andre metoder enn in-person slått på i profilen? Slå dem av: med dem kan det hende at terminalen aldri blir spurt.',
      ],
    },
  },
};
