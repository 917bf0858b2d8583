import { describe, expect, test } from 'vitest';
import { PASTED_TEXT_RULES } from '../../../src/scrutiny/queries/pasted-text.ts';
import { sentencesOf, sentencesOn } from './findings-of.ts';

const findings = (name: string, update: string): string[] => sentencesOn(PASTED_TEXT_RULES, name, update);

describe('a pasted e-mail', () => {
  test.each([
    'Hi Priya, the guide is nearly done.',
    'Hello all,\nthe guide is done.',
    'Dear colleagues, see the guide.',
    'Good morning team - the guide is done.',
    'Morning all,\nthe guide is done.',
    'The guide is done. Kind regards',
    'The guide is done.\n\nMany thanks\nPriya',
    'Please leave this as it is – Thanks Priya.',
    'The guide is done. Cheers, P',
    'Yours sincerely',
    'Best wishes\nPriya',
    'It waits for the settlement. So suggest we leave it open.',
    'Suggest that we close it.',
    'Hope this helps with the paper.',
    'Please find attached the new guide.',
    'Let me know what the panel thinks.',
    'Done. Sent from my iPhone',
    'FYI the guide is done.',
    'From: Head of fleet\nSent: Monday\nTo: Audit\nSubject: 4.1',
    'From: Head of fleet Sent: Monday To: Audit Subject: 4.1 The guide is done.',
    'RE: recommendation 4.1',
    '-----Original Message-----\nThe guide is done.',
    'On Monday the auditor wrote:\n> Is it done?',
    '> > Is it done?',
  ])('is known by its turns of phrase: %s', (update) => {
    expect(findings('pasted-email', update)).toHaveLength(1);
  });

  test('is quoted', () => {
    expect(
      findings('pasted-email', 'Nothing is signed yet. So suggest we leave it open for now – Thanks Priya.'),
    ).toEqual([
      'What reads like a pasted e-mail stands in the update: “Nothing is signed yet. So suggest we leave it open for”, “it open for now – Thanks Priya.”.',
    ]);
  });

  test.each([
    'Thanks to the new system, no service is missed.',
    'Thanks are due to the workshop. Thanks have been given.',
    'With regards to fleet, the panel noted progress; as regards vehicles, it did not.',
    'Hi-Vis jackets were bought and Dear House was repaired.',
    'A good morning briefing is given by each sergeant.',
    'From: September 2025',
    'To: April 2026. From: April 2025.',
    '> Quoted from the report of the inspectorate.',
    'The auditors suggest we do more, and officers propose we do so.',
    'Re-inspection is due; the RE lesson plan was agreed.',
    'Members asked to be told, and they will let the board know.',
    'It was cheered by the public. Three cheers were given.',
  ])('is not seen in ordinary prose: %s', (update) => {
    expect(findings('pasted-email', update)).toEqual([]);
  });
});

describe('contact details', () => {
  test.each([
    ['Write to priya.marlow@wolds.example for the guide.', 'priya.marlow@wolds.example'],
    ['Ring 01632 960 123 for the guide.', '01632 960 123'],
    ['Ring (01632) 960123.', '(01632) 960123'],
    ['Mobile 07700 900456', '07700 900456'],
    ['Mobile +44 7700 900456', '+44 7700 900456'],
    ['Tel. 020 7946 0123.', '020 7946 0123'],
    ['Ask for ext 4127.', 'ext 4127'],
  ])('are quoted by themselves: %s', (update, words) => {
    expect(findings('contact-details', update)).toEqual([`Contact details stand in the update: “${words}”.`]);
  });

  test.each([
    'The public can write to enquiries@wolds.example or ring 0800 555 0111, 0300 123 4567 or 101.',
    'The cost is £01,234,567 and 02/03/2025 to 04/05/2026.',
    'The extension 2026/27 was agreed; reference 0123456789012.',
    'Between 01 02 2025 and 03 04 2025, 0.125 per cent.',
    'Posts @ grade 5 were advertised.',
  ])('are not seen in numbers, dates and public lines: %s', (update) => {
    expect(findings('contact-details', update)).toEqual([]);
  });
});

describe('the first person', () => {
  test.each([
    'I have asked the supplier for a date.',
    'The work is done and I think it can be closed.',
    'In my view this can be closed.',
    'I’ve sent the guide round.',
    'My team will do it in June.',
  ])('is queried: %s', (update) => {
    expect(findings('first-person', update)).toHaveLength(1);
  });

  test.each([
    'We have asked the supplier and we think that it will come in June.',
    'Phase I will end in June; Part I was finished and Tier I have been told.',
    'Of the staff asked, 61 per cent agreed that “I feel able to say what is wrong”.',
    'The survey asked "whether I have the tools that I need".',
    'D/I will lead. Category A/I have been merged.',
    'The campaign is called Not In My Name.',
  ])('is not seen in what we do, in numbers and in quotations: %s', (update) => {
    expect(findings('first-person', update)).toEqual([]);
  });
});

describe('a file that stayed behind', () => {
  test.each([
    'See attached for the list.',
    'The report is attached.',
    'A list (attached) shows them.',
    '[attachment]',
    'Please see embedded revised guide, page 4.',
    'The embedded document shows them.',
    'Double click to open.',
    'It can be read by clicking here.',
    'The minutes are provided here: 2 Report for Board',
    'Fleet Policy 2025.pdf was agreed.',
    'It is in workshop_hours-v2.xlsx now.',
    'The framework is shown below.\nPresentation Lessons Learned F\nIt was agreed.',
  ])('is queried: %s', (update) => {
    expect(findings('embedded-file', update)).toHaveLength(1);
  });

  test('may be named as evidence', () => {
    expect(sentencesOf(PASTED_TEXT_RULES, 'embedded-file', { evidence: 'Fleet Policy 2025.pdf' })).toEqual([]);
    expect(sentencesOf(PASTED_TEXT_RULES, 'embedded-file', { notes: 'Fleet Policy 2025.pdf' })).toHaveLength(1);
  });

  test.each([
    'The values are embedded in training and fully embedded by the board.',
    'An officer on attachment to the unit; two attachments were agreed and one is attached to CID.',
    'The policy is at https://example.org/fleet/policy.pdf and in the [policy](files/policy.pdf).',
    'Data is exported as .csv each night.',
    'These are kept in the store.\nAppendix A\nStation Road Block C\nIt is locked.',
    'It was agreed here.',
  ])('is not seen where nothing was attached: %s', (update) => {
    expect(findings('embedded-file', update)).toEqual([]);
  });
});
