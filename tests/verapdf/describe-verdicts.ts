/** Says in plain words what the judge found, and decides whether a file passes. Values in, text out. */

/** A rule that a file broke. */
export interface Failure {
  /** e.g. `ua1`, `2a`. */
  readonly flavour: string;
  /** e.g. `ISO 14289-1:2014`. */
  readonly standard: string;
  readonly clause: string;
  readonly test: number;
  readonly description: string;
  readonly times: number;
  /** The first places; `page` 0 means that the place is on no page. */
  readonly places: readonly { readonly page: number; readonly context: string; readonly message: string | null }[];
}

export interface Verdict {
  readonly file: string;
  /** The flavours that the file's metadata claims, e.g. `['2a', 'ua1']`. */
  readonly claims: readonly string[];
  readonly flavours: readonly { readonly flavour: string; readonly checks: number; readonly isCompliant: boolean }[];
  readonly failures: readonly Failure[];
  /** Why the file could not be judged, or null. */
  readonly problem: string | null;
}

/** Returns true when the file claims PDF/UA-1 and a flavour of PDF/A and keeps every rule of both. */
export function passes(verdict: Verdict): boolean {
  return (
    verdict.problem === null &&
    verdict.failures.length === 0 &&
    verdict.flavours.every(({ isCompliant }) => isCompliant) &&
    describeMissingClaims(verdict) === null
  );
}

/** Returns one paragraph for each file and a last line with the count. */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter((verdict) => !passes(verdict)).length;
  const count = `${verdicts.length} ${verdicts.length === 1 ? 'file' : 'files'} judged by veraPDF`;
  return [...verdicts.map(describeVerdict), `${count}: ${verdicts.length - failed} passed, ${failed} failed.`].join(
    '\n',
  );
}

function describeVerdict(verdict: Verdict): string {
  const judged = verdict.flavours.map(
    ({ flavour, checks }) => `${nameFlavour(flavour)} (${formatCount(checks)} checks)`,
  );
  if (passes(verdict)) return `${verdict.file}: passes ${judged.join(' and ')}`;
  const lines = [`${verdict.file}: FAILS`];
  if (verdict.problem !== null) lines.push(`  It cannot be read as a PDF file: ${verdict.problem}`);
  else {
    const missing = describeMissingClaims(verdict);
    if (missing !== null) lines.push(`  ${missing}${judged.length > 0 ? ` Judged by ${judged.join(' and ')}.` : ''}`);
  }
  for (const failure of verdict.failures) lines.push(...describeFailure(failure));
  return lines.join('\n');
}

function describeFailure(failure: Failure): string[] {
  const rule = `${nameFlavour(failure.flavour)}: ${failure.standard} clause ${failure.clause}, test ${failure.test}`;
  const unnamed = failure.times - failure.places.length;
  return [
    `  ${rule}, ${failure.times === 1 ? 'once' : `${formatCount(failure.times)} times`}: ${failure.description}`,
    ...failure.places.map(
      ({ page, context, message }) =>
        `    ${page > 0 ? `page ${page}` : 'whole file'}: ${message ?? 'no details'} (${context})`,
    ),
    ...(unnamed > 0 ? [`    and ${formatCount(unnamed)} more`] : []),
  ];
}

function describeMissingClaims({ claims }: Verdict): string | null {
  const missing = [
    ...(claims.includes('ua1') ? [] : ['PDF/UA-1']),
    ...(claims.some((claim) => /^\d/.test(claim)) ? [] : ['PDF/A']),
  ];
  return missing.length === 0 ? null : `Its metadata does not claim ${missing.join(' or ')}.`;
}

function nameFlavour(flavour: string): string {
  return flavour.startsWith('ua') ? `PDF/UA-${flavour.slice(2)}` : `PDF/A-${flavour}`;
}

function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
