/** The settings and the narratives of the large papers, one for each layout. All names are invented. */
import { ORGANISATION as OF_THE_TRACKER, PAPER as TRACKER_PAPER } from '../bench/tracker-settings.ts';

export const ORGANISATION = `${OF_THE_TRACKER}  hmicfrs:
    name: The Inspectorate of Services
    kind: inspectorate
    priorities:
      - { word: Cause of concern, level: 1, meaning: A serious shortcoming. }
      - { word: Area for improvement, meaning: Not yet as good as it should be. }
`;

export const PAPERS = {
  'jarap-tracker': TRACKER_PAPER,
  'hmicfrs-action-plan': `---
layout: hmicfrs-action-plan
title: Inspection action plan
subtitle: Fellside Fire and Rescue Service
author: Head of planning
purpose: For scrutiny
source: recommendations.csv
auditor: hmicfrs
columns:
  Report: audit
  Type: priority
  Number: reference
  Recommendation: recommendation
  Current Position: update
  ETA: currentDate
  Progress: status
  Original date: originalDate
  Lead: owner
reports:
  - { title: Inspection of the Service, shortTitle: Service, date: July 2024 }
  - { title: Inspection of the Stations, shortTitle: Stations, date: November 2024 }
pillars:
  Effectiveness: Effective
  Efficiency: Efficiency
  People: People
documentControl:
  owner: Head of planning
  revisions:
    - { version: "1.0", date: 20 January 2026, changes: First plan }
---

# The service

## Introduction

The plan holds {{count figures.total "recommendation"}}.

## Dashboard

{{> dashboards report="Inspection of the Service"}}

## Progress

{{> progress-report report="Inspection of the Service"}}

# The stations

## Dashboard

{{> dashboards report="Inspection of the Stations"}}

## Progress

{{> progress-report report="Inspection of the Stations"}}
`,
  'audit-improvement-plan': `---
layout: audit-improvement-plan
title: Audit improvement plan
author: Head of corporate support
purpose: For scrutiny
source: recommendations.csv
auditor: lowther
columns:
  Main Recommendations: [reference, title, recommendation]
---

## Position

Of {{count figures.total "recommendation"}} {{figures.trackComplete}} are complete.

{{> summary-by-track}}

## For decision

{{> closures-proposed}}

## Late

{{> overdue}}
`,
  'hmicfrs-afi-update': `---
layout: hmicfrs-afi-update
title: Areas for improvement
author: Head of planning
purpose: For scrutiny
source: recommendations.csv
auditor: hmicfrs
columns:
  Timescale: originalDate
reports:
  - { title: Inspection of the Service, shortTitle: Service, date: May 2025 }
---

## Introduction

The inspectorate named {{count figures.total "area"}} for improvement. {{figures.overdue}} are past the last of their dates.
`,
  'highlight-report': `---
layout: highlight-report
title: Improvement programme
author: Head of programme
purpose: For information
source: recommendations.csv
auditor: lowther
referenceFrom: recommendation
defaults: { audit: Improvement programme }
details:
  Strategic sponsor: Director of resources
risks:
  - { text: The budget may be cut., owner: Director of resources, rating: Medium }
---

## Summary

The programme holds {{count figures.total "deliverable"}}.

{{> overall-status}}

## Governance

A board meets each month.

## Progress

{{> summary-by-theme}}

{{> progress-by-theme}}

## Communication

A page hangs in every office.

## Issues

{{> issues}}

## Risks

{{> risks}}

## Next steps

Finish what is late.
`,
} as const satisfies Readonly<Record<string, string>>;
