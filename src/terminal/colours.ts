/** Whether a stream takes colour or a line that is written over, and the painting itself. What colour says, words say too. */
import { styleText } from 'node:util';
import type { TextStream, World } from '../world.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';
export type Paint = (styles: readonly Style[], text: string) => string;

/** Paints where the stream is a terminal and NO_COLOR does not forbid it; FORCE_COLOR asks for it anywhere. */
export function makePaint(stream: TextStream, environment: World['environment']): Paint {
  if (!isColourWanted(stream, environment)) return (_, text) => text;
  // The decision is ours, because the stream may be a test's own.
  return (styles, text) => styleText([...styles], text, { validateStream: false });
}

/** Whether a line may be written over: a terminal with a person before it, not the log of a build server. */
export function isInteractive(stream: TextStream, environment: World['environment']): boolean {
  return stream.isTTY === true && !isSet(environment['CI']) && environment['TERM'] !== 'dumb';
}

function isColourWanted(stream: TextStream, environment: World['environment']): boolean {
  if (isSet(environment['NO_COLOR'])) return false;
  if (isSet(environment['FORCE_COLOR'])) return environment['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false';
}
