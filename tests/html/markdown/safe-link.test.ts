import { describe, expect, test } from 'vitest';
import { isMisleading, safeHref } from '../../../src/html/markdown/safe-link.ts';

const REFUSED = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
  ' javascript:alert(1)', 'java\u200Bscript:alert(1)', '\u202Ejavascript:alert(1)', 'javascript&colon;alert(1)', 'javascript&#58;alert(1)',
  'javascript%3Aalert(1)', 'javascript://example.org/%0aalert(1)', 'data:text/html,<script>alert(1)</script>', 'DATA:text/html;base64,PHN2Zz4=',
  'vbscript:msgbox(1)', 'file:///etc/passwd', 'file://host/share', 'FILE:///C:/Windows', String.raw`\\host\share`, String.raw`/\host`, '//host/path', '/path', '../up', '#anchor',
  '?query', '', 'page.html', 'https:example.org', 'https:/example.org', String.raw`https:\\example.org`, String.raw`https:/\example.org`, 'https:///example.org', 'https://',
  'http://user@example.org/', 'https://user:word@example.org/', 'https://example.org@evil.example/', 'https://:80/', 'https://exa mple.org/',
  'https://[bad/',
  'https://a"b/',
  'https://a`{b}/', 'tel:+441234567890', 'sms:123', 'ftp://example.org/', 'ms-msdt:/id', 'search-ms:query=x', 'smb://host/x', 'onenote:x',
  'blob:https://example.org/1', 'about:blank', 'view-source:https://example.org', 'ws://example.org', 'mailto:', 'mailto:nobody', 'mailto:a@b@c',
  'mailto:a b@c.example', 'mailto:%22x%22@c.example', 'http://report.invalid/secret', 'http://REPORT.INVALID./', 'intent://x#Intent;end', `https://example.org/${'a'.repeat(2_000)}`,
]; // prettier-ignore

const ACCEPTED: [string, string][] = [
  ['https://example.org', 'https://example.org/'],
  ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
  ['http://intranet/policy?x=1#y', 'http://intranet/policy?x=1#y'],
  ['\u200Bhttps://example.org/\u202E', 'https://example.org/'],
  ['https://exa\u0000mple.org', 'https://example.org/'],
  ['https://exаmple.org', 'https://xn--exmple-4nf.org/'],
  ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
  ["https://example.org/'onclick=x", 'https://example.org/%27onclick=x'],
  ['https://example.org/../../x', 'https://example.org/x'],
  ['https://127.0.0.1:8080/', 'https://127.0.0.1:8080/'],
  ['mailto:fleet@example.org', 'mailto:fleet@example.org'],
  ['MAILTO:fleet@example.org?bcc=x@evil.example&body=y', 'mailto:fleet@example.org'],
];

describe('addresses that become links', () => {
  test.each(REFUSED)('%j stays text', (address) => {
    expect(safeHref(address)).toBeNull();
  });

  test.each(ACCEPTED)('%j leads to %j', (address, href) => {
    expect(safeHref(address)).toBe(href);
  });

  test('words that name another host are found out', () => {
    expect(isMisleading('https://example.org/a', 'https://example.org/b')).toBe(false);
    expect(isMisleading('www.example.org', 'https://example.org/')).toBe(false);
    expect(isMisleading('https://example.org', 'https://example.org.evil.example/')).toBe(true);
    expect(isMisleading('https://exa\u200Bmple.org', 'https://evil.example/')).toBe(true);
    expect(isMisleading('https://example.org@evil.example', 'https://evil.example/')).toBe(true);
    expect(isMisleading('the policy', 'https://evil.example/')).toBe(false);
  });
});
