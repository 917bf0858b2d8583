/** One line at the foot of the terminal that is written over: `Printing 3 of 12`. Silent where no person watches. */
import type { TextStream } from '../world.ts';

export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Before anything else is written. Does nothing where no line stands. */
  readonly clear: () => void;
}

const ERASE_LINE = '\r\u001B[K';

/** `isWatched` comes from `isInteractive`. */
export function makeProgressLine(stream: TextStream, isWatched: boolean): ProgressLine {
  let shown = '';
  return {
    show: (text) => {
      // A line that wraps could not be written over.
      const line = text.slice(0, Math.max(1, (stream.columns ?? 80) - 1));
      if (!isWatched || line === shown) return;
      stream.write(`${ERASE_LINE}${line}`);
      shown = line;
    },
    clear: () => {
      if (shown !== '') stream.write(ERASE_LINE);
      shown = '';
    },
  };
}
