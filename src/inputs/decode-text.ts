/**
 * Bytes of a file to clean text: finds the encoding, decodes, takes out what nobody can see. Knows nothing of CSV, so
 * that organisation.yaml and paper.md can be read with it too.
 */
import iconv from 'iconv-lite';

import type { Checked, Problem } from '../problems.ts';
import { cleanCharacters } from './clean-characters.ts';
import type { ReadAs } from './csv-tables.ts';
import { lineAt } from './locate-line.ts';

export type Encoding = ReadAs['encoding'];

export interface DecodedText {
  /** In NFC, without byte order mark and hidden characters; line ends as they were. */
  readonly text: string;
  readonly encoding: Encoding;
}

const FILE_KINDS: readonly { readonly name: string; readonly firstBytes: readonly number[] }[] = [
  { name: 'an Excel workbook or another zip file', firstBytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Excel or Word file', firstBytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a PDF', firstBytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** "â€™" for an apostrophe, "Â£" for a pound sign: UTF-8 that somebody read as Windows-1252 on the way. */
const TWICE_ENCODED = /â€|Ã[\u0080-\u00BF€‚„…†‡‰‹›‘’“”•–—™]|Â[£§©«°±·»\u00A0]/;

/**
 * Decodes by byte order mark, then NULs (UTF-16 without mark), then strict UTF-8, then Windows-1252. The value is null,
 * with an error, where the file is no text at all. `file` is the name for messages.
 */
export function decodeText(bytes: Uint8Array, file: string): Checked<DecodedText | null> {
  const kind = FILE_KINDS.find(({ firstBytes }) => startsWith(bytes, firstBytes));
  if (kind !== undefined) {
    const message = `This is ${kind.name}, not a text file.`;
    const advice = 'Open it in the program that it belongs to and save it as "CSV UTF-8 (comma delimited)".';
    return { value: null, problems: [{ code: 'not-a-text-file', severity: 'error', file, message, advice }] };
  }
  const encoding = findEncoding(bytes);
  const raw = decodeAs(bytes, encoding);
  const clean = cleanCharacters(raw, file);
  const problems = [...clean.problems, ...reportCutOff(bytes, encoding, file), ...reportTwiceEncoded(raw, file)];
  return { value: { text: clean.value, encoding }, problems };
}

function findEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'UTF-8 with BOM';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  return findUnmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'UTF-8' : 'Windows-1252');
}

/** In UTF-16, every second byte of English text is NUL; which one tells the order. */
function findUnmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, 4000);
  const pairCount = Math.floor(sample.length / 2);
  if (pairCount < 2) return null;
  const nulCount = (offset: number) => sample.filter((byte, index) => byte === 0 && index % 2 === offset).length;
  const [first, second] = [nulCount(0), nulCount(1)];
  if (second > pairCount * 0.4 && first < pairCount * 0.1) return 'UTF-16LE';
  if (first > pairCount * 0.4 && second < pairCount * 0.1) return 'UTF-16BE';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding.startsWith('UTF-8')) return new TextDecoder('utf-8').decode(bytes);
  // Never TextDecoder('windows-1252'): since Node 20.18.3 it reads Latin-1 and loses curly quotation marks, dashes and
  // the euro sign (nodejs/node#56542).
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding.toLowerCase());
}

function reportCutOff(bytes: Uint8Array, encoding: Encoding, file: string): Problem[] {
  if (!encoding.startsWith('UTF-16') || bytes.length % 2 === 0) return [];
  const message = 'The file ends in the middle of a letter: a part of it was lost.';
  return [{ code: 'cut-off-file', severity: 'error', file, message, advice: 'Export or copy the file again.' }];
}

function reportTwiceEncoded(text: string, file: string): Problem[] {
  const match = TWICE_ENCODED.exec(text);
  if (match === null) return [];
  return [
    {
      code: 'mixed-encoding',
      severity: 'warning',
      file,
      line: lineAt(text, match.index),
      value: text.slice(match.index, match.index + 20),
      message: `"${match[0]}" looks like a letter that was read in the wrong encoding, here and perhaps elsewhere.`,
      advice: 'Export the file again as "CSV UTF-8", and do not add to it with a program that writes another encoding.',
    },
  ];
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
