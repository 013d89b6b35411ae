import type { Fault } from '../../shared/faults.ts';
import { faultText } from '../words/fault-text.ts';
import type { Words } from '../words/words.ts';

/** What the last press came to, without its words: the language may be changed while it stands there. */
export type Note =
  | { readonly is: 'checking' | 'checking-all' | 'attached' | 'kept' | 'settled' | 'closed' | 'gone' }
  | { readonly is: 'checked-all'; readonly asked: number; readonly unanswered: number }
  | { readonly is: 'fault'; readonly fault: Fault };

export function noteText(words: Words, note: Note): string {
  const said = words.attention.notes;
  switch (note.is) {
    case 'fault':
      return faultText(words, note.fault);
    case 'checked-all':
      return note.unanswered === 0
        ? said.checkedAll(note.asked)
        : said.checkedSome(note.asked, note.unanswered);
    default:
      return said[note.is];
  }
}
