import type { ReactNode } from 'react';

/** A sentence whose orders stand between double stars, and are set in bold: `**Do not charge again.** We keep asking.` */
export function Sentence({ children }: { readonly children: string }): ReactNode {
  return children
    .split('**')
    .map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
}

/** The same, for what is read aloud. */
export function spoken(sentence: string): string {
  return sentence.replaceAll('**', '');
}
