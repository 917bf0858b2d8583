/**
 * Reads meeting.yaml: its own keys and whether its days follow each other. Which papers and panels there are is for
 * read-inputs.ts to know.
 */
import type { z } from 'zod';

import type { Checked, Problem } from '../problems.ts';
import { checkSettings } from './check-settings.ts';
import { problemAtKey } from './settings-problems.ts';
import { agendaEntry } from './agenda-schema.ts';
import { day, listOf, optionalDay, optionalText, section, text } from './settings-schema.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlDocument } from './yaml-document.ts';

export const meetingSchema = section({
  panel: text,
  date: day,
  time: optionalText,
  venue: optionalText,
  asAt: day,
  period: optionalText,
  previousMeeting: optionalDay,
  nextMeeting: optionalDay,
  agenda: listOf(agendaEntry).nullable().default(null),
});

/** Days as ISO; `panel` is still a key, `agenda` names of folders and PDFs of others, or null for all folders. */
export type MeetingSettings = z.output<typeof meetingSchema>;

export interface MeetingFile {
  /** Null where the file could not be read at all. */
  readonly document: YamlDocument | null;
  readonly settings: MeetingSettings | null;
}

/** `text` is the decoded file with LF line ends; `file` its name for messages, `meetings/2026-01-20-jarap/meeting.yaml`. */
export function readMeeting(text: string, file: string): Checked<MeetingFile> {
  const yaml = readYaml(text, file);
  if (yaml.value === null) return { value: { document: null, settings: null }, problems: yaml.problems };
  const document = yaml.value;
  const { value: settings, problems } = checkSettings(document, meetingSchema);
  return {
    value: { document, settings },
    problems: [...yaml.problems, ...problems, ...(settings ? checkDays(document, settings) : [])],
  };
}

function checkDays(document: YamlDocument, { date, asAt, previousMeeting, nextMeeting }: MeetingSettings): Problem[] {
  const problems: Problem[] = [];
  const report = (key: string, message: string): void => {
    const advice = 'Correct one of the two dates.';
    problems.push(problemAtKey(document, [key], { code: 'dates-out-of-order', message, advice }));
  };
  if (asAt > date) report('asAt', `The figures are as at ${asAt}, which is after the meeting on ${date}.`);
  if (previousMeeting !== null && previousMeeting >= date) {
    report('previousMeeting', `The previous meeting, ${previousMeeting}, is not before the meeting on ${date}.`);
  }
  if (nextMeeting !== null && nextMeeting <= date) {
    report('nextMeeting', `The next meeting, ${nextMeeting}, is not after the meeting on ${date}.`);
  }
  return problems;
}
