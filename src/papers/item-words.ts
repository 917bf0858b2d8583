/** What a layout calls the things that it follows, in sentences: deliverables, areas for improvement, or plainly recommendations. */
import type { Layout } from '../inputs/layout.ts';
import { formatNumber, lowerFirst } from '../words.ts';
import { inSentence, type StatusLabels } from './labels.ts';
import type { Stage } from '../scrutiny/themes.ts';

export interface ItemWords {
  /** `Deliverable` */
  readonly heading: string;
  /** `deliverable` */
  readonly one: string;
  /** `deliverables`, `areas for improvement` */
  readonly many: string;
}

export function nameItems({ words: { item } }: Pick<Layout, 'words'>): ItemWords {
  const heading = item ?? 'Recommendation';
  const one = lowerFirst(heading);
  return { heading, one, many: one.replace(/^\S+(?= for | of )|\S+$/u, '$&s') };
}

/** `1 deliverable`, `18 deliverables` */
export function countItems(value: number, { one, many }: ItemWords): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** `Complete`, `In progress`: how far the work has come. */
export function nameStage(stage: Stage, { progress, lifecycle }: StatusLabels): string {
  return stage === 'complete' || stage === 'not-pursued' ? progress[stage] : lifecycle[stage];
}

/** The same in a sentence or a sum: `in progress`. */
export function stageInSentence(stage: Stage, labels: StatusLabels): string {
  return inSentence(nameStage(stage, labels));
}
