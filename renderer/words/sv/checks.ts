import type { Words } from '../words.ts';

export const checks: Words['checks'] = {
  names: {
    network: 'Dintero svarar',
    clock: 'Klockan på den här datorn går rätt',
    'sign-in': 'Nyckel och hemlighet är godkända',
    store: 'Butiken finns',
    payout: 'Butiken har en utbetalningsmottagare',
    terminal: 'Terminalen är klar',
    profile: 'Betalprofilen tar kortbetalning',
  },
  states: {
    passed: 'I sin ordning',
    warned: 'Bör åtgärdas',
    failed: 'Måste åtgärdas',
    'not-known': 'Okänt',
    'not-tried': 'Inte provat än',
  },
  notKnown: 'Den här nyckeln får inte läsa det. En betalning kan fungera ändå.',
  notAnswered: 'Dintero svarade inte. En betalning kan fungera ändå.',
  clockUnknown: 'Dintero sa inte vad klockan är.',
  ahead: (minutes) => (minutes === 1 ? '1 minut för fort' : `${minutes} minuter för fort`),
  behind: (minutes) => (minutes === 1 ? '1 minut för sent' : `${minutes} minuter för sent`),
  doThis: 'Gör så här',
  who: 'Vem',
  menders: {
    owner: 'Du som äger',
    technician: 'Den som sköter datorer och nät i butiken',
    dintero: 'Dinteros support, eller du i Backoffice',
  },
  findings: {
    'host-unreachable': {
      title: 'Når inte Dintero',
      steps: [
        'Titta på datorns nät: kabel, trådlöst.',
        'Öppna en webbsida. Kommer den fram?',
        'Gör den det? Då stoppar en brandvägg api.dintero.com och checkout.dintero.com: släpp igenom dem.',
      ],
    },
    'not-dintero': {
      title: 'Någon annan svarar i Dinteros ställe',
      steps: [
        'Öppna en webbsida. Ber nätet dig logga in? Gör det.',
        'Ett gästnät duger inte till en kassa: använd butikens eget.',
      ],
    },
    certificate: {
      title: 'Förbindelsen med Dintero är inte säker',
      steps: [
        'Titta på datorns datum och klocka: med fel år blir alla förbindelser osäkra.',
        'Tittar nätet in i förbindelserna (ett företagscertifikat)? Installera det på datorn.',
      ],
    },
    proxy: {
      title: 'Nätets proxy släpper inte igenom kassan',
      steps: [
        'Titta på proxyn i datorns nätinställningar.',
        'Släpp igenom api.dintero.com och checkout.dintero.com.',
      ],
    },
    'proxy-login': {
      title: 'Nätets proxy vill ha inloggning',
      steps: [
        'Be den som sköter nätet om en användare och ett lösenord till kassan.',
        'Inställningar, ”Kolla nu”: skriv in dem där, en gång.',
        'Eller få api.dintero.com och checkout.dintero.com igenomsläppta utan inloggning.',
      ],
    },
    'proxy-refused': {
      title: 'Nätets proxy godtar inte inloggningen',
      steps: [
        'Är lösenordet ändrat, eller har det gått ut? Fråga den som sköter nätet.',
        'Inställningar, ”Kolla nu”: skriv in användare och lösenord igen.',
      ],
    },
    'clock-off': {
      title: 'Datorns klocka går lite fel',
      steps: ['Slå på ”Ställ in tid automatiskt” i datorns inställningar för datum och tid.', 'Kolla igen.'],
    },
    'clock-wrong': {
      title: 'Datorns klocka går fel',
      steps: [
        'Slå på ”Ställ in tid automatiskt” i datorns inställningar för datum och tid.',
        'Se att tidszonen är butikens.',
        'Kolla igen. Kvittona får den här tiden, så den måste stämma.',
      ],
    },
    'wrong-credentials': {
      title: 'Dintero godtar inte nyckeln och hemligheten',
      steps: [
        'Jämför kontonumret: T för test, P för skarpt. De har var sina nycklar.',
        'Kopiera nyckeln och hemligheten en gång till, utan mellanslag.',
        'Är hemligheten borta? Skapa en ny nyckel i Backoffice, Inställningar, API-klienter.',
      ],
    },
    'wrong-account': {
      title: 'Nyckeln hör till ett annat konto',
      steps: [
        'Jämför kontonumret med Backoffice, högst upp till vänster: T för test, P för skarpt.',
        'En nyckel för T fungerar inte för P, och tvärtom: skapa en i rätt konto.',
      ],
    },
    'secret-missing': { title: 'Hemligheten saknas', steps: ['Skriv hemligheten.', 'Kolla igen.'] },
    'too-many-asks': {
      title: 'Dintero ber oss vänta',
      steps: ['För många försök på kort tid. Vänta några minuter.', 'Kolla igen.'],
    },
    'dintero-down': {
      title: 'Dintero har fel hos sig själv',
      steps: ['Titta på status.dintero.com.', 'Vänta några minuter, och kolla igen.'],
    },
    'no-permission': {
      title: 'Den här nyckeln får inte läsa det',
      steps: ['Inget behöver göras: en betalning visar om det fungerar.'],
    },
    'no-answer': {
      title: 'Dintero svarade inte',
      steps: ['Vänta en minut, och kolla igen.', 'Fortfarande så? Titta på datorns nät.'],
    },
    'store-missing': {
      title: 'Kontot har ingen sådan butik',
      steps: ['Jämför butiks-id:t med Backoffice, Inställningar, Butiker.', 'Butikerna som finns står ovan.'],
    },
    'store-not-active': {
      title: 'Butiken är inte aktiv',
      steps: [
        'Öppna butiken i Backoffice, Inställningar, Butiker, och gör klart det den ber om.',
        'Finns det inget där? Be Dintero göra butiken aktiv.',
      ],
    },
    'payout-missing': {
      title: 'Butiken har ingen utbetalningsmottagare',
      steps: [
        'Öppna butiken i Backoffice, och välj vem pengarna betalas ut till.',
        'Finns ingen att välja? Be Dintero om en utbetalningsmottagare.',
      ],
    },
    'payout-not-linked': {
      title: 'Butiken har en annan utbetalningsmottagare',
      steps: ['Den som är kopplad står ovan.', 'Skriv den här, eller koppla den andra i Backoffice.'],
    },
    'payout-not-active': {
      title: 'Utbetalningsmottagaren är inte godkänd än',
      steps: [
        'Dintero måste känna företaget först (KYC). Leta efter deras mejl, och signera det de ber om.',
        'I Backoffice, Inställningar, Utbetalningsmottagare, ser du hur långt det har kommit.',
      ],
    },
    'terminal-missing': {
      title: 'Kontot har ingen sådan terminal',
      steps: [
        'Jämför terminal-id:t med Backoffice, Inställningar, Terminaler.',
        'Finns den inte där? Registrera den där, med serienumret på baksidan.',
      ],
    },
    'terminal-other-store': {
      title: 'Terminalen hör till en annan butik',
      steps: [
        'Dess butik står ovan. Gå tillbaka och välj den butiken,',
        'eller flytta terminalen i Backoffice, Inställningar, Terminaler.',
      ],
    },
    'terminal-pending': {
      title: 'Terminalen är inte inställd än',
      steps: [
        'Dintero gör den klar. Det kan ta tio minuter.',
        'Låt den vara på, och på nätet.',
        'Kolla igen.',
      ],
    },
    'terminal-action-required': {
      title: 'Terminalen måste hämta sina inställningar',
      steps: [
        'Anslut terminalen till butikens nät.',
        'På terminalen: Service, servicelösenord, Hämta inställningar.',
        'I Backoffice, Inställningar, Terminaler: Kolla uppdatering. Kolla sedan igen här.',
      ],
    },
    'terminal-error': {
      title: 'Terminalen fungerar inte',
      steps: [
        'Starta om terminalen, och se att den är på nätet.',
        'I Backoffice: låt den försöka igen.',
        'Fortfarande så? Ring Dintero.',
      ],
    },
    'terminal-inactive': {
      title: 'Terminalen är avstängd i Backoffice',
      steps: ['Välj en annan terminal, eller slå på denna i Backoffice.', 'Kolla igen.'],
    },
    'profile-unknown': {
      title: 'Dintero tar inte betalningar med den här profilen',
      steps: [
        'Jämför profilen med Backoffice, Inställningar, Betalprofiler.',
        'Den enda metoden måste vara Seitatech in-person. Skapa en sådan profil om den inte finns.',
        'Finns in-person inte bland metoderna? Be Dintero slå på betalning i butik.',
        'Är allt som det ska? Jämför då även butiken, utbetalningsmottagaren och terminalen.',
      ],
    },
    'payment-not-allowed': {
      title: 'Dintero tillåter inte betalningar med den här nyckeln',
      steps: [
        'Nyckeln måste få ta betalt: skapa en ”Checkout client” i Backoffice.',
        'Är den det? Be Dintero slå på betalning i butik för kontot.',
      ],
    },
    'payment-refused': {
      title: 'Dintero startade inte betalningen',
      steps: [
        'Gå tillbaka och jämför butiken, utbetalningsmottagaren och terminalen.',
        'Köpets tidslinje, under Kvitton, har Dinteros egna ord till supporten.',
      ],
    },
    'terminal-silent': {
      title: 'Vi såg inte terminalen be om kort',
      steps: [
        'Är terminalen på, på nätet, och inte i en meny?',
        'I Backoffice, Inställningar, Betalprofiler: är andra metoder än in-person påslagna i profilen? Slå av dem: med dem kan det hända att terminalen aldrig tillfrågas.',
      ],
    },
  },
};
