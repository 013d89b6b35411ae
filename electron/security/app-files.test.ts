import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAppRequest, contentSecurityPolicy, resolveAppFile } from './app-files.ts';

const root = join(tmpdir(), 'bundle');

describe('the file that an app address means', () => {
  it.each([
    ['app://register/', 'index.html'],
    ['app://register/index.html', 'index.html'],
    ['app://register/index.html?x=1#y', 'index.html'],
    ['app://register/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://practice/practice.html', 'practice.html'],
    ['app://register/a%20b.css', 'a b.css'],
    // These are the address parser's own doing: they never leave the top.
    ['app://register/../secret.html', 'secret.html'],
    ['app://register/%2e%2e/secret.html', 'secret.html'],
  ])('%s is %s', (address, file) => {
    expect(resolveAppFile(address, root)).toBe(join(root, file));
  });

  it.each([
    'app://register/..%2fsecret.html',
    'app://register/assets/..%2f..%2f..%2fsecret.html',
    'app://register/%2e%2e%2fsecret.html',
    'app://register/assets/..%2findex.html',
    'app://register/..%5csecret.html',
    'app://register/%5c%5cserver%5cshare.html',
    'app://register/C:/Windows/win.ini',
    'app://register/C%3a/Windows/win.ini',
    'app://register/index.html%00.png',
    'app://register/%',
    'app://register/%c3%28',
    'app://register/..%2fbundle-of-somebody-else/index.html',
    'app://elsewhere/index.html',
    'app://register.evil/index.html',
    'app://register:1/index.html',
    'app:///index.html',
    'app:index.html',
    'file:///etc/passwd',
    'https://register/index.html',
    'nonsense',
  ])('%s is no file of ours', (address) => {
    expect(resolveAppFile(address, root)).toBeUndefined();
  });

  it.each(['//etc/passwd', '/%2fetc%2fpasswd', '///etc/passwd'])('%s stays below the bundle', (path) => {
    const file = resolveAppFile(`app://register${path}`, root);
    expect(file === undefined || file.startsWith(`${root}/`)).toBe(true);
  });
});

describe('the answer to a page', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'app-files-'));
    await mkdir(join(folder, 'assets.js'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'main.js.map'), '{}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is the file, with the policy as a header', async () => {
    const answer = await answerAppRequest({ method: 'GET', url: 'app://register/' }, folder);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['missing.js', 'main.js.map', 'assets.js', '..%2findex.html'])('is 404 for %s', async (path) => {
    const answer = await answerAppRequest({ method: 'GET', url: `app://register/${path}` }, folder);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('is 405 for %s', async (method) => {
    const answer = await answerAppRequest({ method, url: 'app://register/' }, folder);
    expect(answer.status).toBe(405);
  });

  it('allows no inline code and no connection', () => {
    expect(contentSecurityPolicy).not.toContain('unsafe');
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
  });
});
