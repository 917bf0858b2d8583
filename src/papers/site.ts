/** The intranet site as a plain model: meetings with their facts, papers with one computed sentence each. */
import type { MeetingInput, Organisation } from '../inputs/inputs.ts';
import { makeSlug } from '../slug.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import type { Count } from '../scrutiny/figure.ts';
import { inSentence, type StatusLabels } from './labels.ts';
import { markLogo, type LogoMark } from './letterhead.ts';
import type { Fact } from './page-model.ts';
import type { PaperModel } from './paper-model.ts';
import { day, dayWithWeekday } from './wording.ts';
import { countOf } from '../words.ts';

export interface PublishedPdf {
  /** `01-internal-audit-tracker.pdf`, in the folder of its meeting. */
  readonly fileName: string;
  readonly pageCount: number;
  readonly byteCount: number;
}

export interface SitePaper {
  readonly model: PaperModel;
  /** `25 recommendations: 20 remaining, 5 proposed for closure; 6 overdue.` */
  readonly summary: string;
  /** Null where no PDF could be printed: the pages are complete without it. */
  readonly pdf: PublishedPdf | null;
  /** Null where none was asked for, or it could not be printed. */
  readonly largePrint: PublishedPdf | null;
}

export interface SiteMeeting {
  /** Name of the meeting's folder in `out/`: `2026-01-20-jarap`. */
  readonly folder: string;
  readonly panelName: string;
  readonly panelKey: string;
  /** ISO day, for the order. */
  readonly day: string;
  /** `Tuesday 20 January 2026` */
  readonly date: string;
  readonly facts: readonly Fact[];
  readonly papers: readonly SitePaper[];
  /** All papers behind the agenda in one PDF; null where it could not be made. */
  readonly pack: PublishedPdf | null;
}

export interface Site {
  /** Every page says so at its top. */
  readonly isDraft: boolean;
  readonly bodyName: string;
  readonly logo: LogoMark | null;
  readonly marking: string;
  readonly meetings: readonly SiteMeeting[];
}

/** In the order of the meetings given. */
export function makeSite(organisation: Organisation, meetings: readonly SiteMeeting[], isDraft: boolean): Site {
  const { name, marking, houseStyle } = organisation;
  return { isDraft, bodyName: name, logo: markLogo(houseStyle.logo), marking, meetings };
}

/** `pack` is null where it could not be made. */
export function makeSiteMeeting(
  meeting: MeetingInput,
  papers: readonly SitePaper[],
  pack: PublishedPdf | null = null,
): SiteMeeting {
  const facts: (Fact | null)[] = [
    meeting.time === null ? null : { label: 'Time', value: meeting.time },
    meeting.venue === null ? null : { label: 'Place', value: meeting.venue },
    { label: 'Figures as at', value: day(meeting.asAt) },
    meeting.previousMeeting === null ? null : { label: 'Previous meeting', value: day(meeting.previousMeeting) },
    meeting.nextMeeting === null ? null : { label: 'Next meeting', value: day(meeting.nextMeeting) },
  ];
  return {
    folder: outputFolderOf(meeting),
    panelName: meeting.panel.name,
    panelKey: meeting.panel.key,
    day: meeting.date,
    date: dayWithWeekday(meeting.date),
    facts: facts.filter((fact) => fact !== null),
    papers,
    pack,
  };
}

/** Folders of `out/` that hold no meeting. */
const TAKEN_FOLDERS: readonly string[] = ['assets', 'recommendations'];

/** The folder's own name where it can be one everywhere: `2026-01-20-jarap`. */
export function outputFolderOf({ folder }: Pick<MeetingInput, 'folder'>): string {
  const name = makeSlug(folder);
  return TAKEN_FOLDERS.includes(name) ? `meeting-${name}` : name;
}

/** Nil parts are left out, so that the sentence says what matters. */
export function summarisePaper({ counts }: Scrutiny, labels: StatusLabels): string {
  const part = (count: Count | undefined, words: string): string[] =>
    count !== undefined && count.value > 0 ? [`${count.value} ${words}`] : [];
  const standing = [
    ...part(counts['open'], 'remaining'),
    ...part(counts['proposedClosed'], inSentence(labels.lifecycle['proposed-closed'])),
    ...part(counts['closed'], 'closed'),
  ];
  const late = [
    ...part(counts['overdue'], inSentence(labels.timeliness.overdue)),
    ...part(counts['lateAgainstOriginal'], labels.lateInProse),
  ];
  const parts = [standing, late].filter((words) => words.length > 0).map((words) => words.join(', '));
  return `${[countOf(counts['total']?.value ?? 0, 'recommendation'), parts.join('; ')].filter((words) => words !== '').join(': ')}.`;
}
