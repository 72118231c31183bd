import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {safeUrl} from '../../../src/util/safe-url.ts';

describe('safeUrl', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    [' https://example.org/ ', 'https://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ])('links %j', (raw, href) => {
    expect(safeUrl(raw)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'intent://example.org',
    '//example.org/a',
    '\\\\example.org\\a',
    'https:example.org',
    'https:\\\\example.org',
    'ht\ntps://example.org',
    'https://user:pass@example.org/',
    'https://user@example.org/',
    'http://[::1',
    'article.html',
    '',
  ])('does not link %j', raw => {
    expect(safeUrl(raw)).toBeUndefined();
  });

  it('does not link what is not there', () => {
    expect(safeUrl(undefined)).toBeUndefined();
  });

  it('returns an address that it would return again', () => {
    fc.assert(
      fc.property(fc.webUrl({withFragments: true, withQueryParameters: true}), url => {
        const href = safeUrl(url);
        return href !== undefined && safeUrl(href) === href;
      }),
      {seed: 1, numRuns: 30},
    );
  });

  it('links nothing but http, https and mailto, whatever the text', () => {
    const scheme = fc.constantFrom('javascript:', 'http:', 'https:', 'mailto:', 'data:', ' ', '//', '\\', '');
    fc.assert(
      fc.property(fc.array(fc.oneof(scheme, fc.string()), {maxLength: 4}), parts => {
        const href = safeUrl(parts.join(''));
        return href === undefined || /^(https?:\/\/|mailto:)/.test(href);
      }),
      {seed: 2, numRuns: 500},
    );
  });
});
