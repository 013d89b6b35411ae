import type { AuditWords } from '../shared/audit-words/said.ts';
import type { Language } from '../shared/languages.ts';
import type { TimelineWords } from '../shared/timeline-words/read-facts.ts';

/** What main says itself, in the files that it saves of the record. */
export type RecordWords = { readonly audit: AuditWords; readonly timeline: TimelineWords };

type Load<Words> = Readonly<Record<Language, () => Promise<Words>>>;

const audits: Load<{ readonly audit: AuditWords }> = {
  en: () => import('../shared/audit-words/en.ts'),
  nb: () => import('../shared/audit-words/nb.ts'),
  nn: () => import('../shared/audit-words/nn.ts'),
  sv: () => import('../shared/audit-words/sv.ts'),
  da: () => import('../shared/audit-words/da.ts'),
};

const timelines: Load<{ readonly timeline: TimelineWords }> = {
  en: () => import('../shared/timeline-words/en.ts'),
  nb: () => import('../shared/timeline-words/nb.ts'),
  nn: () => import('../shared/timeline-words/nn.ts'),
  sv: () => import('../shared/timeline-words/sv.ts'),
  da: () => import('../shared/timeline-words/da.ts'),
};

/** Loaded when somebody saves such a file, and of one language alone: a start should not wait for them. */
export async function recordWords(language: Language): Promise<RecordWords> {
  const [{ audit }, { timeline }] = await Promise.all([audits[language](), timelines[language]()]);
  return { audit, timeline };
}
