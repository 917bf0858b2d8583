/** What each PDF says of itself: names, words and dates from the paper and its meeting; the exports travel inside it. */
import { basename, join } from 'node:path';
import { userError } from '../errors.ts';
import { documentTitleOf } from '../html/print-page.ts';
import type { MeetingInput } from '../inputs/inputs.ts';
import type { Attachment, FinishOptions } from '../pdf/accessible/finish-options.ts';
import type { World } from '../world.ts';
import type { Edition } from '../papers/edition.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';

/** Where all PDFs of a build come from. */
export interface PdfOrigin {
  /** Absolute: where the exports are. */
  readonly dataFolder: string;
  readonly version: string;
  readonly isDraft: boolean;
  readonly world: Pick<World, 'environment' | 'files'>;
}

const LANGUAGE = 'en-GB';

/** @throws UserError `date-setting-wrong` */
export async function describePaperPdf(
  { meeting, paper, model }: ScrutinisedPaper,
  origin: PdfOrigin,
  edition: Edition = 'standard',
): Promise<FinishOptions> {
  const facts = describePdf(meeting, origin);
  const attachments = paper.tables.map(async ({ file }): Promise<Attachment> => ({
    name: basename(file),
    bytes: await origin.world.files.read(join(origin.dataFolder, ...file.split('/'))),
    mediaType: 'text/csv',
    description: 'The export that the figures of this paper are computed from',
    date: facts.date,
  }));
  return {
    ...facts,
    title: markDraft(documentTitleOf(model, edition), origin),
    author: model.author,
    subject: toPlainSpaces(`${model.reference}. ${model.panelName}`),
    attachments: await Promise.all(attachments),
  };
}

/** `title` is the agenda's. */
export function describePackPdf(
  meeting: MeetingInput,
  bodyName: string,
  title: string,
  origin: PdfOrigin,
): FinishOptions {
  return {
    ...describePdf(meeting, origin),
    title: markDraft(toPlainSpaces(title), origin),
    author: bodyName,
    subject: meeting.panel.name,
    attachments: [],
  };
}

function describePdf(
  meeting: MeetingInput,
  { version, isDraft, world }: PdfOrigin,
): Omit<FinishOptions, 'title' | 'author' | 'subject' | 'attachments'> {
  return {
    keywords: [meeting.panel.shortName, meeting.date],
    language: LANGUAGE,
    date: chooseDate(meeting, world.environment),
    creator: `build-papers ${version}`,
    producer: `build-papers ${version}`,
    isDraft,
  };
}

/**
 * The date of a file is that of its figures, so that the same input gives the same bytes; SOURCE_DATE_EPOCH, in seconds, is how
 * systems that build reproducibly set another. @throws UserError `date-setting-wrong`
 */
function chooseDate({ asAt }: MeetingInput, environment: World['environment']): Date {
  const seconds = environment['SOURCE_DATE_EPOCH'] ?? '';
  if (seconds === '') return new Date(`${asAt}T00:00:00Z`);
  // Until the year 9999, the last that a PDF's date can say.
  if (!/^\d{1,12}$/.test(seconds) || Number(seconds) > 253_402_300_799) {
    throw userError('date-setting-wrong', { value: seconds });
  }
  return new Date(Number(seconds) * 1000);
}

/** The word across the pages is an artifact, which nobody hears: the title says it too. */
function markDraft(title: string, { isDraft }: PdfOrigin): string {
  return isDraft ? `DRAFT: ${title}` : title;
}

function toPlainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
