/**
 * The last lines of a run: what came of it, the papers by meeting, what is left to look at, and where the papers are.
 */
import type { Paint } from './colours.ts';
import { countOf, sayDuration } from './count-of.ts';
import type { BuildSummary, PaperSummary } from './reporter.ts';
import { showOnOneLine } from './show-text.ts';

/** Lines without line ends, the first one empty. */
export function summariseBuild(summary: BuildSummary, paint: Paint): string[] {
  const colour = summary.exitCode === 0 ? 'green' : summary.exitCode === 2 ? 'yellow' : 'red';
  return [
    '',
    paint(['bold', colour], describeOutcome(summary)),
    ...listPapers(summary.papers, paint),
    '',
    `${describeProblems(summary)} Took ${sayDuration(summary.elapsedMs)}.`,
    ...(summary.outFolder === null ? [] : [`The papers are in ${showOnOneLine(summary.outFolder)}`]),
  ];
}

function describeOutcome({ exitCode, outFolder, papers, errorsCount, pdfsMade, pdfReason }: BuildSummary): string {
  if (errorsCount > 0) return `Nothing was published. Mend the ${countOf(errorsCount, 'error')} above and build again.`;
  if (exitCode === 1) return 'Nothing was published.';
  if (outFolder === null) return 'The data is sound. Nothing was written.';
  const recommendations = papers.reduce((sum, paper) => sum + paper.recommendations, 0);
  const what = `${countOf(papers.length, 'paper')} with ${countOf(recommendations, 'recommendation')}`;
  if (pdfsMade) return `Published ${what}.`;
  const reason = pdfReason === null ? '' : ` ${showOnOneLine(pdfReason)}`;
  const pdfs = papers.flatMap(({ pdfPages, largePrintPages }) =>
    largePrintPages === undefined ? [pdfPages] : [pdfPages, largePrintPages],
  );
  const missing = pdfs.filter((pages) => pages === null).length;
  const lack = missing < pdfs.length ? `${countOf(missing, 'PDF')} could not be made.` : 'No PDFs could be made.';
  return `Published ${what} for the intranet. ${lack}${reason}`;
}

function listPapers(papers: readonly PaperSummary[], paint: Paint): string[] {
  const meetings = [...new Set(papers.map((paper) => paper.meeting))];
  return meetings.flatMap((meeting) => {
    const heading = ['', paint(['bold'], showOnOneLine(meeting))];
    return heading.concat(
      papers.filter((paper) => paper.meeting === meeting).flatMap((paper) => listPaper(paper, paint)),
    );
  });
}

function listPaper(paper: PaperSummary, paint: Paint): string[] {
  const { title, pdfPages, largePrintPages = null, recommendations, files } = paper;
  const pages = pdfPages === null ? [] : [countOf(pdfPages, 'page')];
  const largePages = largePrintPages === null ? [] : [`${countOf(largePrintPages, 'page')} in large print`];
  const size = [...pages, ...largePages, countOf(recommendations, 'recommendation')].join(', ');
  return [`  ${showOnOneLine(title)}: ${size}`, ...files.map((file) => paint(['dim'], `    ${showOnOneLine(file)}`))];
}

function describeProblems({ errorsCount, warningsCount }: BuildSummary): string {
  if (errorsCount === 0 && warningsCount === 0) return 'No problems found.';
  const parts = [
    ...(errorsCount === 0 ? [] : [countOf(errorsCount, 'error')]),
    ...(warningsCount === 0 ? [] : [countOf(warningsCount, 'warning')]),
  ];
  return `${parts.join(' and ')}.`;
}
