/** Papers of one panel over its meetings, scrutinised one after the other, from rows that a test states meeting by meeting. */
import { makePaper } from '../../src/papers/make-paper.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import type { Decision } from '../../src/recommendations/decision.ts';
import type { Recommendation, SourceReport } from '../../src/recommendations/recommendation.ts';
import type { AcceptedQuery, PaperSettings } from '../../src/inputs/inputs.ts';
import { scrutiniseSeries } from '../../src/scrutiny/scrutinise.ts';
import {
  sampleContext,
  sampleEdition,
  sampleMeeting,
  sampleOrganisation,
  sampleRecommendation,
  sampleReport,
} from './sample-paper.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

export interface MeetingRows {
  /** ISO day; the as-at date too. */
  readonly date: string;
  readonly rows: readonly Partial<Recommendation>[];
  readonly decisions?: readonly Decision[];
  readonly renamed?: ReadonlyMap<string, string>;
  readonly accepted?: readonly AcceptedQuery[];
}

export interface SeriesParts {
  /** Key of the panel, also its short name in capitals. */
  readonly panel?: string;
  readonly paper?: string;
  readonly reports?: readonly SourceReport[];
  readonly settings?: Partial<PaperSettings>;
  readonly narrative?: string;
}

/** A decision of the meeting on `date`; where it is not stated, an agreed closure without a minute. */
export function sampleDecision(date: string, more: Partial<Decision> & Pick<Decision, 'key'>): Decision {
  return {
    kind: 'closure-agreed',
    grantedTo: null,
    minute: null,
    reason: null,
    meeting: date,
    panel: 'JARAP',
    source: { file: 'decisions.csv', line: 2 },
    ...more,
  };
}

export function sampleSeries(meetings: readonly MeetingRows[], parts: SeriesParts = {}): ScrutinisedPaper[] {
  const { panel = 'jarap', paper = 'tracker', reports = [sampleReport()], settings = {}, narrative } = parts;
  const registers = meetings.map(({ rows }) => ({ reports, recommendations: rows.map(sampleRecommendation) }));
  const { value } = scrutiniseSeries(
    meetings.map(({ date, decisions, renamed = new Map(), accepted = [] }, index) => ({
      edition: sampleEdition({
        meeting: date,
        asAt: date,
        nextMeeting: null,
        panel: panel.toUpperCase(),
        register: registers[index] ?? { reports, recommendations: [] },
        decisions: decisions ?? [],
        hasDecisions: decisions !== undefined,
        renamed,
      }),
      auditors: sampleOrganisation().auditors,
      pillars: [],
      period: null,
      acceptedQueries: accepted,
    })),
  );
  return meetings.map(({ date }, index) => {
    const scrutiny = value[index];
    if (scrutiny === undefined) throw new Error(`The meeting of ${date} was not scrutinised`);
    const context = {
      ...sampleContext({
        register: scrutiny.followed.register,
        settings,
        ...(narrative === undefined ? {} : { narrative }),
        meeting: sampleMeeting({
          folder: `${date}-${panel}`,
          file: `meetings/${date}-${panel}/meeting.yaml`,
          panel: { key: panel, name: `The ${panel} panel`, shortName: panel.toUpperCase() },
          date,
          asAt: date,
          nextMeeting: null,
        }),
      }),
      scrutiny,
    };
    const named = { ...context, paper: { ...context.paper, folder: paper } };
    const model = makePaper(named, LAYOUTS).value;
    if (model === null) throw new Error(`The paper of ${date} was not made`);
    return { meeting: named.meeting, paper: named.paper, scrutiny, model, labels: named.labels };
  });
}
