/**
 * Puts a pack behind the last paper of each meeting, on the way from the printer to the publisher. It keeps the papers of one
 * meeting, so memory does not grow with the number of meetings.
 */
import type { MeetingInput } from '../inputs/inputs.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { Reporter } from '../terminal/reporter.ts';
import { countOf } from '../words.ts';
import { makePack, type FinishedPaper, type MadePack, type PackContext } from './make-pack.ts';
import type { PrintOutcome, PrintRun } from './print-papers.ts';

export interface PackOutcome {
  readonly meeting: MeetingInput;
  /** Null where it, or one of its papers, could not be printed: a pack with a gap would be taken for the whole. */
  readonly pack: MadePack | null;
}

interface ReportingContext extends PackContext {
  readonly reporter: Pick<Reporter, 'note'>;
}

/** The outcomes of `run` in their order, which has the papers of a meeting together. */
export async function* addPacks(run: PrintRun, context: ReportingContext): AsyncGenerator<PrintOutcome | PackOutcome> {
  let held: PrintOutcome[] = [];
  for await (const outcome of run.outcomes) {
    const meeting = held[0]?.paper.meeting;
    if (meeting !== undefined && meeting !== outcome.paper.meeting) {
      yield await tryPack(meeting, held, run, context);
      held = [];
    }
    // A pack has one size of type throughout.
    if (outcome.edition === 'standard') held.push(outcome);
    yield outcome;
  }
  const last = held[0]?.paper.meeting;
  if (last !== undefined) yield await tryPack(last, held, run, context);
}

async function tryPack(
  meeting: MeetingInput,
  outcomes: readonly PrintOutcome[],
  run: PrintRun,
  context: ReportingContext,
): Promise<PackOutcome> {
  const papers = outcomes.flatMap(({ paper, document }): FinishedPaper[] =>
    document === null ? [] : [{ paper, document }],
  );
  if (papers.length < outcomes.length) return { meeting, pack: null };
  try {
    const pack = await makePack(meeting, papers, context);
    context.reporter.note(`The pack ${outputFolderOf(meeting)}/pack.pdf has ${countOf(pack.pageCount, 'page')}.`);
    return { meeting, pack };
  } catch (error) {
    run.noteFailure(error);
    return { meeting, pack: null };
  }
}
