/** One entry of the agenda: the folder of a paper, or a PDF that somebody else made. */
import { z } from 'zod';
import { oneOf, plainName, refuse, section, text } from './settings-schema.ts';

const pdfName = plainName.superRefine((value, context) => {
  if (/\.pdf$/i.test(value)) return;
  refuse(context, {
    code: 'not-a-pdf',
    message: `"${value}" does not end in .pdf.`,
    advice: 'Save it as a PDF beside meeting.yaml; write the name of a folder for a paper of your own.',
  });
});

const foreignPdf = section({
  file: pdfName,
  title: text,
  /** A PDF without tags cannot be read aloud, so it comes into the pack only where somebody has said so. */
  untagged: oneOf(['allowed', 'refused']).default('refused'),
});

export type ForeignPdfSettings = z.output<typeof foreignPdf>;

/** Two schemas and not a union: a union says of a wrong entry only that it is none of its kinds. */
export const agendaEntry = z.unknown().transform((value, context): string | ForeignPdfSettings => {
  const schema: z.ZodType<string | ForeignPdfSettings> = value instanceof Map ? foreignPdf : plainName;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  // The path of each issue begins at this entry; the list puts its own place before it.
  for (const issue of parsed.error.issues) context.issues.push(issue as z.core.$ZodRawIssue);
  return z.NEVER;
});
