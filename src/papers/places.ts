/**
 * Which recommendations are printed in full in a paper, so that a table can name their pages. A tracker prints all of them
 * in its appendix; a plan prints those of the reports whose progress report its narrative places, a highlight report all where
 * it places its themes.
 */
import type { PaperContext } from './paper-context.ts';
import { findView } from './report-views.ts';

/** Keys of recommendations. */
export type Places = ReadonlySet<string>;

export interface PlacedBlock {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** `placed` are the blocks of the narrative, in any order. */
export function findPlaces(context: PaperContext, placed: readonly PlacedBlock[]): Places {
  const printed =
    context.layout.recommendations !== null || placed.some(({ name }) => name === 'progress-by-theme')
      ? context.scrutiny.facts
      : placed
          .filter(({ name }) => name === 'progress-report')
          .flatMap(({ parameters }) => findView(parameters['report'], context)?.facts ?? []);
  return new Set(printed.map(({ recommendation }) => recommendation.key));
}
