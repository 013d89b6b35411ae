import { useEffect, type ReactNode } from 'react';
import type { MovementView } from '../../shared/ipc/views.ts';
import { announce } from '../components/announcer.tsx';
import { spoken } from '../components/sentence.tsx';
import { sounds } from '../sounds.ts';
import { useWords } from '../words/use-words.ts';
import { refundUnderWayFace, resultFace, underWayFace, type Face } from './movement-face.ts';
import { MovementResultScreen } from './movement-result.tsx';
import { UnderWay } from './movement-under-way.tsx';

type MovementProps = { readonly movement: MovementView; readonly isSaving: boolean };

/** A payment or a refund on the stage, by main's word: while it is under way, and how it ended. */
export function Movement({ movement, isSaving }: MovementProps): ReactNode {
  const words = useWords();
  const { state } = movement;
  const face =
    state.screen === 'result'
      ? resultFace(words, movement, state)
      : movement.kind === 'refund'
        ? refundUnderWayFace(words, state)
        : underWayFace(words, state);
  const stateKey = keyOf(movement, isSaving);
  useTold(face, stateKey, state.screen === 'result');
  const shown = { movement, face, stateKey };
  return state.screen === 'result' ? (
    <MovementResultScreen {...shown} state={state} />
  ) : (
    <UnderWay {...shown} state={state} isSaving={isSaving} />
  );
}

/** Everything that a cashier would call another state: seats rest, the word takes the focus and is read aloud. */
function keyOf({ attemptId, state }: MovementView, isSaving: boolean): string {
  const parts =
    state.screen === 'result'
      ? [state.result.outcome, state.late]
      : [isSaving ? 'saving' : state.phase, state.why, state.question, state.mayLetGo];
  return [attemptId, state.screen, ...parts].join(' ');
}

const againMs = 10_000;

/** Says it aloud and sounds it, once a state. "We do not know" is sounded once more, for whoever had turned away. */
function useTold({ word, sentence, sound }: Face, stateKey: string, isResult: boolean): void {
  useEffect(() => announce(`${word}. ${spoken(sentence)}`, isResult), [word, sentence, isResult, stateKey]);
  useEffect(() => () => announce('', false), []);
  useEffect(() => {
    if (sound === undefined) return;
    sounds[sound]();
    const timer = sound === 'unknown' ? setTimeout(() => sounds.unknown(), againMs) : undefined;
    return () => clearTimeout(timer);
  }, [sound, stateKey]);
}
