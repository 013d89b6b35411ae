import { describe, expect, it } from 'vitest';
import { isSentBy } from './sender.ts';

describe('the sender of a message', () => {
  it.each([
    ['app://register/', true],
    ['app://register/index.html', true],
    ['app://register/index.html#sell', true],
    ['app://practice/practice.html', false],
    ['app://register.evil/', false],
    ['app://evil/register/', false],
    ['app://register:80/', false],
    ['app://user@register/', false],
    ['app://:secret@register/', false],
    ['https://register/', false],
    ['file:///register/', false],
    ['data:text/html,app://register/', false],
    ['about:blank', false],
    ['', false],
    ['nonsense', false],
  ])('%s is the register page: %s', (url, expected) => {
    expect(isSentBy('register', { url, parent: null })).toBe(expected);
  });

  it('is refused when it is a frame inside the page', () => {
    expect(isSentBy('register', { url: 'app://register/', parent: {} })).toBe(false);
  });

  it.each([null, undefined])('is refused when its frame is gone (%s)', (frame) => {
    expect(isSentBy('register', frame)).toBe(false);
  });

  it('is refused when its frame goes away while it is looked at', () => {
    const frame = {
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed');
      },
    };
    expect(isSentBy('register', frame)).toBe(false);
  });

  it('keeps the two windows apart', () => {
    expect(isSentBy('practice', { url: 'app://practice/practice.html', parent: null })).toBe(true);
    expect(isSentBy('practice', { url: 'app://register/index.html', parent: null })).toBe(false);
    expect(isSentBy('customer', { url: 'app://customer/customer.html', parent: null })).toBe(true);
    expect(isSentBy('register', { url: 'app://customer/customer.html', parent: null })).toBe(false);
  });
});
