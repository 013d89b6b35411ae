import type { ReactNode } from 'react';
import { languageNames } from '../../shared/languages.ts';
import { ended, isSample, sold, useCatalogue } from '../stores/catalogue.ts';
import { usePeople } from '../stores/people.ts';
import { useRegister } from '../stores/register.ts';
import { useSetup } from '../stores/setup.ts';
import { useMay } from '../stores/use-may.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import type { Words } from '../words/words.ts';
import { ListRow, ListRows } from './list-rows.tsx';
import { SlipHeading } from './slip-parts.tsx';
import { isTerminalWrong } from './terminal-status.ts';

export type SetupSection = keyof Words['setup']['sections'];

const sections: readonly SetupSection[] = [
  'connection',
  'account',
  'store',
  'terminal',
  'register',
  'terminals',
  'printer',
  'receipt',
  'customer',
  'scanner',
  'products',
  'people',
  'journal',
  'moves',
  'look',
  'practice',
];

/** What is for everybody; the rest is the owner's. */
const open: ReadonlySet<SetupSection> = new Set<SetupSection>(['terminals', 'journal', 'look']);

type SetupSectionsProps = {
  readonly chosen: SetupSection;
  readonly onChoose: (section: SetupSection) => void;
};

/** The parts of the form, each with what stands in it. */
export function SetupSections({ chosen, onChoose }: SetupSectionsProps): ReactNode {
  const words = useWords();
  const version = useRegister((state) => state.settings.version);
  const mayManage = usePeople((state) => state.view !== undefined);
  const mayChange = useMay('set-up');
  const isSetUp = useRegister((state) => state.settings.mode !== undefined);
  const mayProducts = useMay('catalogue');
  const shown = sections.filter((section) =>
    section === 'products'
      ? mayProducts && isSetUp
      : section === 'people'
        ? mayManage
        : mayChange
          ? section !== 'terminals' || isSetUp
          : open.has(section),
  );
  return (
    <>
      <div className="setup-heading">
        <SlipHeading title={words.setup.title} fact={words.setup.version(version)} />
      </div>
      <div className="slip-scroll">
        <ListRows label={words.setup.title}>
          {shown.map((section) => (
            <SectionRow key={section} section={section} isChosen={section === chosen} onChoose={onChoose} />
          ))}
        </ListRows>
      </div>
    </>
  );
}

type SectionRowProps = {
  readonly section: SetupSection;
  readonly isChosen: boolean;
  readonly onChoose: (section: SetupSection) => void;
};

function SectionRow({ section, isChosen, onChoose }: SectionRowProps): ReactNode {
  const words = useWords();
  const fact = useSectionFact(section);
  return (
    <ListRow
      testId="setup-section"
      data={{ 'data-section': section }}
      isChosen={isChosen}
      isEntry={isChosen}
      onChoose={() => onChoose(section)}
    >
      <span className="setup-section">{words.setup.sections[section]}</span>
      <span className="setup-fact">{fact}</span>
    </ListRow>
  );
}

function useSectionFact(section: SetupSection): string {
  const words = useWords();
  const { form, saved, checks, isTesting } = useSetup();
  const settings = useRegister((state) => state.settings);
  const care = useRegister((state) => state.care);
  const operators = useRegister((state) => state.lock.operators);
  const terminals = useRegister((state) => state.status.terminals);
  useCatalogue((state) => state.seen);
  const host = useRegister((state) => state.printer.host);
  const filled = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(', ') || words.setup.notFilled;
  switch (section) {
    case 'connection': {
      if (isTesting) return words.setup.connection.testing;
      if (!checks) return words.setup.connection.notTested;
      const failed = checks.filter(({ state }) => state === 'failed').length;
      if (failed > 0) return words.setup.connection.toFix(failed);
      const isAllKnown = checks.every(({ state }) => state === 'passed');
      return isAllKnown ? words.setup.connection.allWell : words.setup.connection.notAllKnown;
    }
    case 'account':
      return filled(form?.accountId);
    case 'store':
      return filled(form?.shopName, form?.storeId);
    case 'terminal':
      return filled(form?.terminalName, form?.terminalId);
    case 'register':
      return filled(form?.registerName, form?.registerId);
    case 'terminals': {
      const wrong = terminals.filter(({ status }) => isTerminalWrong(status)).length;
      return wrong > 0 ? words.terminals.needCare(wrong) : words.terminals.count(terminals.length);
    }
    case 'journal':
      return journalFact();
    case 'printer':
      return host ?? words.printer.kinds.system;
    case 'receipt':
      return words.letterhead.fact;
    case 'customer':
      return words.customer.fact;
    case 'scanner':
      return words.scanner.fact;
    case 'products':
      return productFact();
    case 'people':
      return words.people.count(operators.length);
    case 'moves':
      return saved?.form.accountId ?? '';
    case 'look':
      return `${languageNames[settings.language]}, ${words.setup.themes[settings.theme]}`;
    case 'practice':
      return settings.mode === 'practice' ? words.setup.showTerminal : words.setup.switchToPractice;
  }

  function productFact(): string {
    if (sold.size() + ended.size() > 0) return words.products.count(sold.size());
    return isSample() ? words.products.sample : words.products.none;
  }

  function journalFact(): string {
    const { lastAt, failed } = care.backup;
    if (failed !== undefined) return words.setup.connection.toFix(1);
    return lastAt === undefined
      ? words.care.journal.never
      : words.care.journal.last(whenText(new Date(lastAt), new Date()));
  }
}
