import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguage, type Language } from '../../shared/languages.ts';
import { settingsName } from './settings-name.ts';

/**
 * The language that the shop's settings seem to name, for the page to load while the till itself is still being loaded.
 * A guess, read past every check: settings that are missing, broken or from another version name none.
 * @param folder the profile's, an absolute path
 */
export function guessLanguage(folder: string): Language | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, `${settingsName}.json`), 'utf8'));
    const language: unknown = Reflect.get(Object(content) as object, 'language');
    return typeof language === 'string' ? readLanguage(language) : undefined;
  } catch {
    return undefined;
  }
}
