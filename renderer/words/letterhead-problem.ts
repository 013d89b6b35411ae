import {
  longestLine,
  mostLines,
  type LetterheadPart,
  type LetterheadProblem,
} from '../../shared/letterhead/letterhead.ts';
import type { Words } from './words.ts';

/** What is wrong with the shop's own lines, and in which of them. */
export function letterheadProblemText(
  said: Words['letterhead'],
  part: LetterheadPart,
  problem: LetterheadProblem,
): string {
  switch (problem.kind) {
    case 'too-many':
      return said.tooMany(mostLines[part]);
    case 'too-long':
      return said.tooLong(problem.line, longestLine);
    case 'unprintable':
      return said.unprintable(problem.line);
    case 'imitates':
      return said.imitates(problem.line);
  }
}
