import { useEffect, useState, type ReactNode } from 'react';
import {
  customerLanguages,
  customerPlaces,
  type CustomerDisplaySettings,
  type CustomerPlace,
} from '../../shared/customer/settings.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Choice } from '../components/choice.tsx';
import { customerWords } from '../customer/words.ts';
import { useRegister } from '../stores/register.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';

type Read = { readonly display?: CustomerDisplaySettings; readonly hasSecondScreen: boolean };
const places: readonly (CustomerPlace | 'none')[] = ['none', ...customerPlaces];

/** The customer's display; every choice is taken at once, and can be seen there. */
export function CustomerGroup(): ReactNode {
  const words = useWords();
  const said = words.customer;
  const mayChange = useMay('set-up');
  const shopLanguage = useRegister((state) => state.settings.language);
  const [read, setRead] = useState<Read>();
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!mayChange) return;
    void ask('customer:read', {}).then((answer) => {
      if (answer.ok) setRead(answer.value);
    });
  }, [mayChange]);
  if (!mayChange || read === undefined) return null;
  const { display, hasSecondScreen } = read;
  const isMissing = display?.place === 'second-screen' && !hasSecondScreen;

  async function save(next: CustomerDisplaySettings | undefined): Promise<void> {
    const answer = await ask('customer:save', next === undefined ? {} : { display: next });
    const again = await ask('customer:read', {});
    if (again.ok) setRead(again.value);
    setNote(answer.ok ? '' : faultText(words, answer.fault));
    if (!answer.ok) announce(faultText(words, answer.fault), true);
  }

  return (
    <section className="setup-group" id="setup-customer" aria-labelledby="setup-customer-title">
      <h2 className="setup-title" id="setup-customer-title">
        {words.setup.sections.customer}
      </h2>
      <p>{said.about}</p>
      <div className="setup-choices">
        <p>{said.place}</p>
        <Choice
          label={said.place}
          chosen={display?.place ?? 'none'}
          options={places.map((value) => ({ value, text: said.places[value] }))}
          onChoose={(place) =>
            void save(place === 'none' ? undefined : { language: display?.language ?? shopLanguage, place })
          }
          testId="customer-place"
        />
        {display === undefined ? null : (
          <>
            <p>{said.language}</p>
            <Choice
              label={said.language}
              chosen={display.language}
              options={customerLanguages.map((value) => ({
                value,
                text: customerWords[value].name,
                lang: value,
              }))}
              onChoose={(language) => void save({ ...display, language })}
              testId="customer-shop-language"
            />
          </>
        )}
      </div>
      <p role="status" data-testid="customer-note">
        {note === '' && isMissing ? said.missing : note}
      </p>
    </section>
  );
}
