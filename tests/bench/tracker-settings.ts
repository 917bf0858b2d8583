/** The settings and the narrative of the tracker that make-tracker.ts fills with rows. All names are invented. */

export const ORGANISATION = `name: Fellside Police and Fire Commissioner
marking: OFFICIAL
dateOrder: day-month-year
panels:
  audit:
    name: Audit Panel of Fellside
    shortName: Audit Panel
auditors:
  lowther:
    name: Lowther Assurance
    kind: internal-audit
    priorities:
      - word: Fundamental
        level: 1
        meaning: Puts a whole service at risk.
      - word: Significant
        level: 2
        meaning: Could cause loss or failure.
      - word: Merits attention
        level: 3
        meaning: Would make a sound control better.
    opinions:
      - word: Substantial
        meaning: Sound and applied.
      - word: Adequate
        meaning: Sound with gaps.
      - word: Limited
        meaning: Weak in places that matter.
`;

export const MEETING = `panel: audit
date: 2026-01-20
time: 2.00 pm
venue: Commissioner’s office, Brackholm
asAt: 2026-01-09
period: October to December 2025
previousMeeting: 2025-10-21
nextMeeting: 2026-04-21
agenda:
  - tracker
`;

const FRONT_MATTER = `---
layout: jarap-tracker
title: Internal audit recommendations
author: Head of audit
purpose: For decision
source: recommendations.csv
auditor: lowther
order: oldest-audit-first
groupBy: audit
implications:
  Financial: None.
contacts:
  - Head of audit, audit@fellside.example
---
`;

const NARRATIVE = `
## Background

1. The recommendations come from {{count figures.audits "audit"}}.

{{> audits-covered}}

## Position

2. The tracker holds {{count figures.total "recommendation"}}, of which {{figures.open}} are open.

{{> summary-by-priority}}

3. The next table shows whether dates are being kept.

{{> summary-by-timeliness}}

## Closure

4. The panel is asked to agree the closure of {{count figures.proposedClosed "recommendation"}}.

{{> closures-proposed}}
`;

export const PAPER = FRONT_MATTER + NARRATIVE;
