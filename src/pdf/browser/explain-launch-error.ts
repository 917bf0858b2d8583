/**
 * Turns what a browser said when it did not start into one sentence and one piece of advice. A table of signs and words;
 * it starts and inspects nothing.
 */

/** What is known about a failed start. */
export interface LaunchEvidence {
  /** What the browser wrote on its error stream, and the messages of Node. */
  readonly words: string;
  readonly exitCode: number | null;
  readonly hasTimedOut: boolean;
  readonly deadlineMs: number;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly executablePath: string;
}

export interface LaunchExplanation {
  readonly reason: string;
  readonly advice: string;
}

interface Sign {
  readonly isSeen: (evidence: LaunchEvidence) => boolean;
  readonly explain: (evidence: LaunchEvidence) => LaunchExplanation;
}

const SANDBOX_ADVICE =
  'If this is a container or a throw-away machine, set BUILD_PAPERS_NO_SANDBOX=1; the papers hold no scripts and nothing is fetched from the network. On a desktop, install Google Chrome, which brings the permission with it.';

const SIGNS: readonly Sign[] = [
  {
    isSeen: ({ words }) => /running as root without --no-sandbox/i.test(words),
    explain: () => ({
      reason: 'the browser refuses to run for the user root with its sandbox on.',
      advice: 'Build as an ordinary user, or set BUILD_PAPERS_NO_SANDBOX=1 if this is a container.',
    }),
  },
  {
    isSeen: ({ words }) => /no usable sandbox|setuid sandbox|failed to move to new namespace/i.test(words),
    explain: () => ({
      reason: 'this machine does not let the browser make its sandbox (user namespaces are switched off).',
      advice: SANDBOX_ADVICE,
    }),
  },
  {
    isSeen: ({ words, executablePath }) =>
      /\/snap\//.test(executablePath) || /snap-confine|cannot communicate with snap|is not a snap cgroup/i.test(words),
    explain: () => ({
      reason: 'it is a Snap package, which can neither read our files nor be driven through a pipe.',
      advice: 'Install Google Chrome from its own package, or remove the setting that names this browser.',
    }),
  },
  {
    isSeen: ({ words }) =>
      /remote debugging is disallowed|DevTools remote debugging|RemoteDebuggingAllowed/i.test(words),
    explain: () => POLICY_EXPLANATION,
  },
  {
    isSeen: ({ words, exitCode }) =>
      /error while loading shared libraries|library not loaded/i.test(words) || exitCode === 127,
    explain: ({ words }) => {
      const library = /shared libraries: ([\w.+-]+)/.exec(words)?.[1];
      return {
        reason: `this machine lacks ${library === undefined ? 'a library' : `the library ${library}`} that it needs.`,
        advice: 'Install the browser with the package manager of this machine, which brings its libraries with it.',
      };
    },
  },
  {
    isSeen: ({ words }) =>
      /ENOEXEC|EBADARCH|exec format error|bad CPU type|not a valid Win32|spawn UNKNOWN|errno -86/i.test(words),
    explain: () => ({
      reason: 'it is not a program for this kind of machine.',
      advice: 'Install the browser that is made for this processor and operating system.',
    }),
  },
  {
    isSeen: ({ words }) => /EACCES|EPERM|permission denied/i.test(words),
    explain: () => ({
      reason: 'this user may not run it.',
      advice: 'Ask for the right to run it, or install another browser.',
    }),
  },
  {
    isSeen: ({ words }) => /ENOENT/.test(words),
    explain: () => ({
      reason: 'it, or a program that it needs, is no longer there.',
      advice: 'Install the browser again, then run: npm run doctor',
    }),
  },
  {
    isSeen: ({ words }) => /ENOSPC|no space left/i.test(words),
    explain: () => ({
      reason: 'there is no room left for its temporary files.',
      advice: 'Make room on the disk that holds the temporary folder, then build again.',
    }),
  },
  {
    isSeen: ({ words }) => /unexpected browser version/i.test(words),
    explain: ({ words }) => ({
      reason: `${/unexpected browser version[^\n]*/i.exec(words)?.[0] ?? 'unexpected browser version'}.`,
      advice: 'Remove the folder that holds it, and build again.',
    }),
  },
  {
    isSeen: ({ hasTimedOut }) => hasTimedOut,
    explain: ({ deadlineMs, platform }) => ({
      reason: `it gave no answer within ${Math.round(deadlineMs / 1000)} seconds.`,
      advice:
        'If the machine is not just slow, a policy may forbid programs to drive the browser (RemoteDebuggingAllowed or HeadlessMode): ' +
        (platform === 'linux'
          ? 'remove the policy, or name another browser with PUPPETEER_EXECUTABLE_PATH.'
          : 'ask the people who manage this computer, or run: npx puppeteer browsers install chrome-headless-shell'),
    }),
  },
];

const POLICY_EXPLANATION: LaunchExplanation = {
  reason: 'a policy of this computer (RemoteDebuggingAllowed) forbids programs to drive the browser.',
  advice:
    'Ask the people who manage this computer to allow it, or run: npx puppeteer browsers install chrome-headless-shell',
};

/** What happened and what to do; for words that no sign fits, the browser's last line is quoted. */
export function explainLaunchError(evidence: LaunchEvidence): LaunchExplanation {
  const sign = SIGNS.find(({ isSeen }) => isSeen(evidence));
  if (sign) return sign.explain(evidence);
  const lastLine = evidence.words.trim().split('\n').at(-1)?.trim() ?? '';
  const ended = evidence.exitCode === null ? 'it ended at once' : `it ended at once with code ${evidence.exitCode}`;
  return {
    reason: lastLine === '' ? `${ended} and said nothing.` : `${ended}. Its last words: ${lastLine.slice(0, 300)}`,
    advice: evidence.isRoot
      ? 'Try as an ordinary user, or name another browser with PUPPETEER_EXECUTABLE_PATH.'
      : 'Name another browser with PUPPETEER_EXECUTABLE_PATH, or run: npx puppeteer browsers install chrome-headless-shell',
  };
}
