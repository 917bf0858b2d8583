/** Whether the PDFs of others can come into a pack: found out before anything is printed, and said in our words. */
import type { ForeignPdf, MeetingInput } from '../inputs/inputs.ts';
import { PdfFault } from '../pdf/accessible/objects/pdf-fault.ts';
import { writeDocument } from '../pdf/accessible/objects/write-document.ts';
import type { FoundClaims } from '../pdf/accessible/pack/read-claims.ts';
import { readPart } from '../pdf/accessible/pack/read-part.ts';
import type { Problem } from '../problems.ts';

/** An error for each PDF that cannot come in; a warning for one because of which its pack claims less. */
export function checkForeignPdfs(meetings: readonly MeetingInput[]): Problem[] {
  return meetings.flatMap(({ foreignPdfs }) => foreignPdfs.flatMap(checkOne));
}

function checkOne(pdf: ForeignPdf): Problem[] {
  const { file } = pdf;
  try {
    const { prepared, claims } = readPart(pdf.bytes, 'en-GB');
    // Objects are read when they are asked for: writing asks for all of them, and so finds damage in the middle of a file.
    writeDocument(prepared.document, { version: '1.7' });
    return judgeClaims(pdf, claims);
  } catch (error) {
    if (!(error instanceof Error && ('todo' in error || 'faults' in error))) throw error;
    const advice =
      error instanceof PdfFault ? error.todo : 'Open it in the program that made it and save it as a PDF again.';
    return [{ code: 'unusable-pdf', severity: 'error', file, message: error.message, advice }];
  }
}

function judgeClaims({ file, isUntaggedAllowed }: ForeignPdf, claims: FoundClaims): Problem[] {
  if (!claims.isTagged && !isUntaggedAllowed) {
    return [
      {
        code: 'untagged-pdf',
        severity: 'error',
        file,
        message: 'This PDF has no tags that can be used, so a screen reader cannot read it.',
        advice:
          'Ask its author for a tagged PDF (PDF/UA). To take it as it is, write "untagged: allowed" below it in meeting.yaml; the pack then does not say that it is accessible.',
      },
    ];
  }
  const missing = [
    ...(claims.isAccessible ? [] : ['accessible (PDF/UA)']),
    ...(claims.isArchive ? [] : ['archival (PDF/A)']),
  ];
  if (missing.length === 0) return [];
  return [
    {
      code: 'pack-claims-less',
      severity: 'warning',
      file,
      message: `The pack of this meeting does not say that it is ${missing.join(' or ')}, because this PDF ${claims.isTagged ? 'does not say so of itself' : 'has no tags'}.`,
      advice: 'Ask its author for a PDF that is both PDF/UA and PDF/A, level a.',
    },
  ];
}
