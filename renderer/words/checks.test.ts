import { describe, expect, it } from 'vitest';
import { checkOrder, menders, type CheckFinding } from '../../shared/checks/findings.ts';
import { checks as da } from './da/checks.ts';
import { checks as en } from './en/checks.ts';
import { checks as nb } from './nb/checks.ts';
import { checks as nn } from './nn/checks.ts';
import { checks as sv } from './sv/checks.ts';

const findings = Object.keys(menders) as CheckFinding[];

describe.each([
  ['English', en],
  ['bokmål', nb],
  ['nynorsk', nn],
  ['Swedish', sv],
  ['Danish', da],
] as const)('in %s', (_, words) => {
  it.each(findings)('%s has a title, a way to mend it, and somebody who can', (finding) => {
    const { title, steps } = words.findings[finding];
    expect(title).toMatch(/^\p{Lu}.*[^.!]$/u);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step).toMatch(/[.?,:]$/);
    expect(words.menders[menders[finding]]).not.toBe('');
  });

  it.each(checkOrder)('%s has a name of its own', (name) => {
    expect(words.names[name]).not.toBe('');
  });
});

describe('the two languages', () => {
  it.each(findings.filter((finding) => finding !== 'no-permission'))(
    '%s has as many steps in both',
    (finding) => {
      expect(nb.findings[finding].steps).toHaveLength(en.findings[finding].steps.length);
      expect(nb.findings[finding].title).not.toBe(en.findings[finding].title);
    },
  );
});
