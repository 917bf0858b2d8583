import { expect, test } from 'vitest';
import { PASTED_TEXT_RULES } from '../../../src/scrutiny/queries/pasted-text.ts';
import { sentencesOn } from './findings-of.ts';

test.each([
  ['Led by PC Thornbury since May.', 'PC Thornbury'],
  ['Det Supt Marlow agreed.', 'Det Supt Marlow'],
  ['It is for D/Insp Thornbury to do.', 'D/Insp Thornbury'],
  ['T/Sgt. Marlow has it.', 'T/Sgt. Marlow'],
  ['DCC Priya Marlow signed.', 'DCC Priya Marlow'],
  ['ACO Finance Priya Marlow signed.', 'ACO Finance Priya Marlow'],
  ['ACO HR Tom Thornbury signed.', 'ACO HR Tom Thornbury'],
  ['Chief Superintendent Thornbury chairs it.', 'Chief Superintendent Thornbury'],
  ['Station Manager Jo Thornbury chairs it.', 'Station Manager Jo Thornbury'],
  ['GM Thornbury chairs it.', 'GM Thornbury'],
  ['Mrs Thornbury and Dr. A. O’Dell met.', 'Mrs Thornbury'],
  ['It is with Sarah Thornbury-Vale now.', 'Sarah Thornbury-Vale'],
])('a person is named: %s', (update, name) => {
  expect(sentencesOn(PASTED_TEXT_RULES, 'named-person', update)[0]).toContain(
    `A person is named in the update: “${name}”`,
  );
});

test.each([
  'The Chief Inspector Performance and the ACC Local Policing met the PC Degree Apprenticeship team.',
  'Area Manager, Group Manager and Station Manager roles; Supervisory Manager Days are held.',
  'The Area Manager Response and the Station Manager Eastgate will decide.',
  'Sergeant Promotion Board; Inspector Exams; DC Entry Programme; Constable Federation.',
  'Each PC is replaced. PC Windows laptops were bought, at DC and AC power.',
  'Dr Thornbury’s Hospital, the Sarah Marlow Centre and the Alan Thornbury Report are named after people.',
  'St John Ambulance, King Henry School and Martin House.',
  'Mark Scheme, Grace Period, Will Writing and Victoria Park.',
  'Kelly Review; Clare’s Law; Sarah asked about it.',
  'At 10 AM Monday the CI. Tests begin.',
  'The Police and Crime Commissioner and the Chief Constable met the Head of Fleet Management.',
])('ranks, functions and places are not people: %s', (update) => {
  expect(sentencesOn(PASTED_TEXT_RULES, 'named-person', update)).toEqual([]);
});
