/**
 * A plan by its themes: which there are, and how far the work of each has come in the owners' own words. Lateness is no stage
 * of the work; it is counted beside these.
 */
import type { RecommendationFacts } from './facts.ts';
import { makeFigure, type Figure } from './figure.ts';

/** The first three are columns of every plan, also where they count nothing. */
export const STAGES = ['complete', 'in-progress', 'not-started', 'waiting-on-others', 'not-pursued'] as const;

/** Exactly one for each item. */
export type Stage = (typeof STAGES)[number];

const ALWAYS_COUNTED: readonly Stage[] = ['complete', 'in-progress', 'not-started'];

/** What is put to the panel or closed is complete or not pursued, by the reason of its closure. */
export function stageOf({ progress, recommendation }: Pick<RecommendationFacts, 'progress' | 'recommendation'>): Stage {
  if (progress === 'complete' || progress === 'not-pursued') return progress;
  const { lifecycle } = recommendation;
  return lifecycle === 'not-started' || lifecycle === 'waiting-on-others' ? lifecycle : 'in-progress';
}

/** Rows are the themes in the order of the export, then one with the key '' for items without one; columns the stages. */
export function summariseByTheme(facts: readonly RecommendationFacts[]): Figure {
  // Capitals and spaces make no other theme; the first spelling is printed.
  const labels = new Map<string, string>();
  for (const { recommendation } of facts) {
    const label = recommendation.theme?.replaceAll(/\s+/g, ' ').trim() ?? '';
    if (label !== '' && !labels.has(label.toLowerCase())) labels.set(label.toLowerCase(), label);
  }
  const themeOf = ({ recommendation }: RecommendationFacts): string =>
    recommendation.theme?.replaceAll(/\s+/g, ' ').trim().toLowerCase() ?? '';
  if (facts.some((entry) => themeOf(entry) === '')) labels.set('', '');
  const used = new Set<Stage>([...ALWAYS_COUNTED, ...facts.map(stageOf)]);
  return makeFigure(
    'summary-by-theme',
    facts,
    { groups: [...labels].map(([key, label]) => ({ key, label })), groupOf: themeOf },
    { groups: STAGES.filter((key) => used.has(key)).map((key) => ({ key, label: key })), groupOf: stageOf },
  );
}
