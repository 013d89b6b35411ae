import { useState, type ReactNode } from 'react';
import { ask } from '../bridge.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

/** Saves everything about it in one file, for a dispute or for support, and says where. */
export function SaveTimeline({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const [isSaving, setIsSaving] = useState(false);
  const [told, setTold] = useState('');

  async function save(): Promise<void> {
    if (isSaving) return;
    setIsSaving(true);
    setTold(words.timeline.saving);
    const answer = await ask('timeline:save', { id });
    setIsSaving(false);
    const text = answer.ok ? words.timeline.saved(answer.value.path) : faultText(words, answer.fault);
    setTold(text);
    announce(text, !answer.ok);
  }

  return (
    <div className="timeline-save">
      <Button
        kind="tool"
        testId="timeline-save"
        icon={<Icon name="page" />}
        isResting={isSaving}
        onPress={() => void save()}
      >
        {words.timeline.save}
      </Button>
      {told === '' ? null : (
        <p className="timeline-saved" data-testid="timeline-saved">
          {told}
        </p>
      )}
    </div>
  );
}
