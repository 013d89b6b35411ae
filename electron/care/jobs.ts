import { fail, ok, type Result } from '../../shared/result.ts';
import { copyJournal, CopyDiffers, examineCopy, type Copy } from './copy.ts';
import { troubleOf, type Trouble } from './trouble.ts';
import { lookAtWhole, type Whole } from './whole.ts';

/** What takes long on a large journal, and is done in a process of its own. */
export type Jobs = {
  look: { input: { readonly file: string }; output: Whole };
  copy: { input: { readonly file: string; readonly to: string }; output: Copy };
  examine: { input: { readonly file: string }; output: Copy };
};

export type JobName = keyof Jobs;

/** `differs`: there is a copy, and it is not what it should be. */
export type JobTrouble = Trouble & { readonly differs?: true };
export type JobResult<Name extends JobName> = Result<Jobs[Name]['output'], JobTrouble>;

/** Runs a job somewhere where it is in nobody's way. */
export type Apart = <Name extends JobName>(
  name: Name,
  input: Jobs[Name]['input'],
) => Promise<JobResult<Name>>;

const jobs: {
  readonly [Name in JobName]: (
    input: Jobs[Name]['input'],
  ) => Jobs[Name]['output'] | Promise<Jobs[Name]['output']>;
} = {
  look: ({ file }) => lookAtWhole(file),
  copy: ({ file, to }) => copyJournal(file, to),
  examine: ({ file }) => examineCopy(file),
};

/** Here and now. What goes wrong is a value. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: Jobs[Name]['input'],
): Promise<JobResult<Name>> {
  try {
    return ok(await jobs[name](input));
  } catch (error) {
    const trouble = troubleOf(error);
    return fail(error instanceof CopyDiffers ? { ...trouble, differs: true } : trouble);
  }
}
