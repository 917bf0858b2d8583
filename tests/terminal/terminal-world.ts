/** Streams that keep what is written, for the terminal tests. */
import type { TerminalWorld } from '../../src/terminal/human-reporter.ts';

export interface KeptTerminal extends TerminalWorld {
  readonly output: () => string;
  readonly error: () => string;
}

export function makeTerminal(isTTY: boolean, environment: Record<string, string> = {}): KeptTerminal {
  const output: string[] = [];
  const error: string[] = [];
  return {
    standardOutput: { isTTY, columns: 40, write: (text) => output.push(text) },
    standardError: { isTTY, columns: 40, write: (text) => error.push(text) },
    environment,
    output: () => output.join(''),
    error: () => error.join(''),
  };
}
