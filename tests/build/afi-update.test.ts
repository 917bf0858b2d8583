/** An update on areas for improvement from an export of the usual shape: a row for each action, the state in the notes if anywhere. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPageText } from '../helpers/read-page.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA } from '../helpers/write-data.ts';

const scratch = openScratchFolder();

const ROWS = [
  'Ref. No.,HMI Page,Area for improvement,Required outcomes,Action to achieve required outcomes,Responsible function,Timescale,Notes,*BRAG,April to June 2025 UPDATE',
  '1,8,"""The service should test its boats.""",Boats are tested.,"FP 2024/25 – Agree a plan with:\n• the boat crews\n• the workshop",Response,Dec 2024,Action Complete,,All boats were tested in May.',
  '2,15,The service should train its coxswains.,Coxswains are trained.,Write a course.,Training,Aug 2024,,,"A guide was published in insert date.\n\n1. The course ran twice in the spring and twelve coxswains passed it at the first attempt, in all weathers.\n2. It will run again in Q3 with the coast guard."',
  '2,,,,Hold a survey of coxswains in Nov 2024.,,Jan 2025,,,',
  '2,,,,Keep a register.,,Ongoing,,,',
  '3,,“The service should know its rivers.”,Rivers are known.,Draw a map.,Prevention,In FDP 24/25,,,"The map will be published each spring, with the depth of each ford, the owner of each bank and the nearest road, and it will be shared with the county in Q2.\n\nThe map will be published each spring, with the depth of each ford, the owner of each bank and the nearest road, and it will be shared with the county in Q3."',
  '3,,,,Measure; mark; publish.,,Aug 2024; June 2024; July 2024,,,',
];

const paperOf = (columns: string): string => `---
layout: hmicfrs-afi-update
title: Areas for improvement
author: Planning
source: recommendations.csv
auditor: hmicfrs
columns:
  ${columns}
defaults: { audit: Inspection of the river service, status: In progress }
---

{{Words figures.reportedComplete}} complete, {{words figures.inProgress}} in progress, {{words figures.overdue}} overdue.
`;

async function build(name: string, columns: string): Promise<{ said: string; text: string; html: string }> {
  const data = join(scratch, name);
  const folder = join(data, 'meetings', '2025-07-15-boats');
  mkdirSync(join(folder, 'update'), { recursive: true });
  writeFileSync(
    join(data, 'organisation.yaml'),
    `${SMALL_DATA.organisation}  hmicfrs: { name: The inspectorate, kind: inspectorate }\n`,
  );
  writeFileSync(
    join(folder, 'meeting.yaml'),
    'panel: jarap\ndate: 2025-07-15\nasAt: 2025-06-30\nperiod: April to June 2025\nagenda: [update]\n',
  );
  writeFileSync(join(folder, 'update', 'paper.md'), paperOf(columns));
  writeFileSync(join(folder, 'update', 'recommendations.csv'), `${ROWS.join('\n')}\n`);
  const out = join(scratch, `${name} out`);
  const { said } = await runInProcess(['--data', data, '--out', out]);
  const html = readFileSync(join(out, 'intranet', '2025-07-15-boats', '01-update.html'), 'utf8');
  return { said, html, text: readPageText(html).replaceAll('\u00A0', ' ') };
}

describe('an update on areas for improvement', () => {
  let said = '';
  let text = '';
  let html = '';
  beforeAll(async () => {
    ({ said, text, html } = await build('sound', 'Notes: status'));
  });

  test('has each action beside its own date, with how late it is', () => {
    expect(text).toContain('Write a course. August 2024 Overdue 303 days In progress');
    expect(text).toContain('Hold a survey of coxswains in Nov 2024. January 2025 Overdue 150 days In progress');
    expect(text).toContain('Keep a register. Ongoing No date In progress');
    expect(text).toContain(
      'Draw a map. Financial year 2024/25 Written “In FDP 24/25”, counted to 31 March 2025. Overdue 91 days',
    );
    expect(text).toContain('Measure; mark; publish. August 2024 Written “Aug 2024; June 2024; July 2024”. Overdue 303');
  });

  test('says which actions are past their date without another one', () => {
    expect(text).toContain('0 of 3 actions complete. 2 actions are past their date; none has a revised date.');
  });

  test('counts what is complete, and the open ones of which every date has passed', () => {
    expect(text).toContain('One complete, two in progress, two overdue.');
    expect(text).toContain('B: Complete Reported complete, not yet verified');
    expect(text).toContain('R: Overdue 150 days');
  });

  test('names each by its number, with its page or that there is none, and the words in quotation marks once', () => {
    expect(text).toContain('Area for improvement 1 Ref. No. 1 HMI page 8 Responsible function Response');
    expect(text).toContain('Ref. No. 3 HMI page Not given');
    for (const words of ['test its boats', 'train its coxswains', 'know its rivers'])
      expect(text).toContain(`“The service should ${words}.”`);
    expect(text).not.toMatch(/“["“]/);
  });

  test('has the period above each update, and keeps paragraphs and lists', () => {
    expect(html.match(/<h5>April to June 2025 update<\/h5>/g)).toHaveLength(3);
    expect(html).toMatch(/<ol>\s*<li>\s*(?:<p>)?The course ran twice/);
    expect(html).toMatch(/<ul>\s*<li>\s*(?:<p>)?the boat crews/);
  });

  test('explains the letters and the states of the actions', () => {
    expect(text).toContain('Key: BRAG, by rule from the dates');
    expect(text).toContain('Key: state of an action, by its own date');
  });

  test('asks for the fact that is missing, the paragraph that stands twice and the date that differs', () => {
    expect(said).toContain('A fact is missing in the update');
    expect(said).toContain('Nearly the same paragraph stands twice');
    expect(said).toContain('The action says “survey of coxswains in Nov 2024”; its date is January 2025');
    expect(said).toContain('Its page in “Inspection of the river service” is not given');
    expect(said).toContain('passed 150 days ago; no new date has been given or asked for');
  });

  test('asks about "Action complete" in the notes of an open item', async () => {
    const asNotes = await build('notes', 'Notes: notes');
    expect(asNotes.said).toContain('The status is open, yet the text says “Action Complete”');
  });
});
