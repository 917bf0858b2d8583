/** Finds people by name: after a title or a rank, or by a first name that is nothing else. Gives only where they stand. */
import { FIRST_NAMES } from './names-of-people.ts';
import { findSpans, type Span } from './phrase-rule.ts';

const SURNAME = String.raw`(?:(?:Mc|Mac|O['’]|D['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)`;

const RANK = String.raw`(?:(?:[TADR]\/|Temp(?:orary)? |Acting |Det(?:ective)? |Ch(?:ief)? |C\/|D\/)*(?:PC|DC|PS|DS|DI|CI|DCI|CC|ACC|DCC|TACC|ACO|CFO|ACFO|DCFO|PCSO|Sgt|Sergeant|Insp|Inspector|Supt|Superintendent|Constable|Commander|(?:Area|Group|Station|Watch|Crew) Manager|GM|SM|WM|CM|FF|Firefighter))`;

/** What stands in capitals behind a rank and is no surname: "Chief Inspector Performance", "DC Entry Programme". */
const FUNCTIONS = new Set(
  (
    'Academy Administration All And Apprentice Apprenticeship April Area Armed Assessment Assessments Assistant Association Assurance ' +
    'August Board Borough Bronze Business Central Chair Change Chief City Civil College Command Community Conference Contact Control ' +
    'Corporate Council Course Courses Crew Crime Criminal Custody Day Days December Degree Delivery Department Deputy Detective Development ' +
    'Digital Director District Duty Early East Engagement Entry Equality Equipment Estates Exam Exams February Federation Finance Fire Fleet For Force ' +
    'Forum Friday Gold Governance Group Has Head Health Heritage Human Improvement In Information Inspector Intelligence Intervention ' +
    'Investigation Investigations Is January July June Justice Lead Leadership Leads Learning Legal Level Levels Local Major Management ' +
    'Manager Managers March May Meeting Meetings Monday National Neighbourhood Network North November October Of Office Officer Officers ' +
    'On Operational Operations Partnership Partnerships Pathway People Performance Planning Police Policing Post Posts Prevention Process Professional ' +
    'Programme Project Projects Promotion Property Protection Public Quality Rank Ranks Recruit Recruits Region Regional Representative Resilience ' +
    'Resources Response Review Risk Road Roads Role Roles Safeguarding Safety Saturday Scheme Security September Sergeant Sergeants Service Services ' +
    'Silver Skills South Specialist Staff Standards Station Strategic Strategy Sunday Superintendent Supervisor Support Systems Tactical Talent Team ' +
    'Teams Technical Technology The Thursday Tier To Training Transport Tuesday Union Unit Vetting Victim Victims Volunteer Vulnerability Watch Wednesday ' +
    'Welfare Wellbeing West Will With Workforce Working Workshop Workshops Agency Authority Award Awards Bank Band Bill Bridge Building Centre ' +
    'Charity Church Close Court Avenue Drive Fund Foundation Garden Gardens Green Hall Hill Hospital Hotel House Infirmary Inquiry Institute ' +
    'Lane Line Memorial Museum Park Place Principle Principles Report School Square Street Terrace Tower Trust University Way Act ' +
    'Lieutenant Justice Commission Framework Standard Toolkit Model Policy Plan System Software Windows Microsoft Laptop Laptops Exercise Operation'
  ).split(' '),
);

const TITLED = new RegExp(
  String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\.? (?:[A-Z]\.? ?){0,2}${SURNAME}(?: ${SURNAME})?`,
  'g',
);
const RANKED = new RegExp(
  String.raw`(?<![\w/-])(${RANK})(?:(?<=[a-z])\.)?((?: [A-Z]\.?){0,2}(?: (?:[A-Z]{2,5}|${SURNAME})\b){1,4})`,
  'g',
);
const BY_FIRST_NAME = new RegExp(
  String.raw`\b(?:${FIRST_NAMES.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|')}) (?:[A-Z]\.? )?${SURNAME}\b`,
  'g',
);

/** Saints, kings and what is called after somebody. */
const NOT_A_PERSON_BEFORE = /(?:\b(?:St|Saint|King|Queen|Prince|Princess|Lord|Lady|the)\.? |[-/])$/;
const CALLED_AFTER =
  /^['’]?s?(?: [A-Z]\w+)? (?:Act|Award|Building|Centre|Charity|College|Court|Foundation|Hall|Hospital|House|Inquiry|Institute|Lane|Park|Principles?|Report|Review|Road|School|Station|Street|Trust|University)\b/i;

/** In the order of the text; of two that overlap the first. */
export function findNamedPeople(text: string): readonly Span[] {
  const spans = [
    ...findSpans(
      text,
      [TITLED, BY_FIRST_NAME],
      (before, found, behind) => isCalledAfterSomebody(before, behind) || FUNCTIONS.has(found.split(' ').at(-1) ?? ''),
    ),
    ...findRanked(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return spans.filter(({ start, end }) => {
    const isClear = start >= reached;
    if (isClear) reached = end;
    return isClear;
  });
}

function isCalledAfterSomebody(before: string, behind: string): boolean {
  return CALLED_AFTER.test(behind) || NOT_A_PERSON_BEFORE.test(before);
}

/** "DCC Marlow"; "ACO Finance Sam Marlow", where the function stands between the rank and the two names. */
function findRanked(text: string): Span[] {
  return Array.from(text.matchAll(RANKED)).flatMap(({ 0: found, 1: rank = '', 2: behindRank = '', index }) => {
    const words = behindRank.trim().split(' ');
    const isName = (word: string | undefined): boolean =>
      word !== undefined && /[a-z]/.test(word) && !FUNCTIONS.has(word);
    const first = words.findIndex((word) => isName(word));
    if (first < 0 || (first > 0 && !words.slice(0, first).every(isInitial) && !isName(words[first + 1]))) return [];
    const last = isName(words[first + 1]) ? first + 1 : first;
    // A manager may be called by the place: "Station Manager Eastgate".
    if (rank.endsWith('Manager') && last === first) return [];
    const length = found.length - behindRank.length + ` ${words.slice(0, last + 1).join(' ')}`.length;
    const behind = text.slice(index + length, index + length + 80);
    return CALLED_AFTER.test(behind) ? [] : [{ start: index, end: index + length }];
  });
}

function isInitial(word: string): boolean {
  return /^[A-Z]\.?$/.test(word);
}
