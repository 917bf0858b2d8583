/**
 * What the settings may say of a status word: a lifecycle state and, for a proposed closure, why. Used by
 * organisation.yaml and by paper.md.
 */
import type { StatusMeaning } from './inputs.ts';
import { mapOf, oneOf, refuse, textOrSection } from './settings-schema.ts';

type Lifecycle = StatusMeaning['lifecycle'];
type ClosureReason = NonNullable<StatusMeaning['closureReason']>;

const LIFECYCLE_WORDS = [
  'not-started',
  'in-progress',
  'waiting-on-others',
  'reported-complete',
  'proposed-closed',
  'closed-implemented',
  'closed-not-adopted',
  'closed-risk-accepted',
  'closed-superseded',
] as const satisfies readonly Lifecycle[];

/** Every lifecycle state with the reason that its own name gives. */
const REASON_IN_NAME: Readonly<Record<Lifecycle, ClosureReason | null>> = {
  'not-started': null,
  'in-progress': null,
  'waiting-on-others': null,
  'reported-complete': null,
  'proposed-closed': null,
  'closed-implemented': 'implemented',
  'closed-not-adopted': 'not-adopted',
  'closed-risk-accepted': 'risk-accepted',
  'closed-superseded': 'superseded',
};

const statusMeaning = textOrSection('lifecycle', {
  lifecycle: oneOf(LIFECYCLE_WORDS),
  closureReason: oneOf(['implemented', 'not-adopted', 'risk-accepted', 'superseded']).nullable().default(null),
}).transform(({ lifecycle, closureReason }, context): StatusMeaning => {
  const inName = REASON_IN_NAME[lifecycle];
  if (closureReason !== null && lifecycle !== 'proposed-closed' && closureReason !== inName) {
    const refusal = {
      code: 'closure-reason-contradicts',
      message: `"${closureReason}" cannot be the reason of an item that is "${lifecycle}".`,
      advice: 'Remove closureReason, or use the lifecycle proposed-closed.',
    };
    refuse(context, refusal, ['closureReason']);
  }
  return { lifecycle, closureReason: closureReason ?? inName };
});

/** Word as written in the exports to its meaning. */
export const statusWords = mapOf(statusMeaning).default(new Map());
