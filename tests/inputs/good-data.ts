/**
 * One good organisation, meeting and paper that use every key of the format; tests break them one place at a time.
 */

export const GOOD_ORGANISATION = `# The body whose papers these are.
name: Wolds Police and Crime Commissioner
marking: OFFICIAL
dateOrder: day-month-year
quarters: financial-year
panels:
  jarap: { name: Joint Audit and Risk Assurance Panel, shortName: JARAP }
  fire: Fire Scrutiny Committee
auditors:
  harrow-vale:
    name: Harrow Vale Audit
    kind: internal-audit
    priorities:
      - { word: Fundamental, level: 1, synonyms: [High, Priority 1], meaning: Act now. }
      - Advisory
    opinions:
      - Significant
      - { word: Satisfactory, meaning: Mostly sound. }
      - { word: Limited, rank: 4 }
  inspectorate:
    name: The inspectorate
    kind: inspectorate
statusWords:
  Signed off by IA: closed-implemented
  Not pursued: { lifecycle: proposed-closed, closureReason: not-adopted }
glossary: { UAT: user acceptance testing }
`;

export const GOOD_MEETING = `panel: jarap
date: 2026-01-20        # a Tuesday
time: 10.00 am
venue: Committee room 2
asAt: 9 January 2026
period: October to December 2025
previousMeeting: 21st October 2025
nextMeeting: 2026-04-21
agenda:
  - tracker
  - plan
`;

export const GOOD_PAPER = `---
layout: jarap-tracker
title: "Internal audit: recommendations and tracking"
subtitle: Quarter 3
author: Head of inspection and audit
reference: Paper 7
purpose: For decision
marking: OFFICIAL
auditor: harrow-vale
sources:
  - recommendations.csv
  - file: older.csv
    columns: { Due: [originalDate, owner] }
    fillDown: [audit, lead]
    defaults: { status: Complete }
columns:
  Audit title: audit
  Section/Recommendation Reference: [reference, title]
  Risk colour: ignore
fillDown: audit
defaults: { status: In progress, part: "1" }
order: most-urgent-first
groupBy: priority
reports:
  - title: Spotlight report
    shortTitle: Spotlight
    auditor: inspectorate
    date: March 2023
    expected: 20
    judgedBy: inspectorate-date
    deadlineInText: true
  - Fleet management
pillars:
  Effectiveness: Effective
  People: [People, Staff]
statusWords: { Done: reported-complete }
implications: { Financial: None., Legal: None. }
backgroundPapers: [The audit plan]
contacts: ["Head of inspection and audit, audit@wolds.example"]
details:
  Strategic sponsor: Deputy Chief Fire Officer
documentControl:
  owner: Deputy Chief Fire Officer
  documentNumber: 1
  nextRevision: 21 April 2026
  revisions: [{ version: 1.0, date: 18 March 2025, changes: First plan }]
  distribution: [{ name: Fire Authority, date: 18 March 2025, version: 1.0 }]
grades:
  inspections: [2022, 2024]
  rows:
    - { pillar: Effectiveness, grades: [Requires improvement, Good] }
    - { area: Understanding risk, grades: [Adequate, Good] }
acceptedQueries:
  - { query: complete-but-open-words, recommendation: 4.2, reason: The pilot is a later step. }
  - query: source-count-differs
    reason: Two recommendations were addressed to another body.
renamed: { fleet-2022-09-4-2: fleet-2022-09-4-2a }
---

## Summary

{{figures.open}} recommendations are open.
`;

/** A paper with no more than it must have. */
export const SMALL_PAPER = `---
layout: jarap-tracker
title: Plan
author: Head of inspection and audit
source: plan.csv
---
Nothing to add.
`;

const MEETING_FOLDER = 'meetings/2026-01-20-jarap';

/** A whole data folder: one meeting with two papers and three exports. */
export const GOOD_FOLDER: Readonly<Record<string, string>> = {
  'organisation.yaml': GOOD_ORGANISATION,
  [`${MEETING_FOLDER}/meeting.yaml`]: GOOD_MEETING,
  [`${MEETING_FOLDER}/tracker/paper.md`]: GOOD_PAPER,
  [`${MEETING_FOLDER}/tracker/recommendations.csv`]: 'Ref\n1\n',
  [`${MEETING_FOLDER}/tracker/older.csv`]: 'Ref\n2\n',
  [`${MEETING_FOLDER}/plan/paper.md`]: SMALL_PAPER,
  [`${MEETING_FOLDER}/plan/plan.csv`]: 'Ref\n3\n',
};
