/**
 * What can be wrong with a PDF's bytes, in words for the person who handed it in. The caller adds the name of the file.
 */

interface FaultWords {
  readonly happened: string;
  readonly todo: string;
}

const SAVE_AGAIN = 'Open it in the program that made it and save it as a PDF again.';

const WORDS = {
  'not-a-pdf': { happened: 'The file is not a PDF', todo: 'Check that the right file was named.' },
  encrypted: {
    happened: 'The PDF is encrypted or has a password',
    todo: 'Save a copy without protection and use that.',
  },
  truncated: {
    happened: 'The PDF is not complete: its end is missing',
    todo: 'Copy or download it again, since part of it was lost on the way.',
  },
  'corrupt-references': { happened: 'The PDF is damaged: its table of contents leads nowhere', todo: SAVE_AGAIN },
  'corrupt-object': { happened: 'The PDF is damaged: a part of it cannot be read', todo: SAVE_AGAIN },
  'corrupt-stream': { happened: 'The PDF is damaged: a compressed part of it cannot be unpacked', todo: SAVE_AGAIN },
  'missing-object': { happened: 'The PDF is damaged: a part that it needs is not in it', todo: SAVE_AGAIN },
  'unknown-filter': { happened: 'The PDF is compressed in a way that this program does not read', todo: SAVE_AGAIN },
  'unknown-content': {
    happened: 'The pages of the PDF are made in a way that this program does not finish',
    todo: 'Print it with Chrome, Edge or Chromium.',
  },
  'nested-too-deep': { happened: 'The PDF is damaged: its parts are nested without end', todo: SAVE_AGAIN },
  'too-large': {
    happened: 'The PDF unpacks to more than this program can hold',
    todo: 'Split it, or save it smaller.',
  },
  unwritable: {
    happened: 'A value cannot be written to a PDF',
    todo: 'This is a fault of the program: please report it.',
  },
} as const satisfies Record<string, FaultWords>;

export type PdfFaultCode = keyof typeof WORDS;

/** `message` says what is wrong and where (`…: object 12 has no end.`), `todo` what to do. */
export class PdfFault extends Error {
  readonly code: PdfFaultCode;
  readonly todo: string;

  /** `detail` is the place for people who know PDFs: `object 12`. */
  constructor(code: PdfFaultCode, detail?: string, options?: ErrorOptions) {
    const words: FaultWords = WORDS[code];
    super(`${words.happened}${detail === undefined ? '' : ` (${detail})`}.`, options);
    this.name = 'PdfFault';
    this.code = code;
    this.todo = words.todo;
  }
}
