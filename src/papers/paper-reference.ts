/** The reference of a paper that names none: the organisation's pattern with this paper's facts in it. */
import type { ReferenceFacts } from '../inputs/house-style.ts';
import type { PaperContext } from './paper-context.ts';
import { day } from './wording.ts';

const USUAL_PATTERN = 'Paper {number}, {panel} {date}';

/** `Paper 1, JARAP 20 January 2026` */
export function makeReference({
  organisation,
  meeting,
  paper,
}: Pick<PaperContext, 'organisation' | 'meeting' | 'paper'>): string {
  const facts: ReferenceFacts = {
    panel: meeting.panel.shortName,
    panelName: meeting.panel.name,
    date: day(meeting.date),
    isoDate: meeting.date,
    number: String(paper.number),
    body: organisation.name,
  };
  const pattern = organisation.houseStyle.paperReference ?? USUAL_PATTERN;
  // The placeholders have been checked; a fact may itself hold brackets, so each is put in once.
  return pattern.replaceAll(/\{(\w+)\}/g, (written, name: string) => (isFact(name, facts) ? facts[name] : written));
}

function isFact(name: string, facts: ReferenceFacts): name is keyof ReferenceFacts {
  return Object.hasOwn(facts, name);
}
