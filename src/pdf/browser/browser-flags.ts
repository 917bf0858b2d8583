/**
 * The command line and environment of the browser: no network, no cache, no profile of a person, the same output on every
 * machine. Nothing here starts anything.
 */
import type { Machine } from './machine.ts';

/** Whether the sandbox is off, and the reason that goes to the log. */
export interface SandboxDecision {
  readonly isOn: boolean;
  readonly reason?: string;
}

/** On, except for root on POSIX (the browser refuses) and where the user says so. Never off without a reason. */
export function decideSandbox(machine: Pick<Machine, 'environment' | 'userId'>): SandboxDecision {
  if (machine.environment['BUILD_PAPERS_NO_SANDBOX'] === '1') {
    return { isOn: false, reason: 'The browser runs without its sandbox, because BUILD_PAPERS_NO_SANDBOX=1 is set.' };
  }
  if (machine.userId === 0) {
    return {
      isOn: false,
      reason: 'The browser runs without its sandbox, because this is the user root and it refuses otherwise.',
    };
  }
  return { isOn: true };
}

/** Flags beyond those that Puppeteer gives. */
export function listBrowserFlags(sandbox: SandboxDecision): string[] {
  return [
    // Nothing may leave the machine: a proxy that is not there, no name is ever resolved, and no helper of the browser
    // calls home. Interception alone lets preconnect and refresh through.
    '--proxy-server=socks5://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-pings',
    '--no-default-browser-check',
    '--disk-cache-size=1',
    // The same glyph positions, and so the same page breaks, on every machine.
    '--font-render-hinting=none',
    // And the same edges in pictures of pages.
    '--disable-lcd-text',
    '--force-device-scale-factor=1',
    '--lang=en-GB',
    '--disable-gpu',
    '--remote-debugging-pipe',
    ...(sandbox.isOn ? [] : ['--no-sandbox', '--disable-setuid-sandbox']),
  ];
}

const DROPPED_VARIABLES = /^(https?_proxy|all_proxy|ftp_proxy|no_proxy|puppeteer_.*|node_options|chrome_.*flags)$/i;

/** The environment of the browser process: this one without proxies, in UTC, with what the embedded browser needs. */
export function chooseBrowserEnvironment(
  machine: Pick<Machine, 'environment'>,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(machine.environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !DROPPED_VARIABLES.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), TZ: 'UTC', ...extra };
}
