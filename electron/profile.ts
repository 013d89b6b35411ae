import { accessSync, constants, mkdirSync } from 'node:fs';

/**
 * Why the till can keep nothing in its profile folder, in both of its languages and with what to do; undefined when it
 * can. Chromium itself says nothing: it takes its usual folder when it cannot make the one that it was told, and without
 * the rights to it every start looks like a second one.
 * @param folder where the till would keep everything
 * @param told the folder that it was told to use, if any; absolute
 */
export function profileProblem(folder: string, told: string | undefined): string | undefined {
  const wanted = told ?? folder;
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const { code = 'unknown' } = error as { readonly code?: string };
    return [
      `The till cannot write to its folder ${wanted} (${code}), so it did not start. Check that the disk is there and that this user may write to it.`,
      `Kassen kan ikke skrive i mappen sin ${wanted} (${code}) og startet derfor ikke. Sjekk at disken er på plass og at brukeren har lov til å skrive der.`,
    ].join('\n\n');
  }
}
