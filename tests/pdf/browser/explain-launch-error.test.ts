import { expect, test } from 'vitest';
import { explainLaunchError, type LaunchEvidence } from '../../../src/pdf/browser/explain-launch-error.ts';

const NOTHING: LaunchEvidence = {
  words: '',
  exitCode: 1,
  hasTimedOut: false,
  deadlineMs: 15_000,
  platform: 'linux',
  isRoot: false,
  executablePath: '/opt/google/chrome/chrome',
};

test.each<[string, Partial<LaunchEvidence>, RegExp, RegExp]>([
  [
    'root',
    { words: '[zygote_host_impl_linux.cc] Running as root without --no-sandbox is not supported.' },
    /user root/,
    /BUILD_PAPERS_NO_SANDBOX=1/,
  ],
  ['no sandbox', { words: 'FATAL: No usable sandbox! If you are running on Ubuntu 23.10+' }, /sandbox/, /container/],
  ['Snap by its path', { executablePath: '/snap/bin/chromium' }, /Snap package/, /Install Google Chrome/],
  ['Snap by its words', { words: 'cannot communicate with snapd' }, /Snap package/, /Install Google Chrome/],
  [
    'a policy that says so',
    { words: 'DevTools remote debugging is disallowed by the system admin.' },
    /RemoteDebuggingAllowed/,
    /people who manage this computer/,
  ],
  [
    'a missing library',
    {
      words: 'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file',
      exitCode: 127,
    },
    /libnss3\.so/,
    /package manager/,
  ],
  ['code 127 without words', { exitCode: 127 }, /lacks a library/, /package manager/],
  ['another processor', { words: 'spawn /srv/chrome ENOEXEC', exitCode: null }, /this kind of machine/, /processor/],
  ['no right to run it', { words: 'spawn /srv/chrome EACCES' }, /may not run/, /right to run it/],
  ['gone', { words: 'spawn /srv/chrome ENOENT' }, /no longer there/, /npm run doctor/],
  ['a full disk', { words: 'ENOSPC: no space left on device' }, /no room left/, /Make room/],
  ['silence', { hasTimedOut: true }, /within 15 seconds/, /RemoteDebuggingAllowed/],
  ['silence on Windows', { hasTimedOut: true, platform: 'win32' }, /within 15 seconds/, /people who manage/],
  [
    'other words',
    { words: 'first\nsomething odd\n', exitCode: 21 },
    /code 21\. Its last words: something odd/,
    /PUPPETEER_EXECUTABLE_PATH/,
  ],
  ['no words', { exitCode: 21 }, /code 21 and said nothing/, /PUPPETEER_EXECUTABLE_PATH/],
])('explains %s', (_, evidence, reason, advice) => {
  const explained = explainLaunchError({ ...NOTHING, ...evidence });
  expect(explained.reason).toMatch(reason);
  expect(explained.advice).toMatch(advice);
});
