/** One paper's facts in, its page model out, by the layout that the secretary named. */
import { didYouMean } from '../nearest-word.ts';
import type { Checked } from '../problems.ts';
import { bindSections } from './bind-sections.ts';
import { makeHmicfrsActionPlan } from './hmicfrs-action-plan.ts';
import { makeJarapTracker } from './jarap-tracker.ts';
import type { NarrativeSection } from './page-model.ts';
import type { PaperModel } from './paper-model.ts';
import type { PaperContext } from './paper-context.ts';

type LayoutMaker = (context: PaperContext, sections: readonly NarrativeSection[]) => PaperModel;

const LAYOUTS: ReadonlyMap<string, LayoutMaker> = new Map<string, LayoutMaker>([
  ['jarap-tracker', makeJarapTracker],
  ['hmicfrs-action-plan', makeHmicfrsActionPlan],
]);

/** Null, with the problems, where the layout is unknown or the narrative cannot be bound. */
export function makePaper(context: PaperContext): Checked<PaperModel | null> {
  const { paper, nearest } = context;
  const layout = LAYOUTS.get(paper.settings.layout);
  if (layout === undefined) {
    const names = [...LAYOUTS.keys()];
    const suggestion = nearest(paper.settings.layout, names);
    return {
      value: null,
      problems: [
        {
          code: 'unknown-layout',
          severity: 'error',
          file: paper.file,
          line: paper.layoutLine,
          column: 'layout',
          value: paper.settings.layout,
          message: `There is no layout "${paper.settings.layout}".`,
          advice: `${didYouMean(suggestion)}The layouts are ${names.join(' and ')}.`,
        },
      ],
    };
  }
  // Only now: of a layout that does not exist every placed table would be said to have no place.
  const bound = bindSections(context);
  return { value: layout(context, bound.value), problems: bound.problems };
}
