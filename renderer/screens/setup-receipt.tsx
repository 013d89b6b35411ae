import { useEffect, useState, type ReactNode } from 'react';
import type { LetterheadView } from '../../shared/ipc/letterhead-views.ts';
import {
  frozen,
  linesTyped,
  problemOf,
  type Letterhead,
  type LetterheadPart,
  type LogoId,
} from '../../shared/letterhead/letterhead.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Paper } from '../components/receipt.tsx';
import { TypedLines } from '../components/typed-lines.tsx';
import { useRegister } from '../stores/register.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { letterheadProblemText } from '../words/letterhead-problem.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/letterhead.css';

/** As it is being typed. */
type Draft = Readonly<Record<LetterheadPart, string>> & { readonly logo: LogoId | undefined };

/** What the shop itself wants on its receipts, and how they will look. */
export function ReceiptGroup(): ReactNode {
  const words = useWords();
  const said = words.letterhead;
  const mayChange = useMay('set-up');
  // The shop's particulars and the width of the paper are set up on this very page.
  const settings = useRegister((state) => state.settings.revision);
  const printer = useRegister((state) => state.printer.revision);
  const [view, setView] = useState<LetterheadView>();
  const [draft, setDraft] = useState<Draft>();
  const [note, setNote] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    if (!mayChange) return;
    void ask('letterhead:read', {}).then((answer) => {
      if (!answer.ok) return;
      setView(answer.value);
      setDraft((before) => before ?? draftOf(answer.value.letterhead));
    });
  }, [mayChange, settings, printer]);
  if (!mayChange || view === undefined || draft === undefined) return null;

  const letterhead = letterheadOf(draft);
  const problems = {
    header: problemOf('header', letterhead.header),
    footer: problemOf('footer', letterhead.footer),
  };
  const isWrong = problems.header !== undefined || problems.footer !== undefined;
  const columns = view.columns ?? 42;
  const lines = frozen(letterhead);

  function change(part: Partial<Draft>): void {
    setDraft((before) => before && { ...before, ...part });
    setNote(said.unsaved);
  }

  function tell(text: string, isWrong: boolean): void {
    setIsAsking(false);
    setNote(text);
    announce(text, isWrong);
  }

  async function choose(): Promise<void> {
    setIsAsking(true);
    setNote(said.reading);
    const answer = await ask('letterhead:picture', {});
    if (!answer.ok) {
      tell(faultText(words, answer.fault), true);
      return;
    }
    setIsAsking(false);
    setNote('');
    if (answer.value.logo !== undefined) change({ logo: answer.value.logo });
  }

  async function save(): Promise<void> {
    if (isWrong) return;
    setIsAsking(true);
    const answer = await ask('letterhead:save', { letterhead });
    tell(answer.ok ? said.saved : faultText(words, answer.fault), !answer.ok);
  }

  function field(part: LetterheadPart, rows: number, help: string): ReactNode {
    const problem = problems[part];
    return (
      <TypedLines
        label={said[part]}
        help={help}
        problem={problem && letterheadProblemText(said, part, problem)}
        testId={`letterhead-${part}`}
        rows={rows}
        value={draft?.[part] ?? ''}
        onChange={(text) => change({ [part]: text })}
      />
    );
  }

  return (
    <section className="setup-group" id="setup-receipt" aria-labelledby="setup-receipt-title">
      <h2 className="setup-title" id="setup-receipt-title">
        {words.setup.sections.receipt}
      </h2>
      <p>{said.about}</p>
      <div className="letterhead">
        <div className="letterhead-fields">
          {field('header', 4, said.headerHelp)}
          {field('footer', 6, said.footerHelp)}
          <div className="letterhead-logo" role="group" aria-labelledby="letterhead-logo">
            <p id="letterhead-logo">{said.logo}</p>
            <p className="setup-help">{said.logoHelp}</p>
            <div className="letterhead-buttons">
              <Button testId="letterhead-choose" isResting={isAsking} onPress={() => void choose()}>
                {said.choose}
              </Button>
              {draft.logo === undefined ? null : (
                <Button testId="letterhead-remove" onPress={() => change({ logo: undefined })}>
                  {said.remove}
                </Button>
              )}
            </div>
          </div>
        </div>
        <figure className="letterhead-preview" data-columns={columns}>
          <figcaption>{said.preview}</figcaption>
          <Paper
            rows={receiptRows({ ...view.sample, ...(lines === undefined ? {} : { letterhead: lines }) })}
            testId="letterhead-preview"
          />
        </figure>
      </div>
      <div className="setup-practice">
        <Button
          testId="letterhead-save"
          isImpossible={isWrong}
          isResting={isAsking}
          onPress={() => void save()}
        >
          {said.save}
        </Button>
        <p role="status" data-testid="letterhead-note">
          {note}
        </p>
      </div>
    </section>
  );
}

function draftOf({ header, footer, logo }: Letterhead): Draft {
  return { header: header.join('\n'), footer: footer.join('\n'), logo };
}

function letterheadOf({ header, footer, logo }: Draft): Letterhead {
  const lines = { header: linesTyped(header), footer: linesTyped(footer) };
  return { ...lines, ...(logo === undefined ? {} : { logo }) };
}
