/** The agenda in front of a meeting's pack: what is discussed, and on which page of the pack it begins. Plain page model. */
import type { MeetingInput, Organisation } from '../inputs/inputs.ts';
import type { Fact } from './page-model.ts';
import type { PaperModel } from './paper-model.ts';
import { day, dayWithWeekday } from './wording.ts';

/** A document of the pack behind the agenda. */
export interface PackItem {
  readonly title: string;
  /** On each of its pages: `Paper 1, JARAP 20 January 2026`. */
  readonly reference: string;
  readonly author: string | null;
  readonly purpose: string | null;
  readonly marking: string;
  readonly pageCount: number;
}

export interface AgendaItem {
  readonly number: number;
  readonly title: string;
  /** Author and reference in one line. */
  readonly note: string;
  /** `For decision`; a dash where none is given, since a cell is never empty. */
  readonly purpose: string;
  /** Page of the pack, counted from 1. */
  readonly packPage: number;
}

export interface AgendaModel {
  readonly bodyName: string;
  readonly panelName: string;
  /** `Agenda and papers, JARAP, 20 January 2026` */
  readonly title: string;
  readonly reference: string;
  readonly marking: string;
  readonly facts: readonly Fact[];
  readonly items: readonly AgendaItem[];
  /** Number of the pack's last page. */
  readonly packPageCount: number;
}

/** `agendaPageCount` is known when the agenda has been printed once: the pages of the papers are counted from there. */
export function makeAgenda(
  organisation: Pick<Organisation, 'name' | 'marking'>,
  meeting: Pick<MeetingInput, 'panel' | 'date' | 'time' | 'venue'>,
  items: readonly PackItem[],
  agendaPageCount: number,
): AgendaModel {
  const meetingDate = day(meeting.date);
  let packPage = agendaPageCount + 1;
  const listed = items.map(({ title, author, reference, purpose, pageCount }, index): AgendaItem => {
    const item = {
      number: index + 1,
      title,
      note: author === null ? reference : `${author}. ${reference}`,
      purpose: purpose ?? '–',
      packPage,
    };
    packPage += pageCount;
    return item;
  });
  return {
    bodyName: organisation.name,
    panelName: meeting.panel.name,
    title: `Agenda and papers, ${meeting.panel.shortName}, ${meetingDate}`,
    reference: `Agenda, ${meeting.panel.shortName} ${meetingDate}`,
    marking: findHighestMarking([organisation.marking, ...items.map(({ marking }) => marking)]),
    facts: [
      { label: 'Date', value: dayWithWeekday(meeting.date) },
      ...(meeting.time === null ? [] : [{ label: 'Time', value: meeting.time }]),
      ...(meeting.venue === null ? [] : [{ label: 'Place', value: meeting.venue }]),
    ],
    items: listed,
    packPageCount: packPage - 1,
  };
}

/** What a paper is in the pack. */
export function describePackItem(model: PaperModel, pageCount: number): PackItem {
  const { title, reference, author, purpose, marking } = model;
  return { title, reference, author, purpose, marking, pageCount };
}

/** A pack is handled as its most sensitive paper is. Words that are not the government's rank with the lowest. */
function findHighestMarking(markings: readonly string[]): string {
  const rank = (marking: string): number =>
    [/top\s+secret/i, /secret/i, /sensitive/i].findIndex((words) => words.test(marking));
  const weight = (marking: string): number => (rank(marking) === -1 ? 0 : 3 - rank(marking));
  return markings.reduce((highest, marking) => (weight(marking) > weight(highest) ? marking : highest));
}
