// What failed, in a few lines each: the end of a long log is often all that is kept of it.
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from './run.mjs';

const longestReason = 600;

/** @typedef {{ fullName: string, status: string, failureMessages: string[] }} UnitTest */
/** @typedef {{ name: string, status: string, message: string, assertionResults: UnitTest[] }} UnitFile */
/** @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { projectName: string, results: { errors?: { message?: string }[] }[] }[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * @param {{ testResults?: UnitFile[] } | undefined} report Vitest's
 * @returns {string[]} one text a failed test
 */
export function failedUnitTests(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(`${projectFolder}/`, '');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be loaded fails without a test of its own.
    if (failed.length === 0) return status === 'failed' ? [told(file, message)] : [];
    return failed.map((test) => told(`${file}: ${test.fullName}`, test.failureMessages.join('\n')));
  });
}

/**
 * @param {{ suites?: Suite[], errors?: { message?: string }[] } | undefined} report Playwright's
 * @returns {string[]} one text a failed test
 */
export function failedEndToEnd(report) {
  const outside = (report?.errors ?? []).map(({ message = '' }) => told('outside a test', message));
  return [...outside, ...(report?.suites ?? []).flatMap(failedIn)];
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function failedIn({ specs = [], suites = [] }) {
  const here = specs
    .filter(({ ok }) => !ok)
    .flatMap(({ title, file, line, tests }) =>
      tests.map(({ projectName, results }) => {
        const errors = results.flatMap((result) => result.errors ?? []).map(({ message = '' }) => message);
        return told(`${projectName} ${file}:${String(line)}: ${title}`, errors.join('\n'));
      }),
    );
  return [...here, ...suites.flatMap(failedIn)];
}

/**
 * @param {string} test
 * @param {string} reason
 */
function told(test, reason) {
  const plain = stripVTControlCharacters(reason).trim().slice(0, longestReason);
  return [`FAILED  ${test}`, ...plain.split('\n')].join('\n        ');
}
