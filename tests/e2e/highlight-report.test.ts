import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();

/** As an authority exports its plan: three columns, no numbers, owners or dates, each theme named once. */
const EXPORT = `Theme,Deliverable,Status
Openness,Show the main figures about staff on a page that everybody can open,Complete
,Write a new procedure for complaints,Complete
,Let people report a concern without giving their name,Complete
Care and places to work,Offer more help after distressing incidents,Complete
,Look again at the washing places on the incident ground,In progress
,"Write to all stations about changing rooms, and check each of them once a quarter",Complete
,Look again at the rules for working from home,In progress
,Hold workshops on personal safety,Complete
What we expect,Introduce a framework for respect at work,In progress
,Write down how culture is to be assured,Not yet started
,Renew the criminal record checks of all staff,In progress
,Change the criminal record checks of people who join,Complete
Leading,Revise the course for leaders,Complete
,Describe how decisions are made,Not yet started
,Make more of what leavers tell us,In progress
,"Bring the departments for learning and for people under one head, so that somebody answers for both",Complete
,Add two posts to the department for people,Complete
Oversight,Set up a committee on culture with members from every part of the service,Complete
`;

const HEADINGS = ['Governance', 'Progress', 'Communication', 'Issues', 'Risks', 'Next steps'];

function writePaper(folder: string, changes: { settings?: string; rows?: string; meeting?: string } = {}): void {
  const { settings = '', rows = EXPORT, meeting = '2024-03-12' } = changes;
  const place = join(folder, 'meetings', `${meeting}-authority`);
  const files: Readonly<Record<string, string>> = {
    [join(folder, 'organisation.yaml')]: 'name: Wolds Fire\npanels:\n  authority: Fire Authority\n',
    [join(place, 'meeting.yaml')]:
      `panel: authority\ndate: ${meeting}\nasAt: ${meeting.slice(0, 8)}01\nperiod: October 2023 to February 2024\nagenda: [culture]\n`,
    [join(place, 'culture', 'export.csv')]: rows,
    [join(place, 'culture', 'paper.md')]: `---
layout: highlight-report
title: Culture plan
author: Deputy Chief Fire Officer
source: export.csv
fillDown: [theme]
defaults: { audit: Culture plan, currentDate: April 2024 }
details: { Strategic sponsor: Deputy Chief Fire Officer }
claimedStatus: On Track
${settings}---

## Summary

{{> overall-status}}

{{> summary-by-theme}}

${HEADINGS.map((heading) => `## ${heading}\n\n${heading === 'Progress' ? '{{> progress-by-theme}}' : 'Text.'}`).join('\n\n')}
`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const BY_TEXT = 'referenceFrom: recommendation\n';

function textOf(html: string): string {
  return html
    .replaceAll(/<(?:style|svg)[\s\S]*?<\/(?:style|svg)>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ');
}

describe('a plan that the export neither numbers nor dates', () => {
  test('gives its counts, the state that follows from them, and the sponsor’s word beside it', async () => {
    const data = join(scratch, 'plain');
    const out = join(scratch, 'out plain');
    writePaper(data, { settings: BY_TEXT });
    const { exitCode, said } = await runInProcess(['--data', data, '--out', out]);
    expect([exitCode, said]).toEqual([2, expect.stringContaining('18 rows')]);

    const text = textOf(readFileSync(join(out, 'intranet/2024-03-12-authority/01-culture.html'), 'utf8'));
    expect(text).toContain(
      '11 of 18 deliverables are complete, 5 in progress, 2 not started; none is overdue, 7 are due by 30 April 2024.',
    );
    expect(text).toMatch(/Overall status At risk By rule, from 18 deliverables\. The sponsor says: On Track\./);
    expect(text).toContain('Here 2 are not started and due by 30 May 2024. This decides.');
    expect(text).toMatch(
      /Openness 3 0 0 3 .*places to work 3 2 0 5 .*expect 1 2 1 4 .*Leading 3 1 1 5 .*Oversight 1 0 0 1/,
    );
    expect(text).toContain('In the export no deliverable has an owner or an update of its own.');

    const figures = readFileSync(join(out, 'secretariat/2024-03-12-authority/figures.csv'), 'utf8');
    expect(figures).toContain('"Overall status","Complete","",11,');
    expect(figures).toContain('"Theme","What we expect","Total",4,');
  });

  test('asks how its rows are to be told apart', async () => {
    const data = join(scratch, 'unnumbered');
    writePaper(data);
    const { exitCode, said } = await runInProcess(['--data', data, '--check']);
    expect(exitCode).toBe(1);
    expect(said).toContain('No column of this file is read as "reference"');
    expect(said).toContain('write "referenceFrom: recommendation"');
  });

  test('does not hold one deliverable twice', async () => {
    const data = join(scratch, 'twice');
    writePaper(data, { settings: BY_TEXT, rows: `${EXPORT},Write a new procedure for complaints.,In progress\n` });
    const { exitCode, said } = await runInProcess(['--data', data, '--check']);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/are both Culture plan, recommendation Write a new procedure for complaints/);
  });

  test('is told where a deliverable is called something else than at the meeting before', async () => {
    const data = join(scratch, 'reworded');
    const reworded = EXPORT.replace('Describe how decisions are made', 'Develop a model for decisions');
    writePaper(data, { settings: BY_TEXT });
    writePaper(data, { settings: BY_TEXT, rows: reworded, meeting: '2024-06-11' });
    const lost = await runInProcess(['--data', data, '--check']);
    expect(lost.exitCode).toBe(1);
    expect(lost.said).toContain('renamed:');

    const settings = `${BY_TEXT}renamed:\n  culture-plan-describe-how-decisions-are-made: culture-plan-develop-a-model-for-decisions\n`;
    writePaper(data, { settings, rows: reworded, meeting: '2024-06-11' });
    const found = await runInProcess(['--data', data, '--check']);
    expect([found.exitCode, found.said]).toEqual([0, expect.not.stringContaining('error')]);
  });
});

test('a claim that is written as a detail is sent to its own place', async () => {
  const data = join(scratch, 'detail');
  writePaper(data, { settings: BY_TEXT });
  const file = join(data, 'meetings/2024-03-12-authority/culture/paper.md');
  const text = readFileSync(file, 'utf8').replace(
    'details: { Strategic sponsor: Deputy Chief Fire Officer }',
    'details: { Strategic sponsor: Deputy Chief Fire Officer, Overall project status: On Track }',
  );
  writeFileSync(file, text);
  const { said } = await runInProcess(['--data', data, '--check']);
  expect(said).toContain('does not print the detail "Overall project status"');
  expect(said).toContain('belongs after claimedStatus:');
});
