import type { Words } from '../words.ts';

export const checks: Words['checks'] = {
  names: {
    network: 'Dintero svarer',
    clock: 'Uret på denne computer er rigtigt',
    'sign-in': 'Nøgle og hemmelighed er godkendt',
    store: 'Butikken er der',
    payout: 'Butikken har en udbetalingsmodtager',
    terminal: 'Terminalen er klar',
    profile: 'Betalingsprofilen tager kortbetaling',
  },
  states: {
    passed: 'I orden',
    warned: 'Bør rettes',
    failed: 'Skal rettes',
    'not-known': 'Ikke kendt',
    'not-tried': 'Ikke prøvet endnu',
  },
  notKnown: 'Denne nøgle må ikke læse det. En betaling kan virke alligevel.',
  notAnswered: 'Dintero svarede ikke. En betaling kan virke alligevel.',
  clockUnknown: 'Dintero sagde ikke, hvad klokken er.',
  ahead: (minutes) => (minutes === 1 ? '1 minut for hurtigt' : `${minutes} minutter for hurtigt`),
  behind: (minutes) => (minutes === 1 ? '1 minut for langsomt' : `${minutes} minutter for langsomt`),
  doThis: 'Gør dette',
  who: 'Hvem',
  menders: {
    owner: 'Du som ejer',
    technician: 'Den, der passer computere og net i butikken',
    dintero: 'Dinteros support, eller du i Backoffice',
  },
  findings: {
    'host-unreachable': {
      title: 'Kan ikke nå Dintero',
      steps: [
        'Se på computerens net: kabel, trådløst.',
        'Åbn en webside. Kommer den frem?',
        'Gør den det? Så stopper en firewall api.dintero.com og checkout.dintero.com: luk dem igennem.',
      ],
    },
    'not-dintero': {
      title: 'En anden svarer i Dinteros sted',
      steps: [
        'Åbn en webside. Beder nettet dig logge ind? Gør det.',
        'Et gæstenet duer ikke til en kasse: brug butikkens eget.',
      ],
    },
    certificate: {
      title: 'Forbindelsen til Dintero er ikke sikker',
      steps: [
        'Se på computerens dato og ur: med forkert år bliver alle forbindelser usikre.',
        'Ser nettet ind i forbindelserne (et firmacertifikat)? Installer det på computeren.',
      ],
    },
    proxy: {
      title: 'Nettets proxy lukker ikke kassen igennem',
      steps: [
        'Se på proxyen i computerens netindstillinger.',
        'Luk api.dintero.com og checkout.dintero.com igennem.',
      ],
    },
    'proxy-login': {
      title: 'Nettets proxy vil have login',
      steps: [
        'Bed den, der passer nettet, om en bruger og en adgangskode til kassen.',
        'Opsætning, »Tjek nu«: skriv dem ind der, én gang.',
        'Eller få api.dintero.com og checkout.dintero.com lukket igennem uden login.',
      ],
    },
    'proxy-refused': {
      title: 'Nettets proxy godtager ikke login',
      steps: [
        'Er adgangskoden ændret eller udløbet? Spørg den, der passer nettet.',
        'Opsætning, »Tjek nu«: skriv bruger og adgangskode ind igen.',
      ],
    },
    'clock-off': {
      title: 'Computerens ur går lidt forkert',
      steps: [
        'Slå »Indstil klokkeslæt automatisk« til i computerens indstillinger for dato og tid.',
        'Tjek igen.',
      ],
    },
    'clock-wrong': {
      title: 'Computerens ur går forkert',
      steps: [
        'Slå »Indstil klokkeslæt automatisk« til i computerens indstillinger for dato og tid.',
        'Se, at tidszonen er butikkens.',
        'Tjek igen. Kvitteringerne bærer denne tid, så den skal være rigtig.',
      ],
    },
    'wrong-credentials': {
      title: 'Dintero godtager ikke nøglen og hemmeligheden',
      steps: [
        'Sammenlign kontonummeret: T for test, P for ægte. De har hver deres nøgler.',
        'Kopiér nøglen og hemmeligheden en gang til, uden mellemrum.',
        'Er hemmeligheden væk? Lav en ny nøgle i Backoffice, Indstillinger, API-klienter.',
      ],
    },
    'wrong-account': {
      title: 'Nøglen hører til en anden konto',
      steps: [
        'Sammenlign kontonummeret med Backoffice, øverst til venstre: T for test, P for ægte.',
        'En nøgle til T virker ikke til P, og omvendt: lav en i den rigtige konto.',
      ],
    },
    'secret-missing': { title: 'Hemmeligheden mangler', steps: ['Skriv hemmeligheden.', 'Tjek igen.'] },
    'too-many-asks': {
      title: 'Dintero beder os vente',
      steps: ['For mange forsøg på kort tid. Vent nogle minutter.', 'Tjek igen.'],
    },
    'dintero-down': {
      title: 'Dintero har en fejl hos sig selv',
      steps: ['Se på status.dintero.com.', 'Vent nogle minutter, og tjek igen.'],
    },
    'no-permission': {
      title: 'Denne nøgle må ikke læse det',
      steps: ['Intet skal gøres: en betaling viser, om det virker.'],
    },
    'no-answer': {
      title: 'Dintero svarede ikke',
      steps: ['Vent et minut, og tjek igen.', 'Stadig sådan? Se på computerens net.'],
    },
    'store-missing': {
      title: 'Kontoen har ingen sådan butik',
      steps: [
        "Sammenlign butiks-id'et med Backoffice, Indstillinger, Butikker.",
        'Butikkerne, der findes, står ovenfor.',
      ],
    },
    'store-not-active': {
      title: 'Butikken er ikke aktiv',
      steps: [
        'Åbn butikken i Backoffice, Indstillinger, Butikker, og gør det færdigt, den beder om.',
        'Er der intet? Bed Dintero gøre butikken aktiv.',
      ],
    },
    'payout-missing': {
      title: 'Butikken har ingen udbetalingsmodtager',
      steps: [
        'Åbn butikken i Backoffice, og vælg, hvem pengene udbetales til.',
        'Er der ingen at vælge? Bed Dintero om en udbetalingsmodtager.',
      ],
    },
    'payout-not-linked': {
      title: 'Butikken har en anden udbetalingsmodtager',
      steps: [
        'Den, der er knyttet til, står ovenfor.',
        'Skriv den her, eller knyt den anden til i Backoffice.',
      ],
    },
    'payout-not-active': {
      title: 'Udbetalingsmodtageren er ikke godkendt endnu',
      steps: [
        'Dintero skal kende virksomheden først (KYC). Se efter deres mail, og underskriv det, de beder om.',
        'I Backoffice, Indstillinger, Udbetalingsmodtagere, ser du, hvor langt det er nået.',
      ],
    },
    'terminal-missing': {
      title: 'Kontoen har ingen sådan terminal',
      steps: [
        "Sammenlign terminal-id'et med Backoffice, Indstillinger, Terminaler.",
        'Er den der ikke? Registrer den der, med serienummeret på bagsiden.',
      ],
    },
    'terminal-other-store': {
      title: 'Terminalen hører til en anden butik',
      steps: [
        'Dens butik står ovenfor. Gå tilbage og vælg den butik,',
        'eller flyt terminalen i Backoffice, Indstillinger, Terminaler.',
      ],
    },
    'terminal-pending': {
      title: 'Terminalen er ikke sat op endnu',
      steps: [
        'Dintero gør den klar. Det kan tage ti minutter.',
        'Lad den stå tændt, og på nettet.',
        'Tjek igen.',
      ],
    },
    'terminal-action-required': {
      title: 'Terminalen skal hente sine indstillinger',
      steps: [
        'Tilslut terminalen til butikkens net.',
        'På terminalen: Service, serviceadgangskode, Hent indstillinger.',
        'I Backoffice, Indstillinger, Terminaler: Tjek opdatering. Tjek så igen her.',
      ],
    },
    'terminal-error': {
      title: 'Terminalen virker ikke',
      steps: [
        'Genstart terminalen, og se, at den er på nettet.',
        'I Backoffice: lad den prøve igen.',
        'Stadig sådan? Ring til Dintero.',
      ],
    },
    'terminal-inactive': {
      title: 'Terminalen er slået fra i Backoffice',
      steps: ['Vælg en anden terminal, eller slå denne til i Backoffice.', 'Tjek igen.'],
    },
    'profile-unknown': {
      title: 'Dintero tager ikke betalinger med denne profil',
      steps: [
        'Sammenlign profilen med Backoffice, Indstillinger, Betalingsprofiler.',
        'Den eneste metode skal være Seitatech in-person. Lav en sådan profil, hvis den ikke findes.',
        'Er in-person ikke blandt metoderne? Bed Dintero slå betaling i butik til.',
        'Er alt, som det skal være? Sammenlign så også butikken, udbetalingsmodtageren og terminalen.',
      ],
    },
    'payment-not-allowed': {
      title: 'Dintero tillader ikke betalinger med denne nøgle',
      steps: [
        'Nøglen skal have lov til at tage betaling: lav en »Checkout client« i Backoffice.',
        'Er den det? Bed Dintero slå betaling i butik til for kontoen.',
      ],
    },
    'payment-refused': {
      title: 'Dintero startede ikke betalingen',
      steps: [
        'Gå tilbage og sammenlign butikken, udbetalingsmodtageren og terminalen.',
        'Salgets tidslinje, under Kvitteringer, har Dinteros egne ord til support.',
      ],
    },
    'terminal-silent': {
      title: 'Vi så ikke terminalen bede om kort',
      steps: [
        'Er terminalen tændt, på nettet og ikke i en menu?',
        'I Backoffice, Indstillinger, Betalingsprofiler: er andre metoder end in-person slået til i profilen? Slå dem fra: med dem kan det ske, at terminalen aldrig bliver spurgt.',
      ],
    },
  },
};
