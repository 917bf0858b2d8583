/** Cuts a long text where a reader would pause, so that no parser is given more than it can read in good time. */

export interface Run {
  readonly text: string;
  /** What stood between this run and the next: a line end, a space, or nothing where a word was cut. */
  readonly separator: '\n' | ' ' | '';
}

/** Runs of at most `maximum` characters. Texts and separators, joined, are the text again. */
export function splitRuns(text: string, maximum: number): Run[] {
  const runs: Run[] = [];
  let rest = text;
  while (rest.length > maximum) {
    const run = cutRun(rest, maximum);
    runs.push(run);
    rest = rest.slice(run.text.length + run.separator.length);
  }
  runs.push({ text: rest, separator: '' });
  return runs;
}

function cutRun(text: string, maximum: number): Run {
  const window = text.slice(0, maximum + 1);
  const lineEnd = window.lastIndexOf('\n');
  if (lineEnd > 0) return { text: text.slice(0, lineEnd), separator: '\n' };
  const sentenceEnd = window.lastIndexOf('. ') + 1;
  if (sentenceEnd > 0) return { text: text.slice(0, sentenceEnd), separator: ' ' };
  const space = window.lastIndexOf(' ');
  if (space > 0) return { text: text.slice(0, space), separator: ' ' };
  const isInsideCharacter = /[\uD800-\uDBFF]/.test(text.charAt(maximum - 1));
  return { text: text.slice(0, isInsideCharacter ? maximum - 1 : maximum), separator: '' };
}
