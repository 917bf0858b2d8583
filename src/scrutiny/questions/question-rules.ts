/**
 * All questions that a paper can ask, the most serious first: when, in which words, and on which facts. One table, longer
 * than most files, so that a panel's officer can read and dispute it in one place. Nothing is chosen here.
 */
import { daysBetween, formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import { countOf, timesInWords } from '../../words.ts';
import { isDueBeforeNextMeeting } from '../attention.ts';
import { isUpdateMissing } from '../brag.ts';
import { levelOf } from '../seriousness.ts';
import { askToVerify } from './ask-to-verify.ts';
import type { QuestionRule } from './question-rule.ts';
import {
  stateCompletion,
  stateDate,
  stateDeciding,
  stateLate,
  stateLost,
  stateMoves,
  stateOriginal,
  stateOverdue,
  statePriority,
  stateUpdate,
  writeDeadline,
  writeMonthSince,
  writeWhen,
} from './state-facts.ts';

const YEAR_DAYS = 365;
const LATE_COMPLETION_DAYS = 90;

export const QUESTION_RULES: readonly QuestionRule[] = [
  {
    name: 'highest-overdue',
    when: 'The priority is the highest and the date has passed.',
    ask: (row) => {
      const { daysOverdue: days, recommendation } = row;
      if (days === null || levelOf(row) !== 1) return null;
      return {
        days,
        sentence: `This recommendation has the highest priority, ${recommendation.priority.word}, and is ${countOf(days, 'day')} overdue. What risk is carried until it is done?`,
        facts: [statePriority(row), stateDeciding(row), stateOverdue(row), stateMoves(row), stateLost(row)],
      };
    },
  },
  {
    name: 'highest-without-date',
    when: 'The priority is the highest and there is no date.',
    ask: (row) => {
      if (row.timeliness === 'finished' || row.judgedBy?.lastDay != null || levelOf(row) !== 1) return null;
      return {
        days: row.daysLateAgainstOriginal ?? 0,
        sentence: `This recommendation has the highest priority, ${row.recommendation.priority.word}, and no date. By when will it be done?`,
        facts: [statePriority(row), stateDeciding(row), stateOriginal(row), stateLate(row)],
      };
    },
  },
  {
    name: 'complete-in-doubt',
    when: 'It is reported complete, or closure is proposed, and its own words say otherwise.',
    ask: (row, { contradictions }) => {
      const [doubt] = contradictions.get(row.recommendation.key) ?? [];
      if (doubt === undefined || row.progress !== 'complete' || row.standing === 'closed') return null;
      return {
        days: 0,
        sentence: doubt.sentence.endsWith('?') ? doubt.sentence : `${doubt.sentence} Is it done?`,
        facts: [statePriority(row), stateCompletion(row)],
      };
    },
  },
  {
    name: 'closure-proposed-again',
    when: 'Closure is proposed after the panel did not agree to it at an earlier meeting.',
    ask: (row, { asAt }) => {
      const last = row.decisions.findLast(({ kind }) => kind.startsWith('closure-'));
      if (last?.kind !== 'closure-not-agreed' || !row.standing.startsWith('proposed-')) return null;
      const minute = last.minute === null ? '' : `, minute ${last.minute}`;
      return {
        days: daysBetween(last.meeting, asAt),
        sentence: `${last.panel} did not agree to close this on ${formatDay(last.meeting)}, and closure is proposed again. What has changed since then?`,
        facts: [statePriority(row), `Closure not agreed on ${formatDay(last.meeting)}${minute}`, stateCompletion(row)],
      };
    },
  },
  {
    name: 'moved-often',
    when: 'The date has moved twice or more, and is later than it was.',
    ask: (row, { since, asAt }) => {
      const { timesRevised, daysMoved, timeliness } = row;
      if (timeliness === 'finished' || timesRevised < 2 || (daysMoved !== null && daysMoved <= 0)) return null;
      const lost = daysMoved === null ? '' : ` and lost ${countOf(daysMoved, 'day')}`;
      const tail = since === null ? 'this time' : `since ${writeMonthSince(since, asAt)}`;
      return {
        days: daysMoved ?? 0,
        sentence: `This date has moved ${timesInWords(timesRevised)}${lost}. What has changed ${tail}?`,
        facts: [stateOriginal(row), stateDeciding(row), stateMoves(row), stateLost(row)],
      };
    },
  },
  {
    name: 'overdue-over-a-year',
    when: 'The date passed more than 365 days ago.',
    ask: (row) => {
      const { daysOverdue: days, judgedBy } = row;
      if (days === null || days <= YEAR_DAYS) return null;
      return {
        days,
        sentence: `This was due${writeWhen(judgedBy)} and is ${countOf(days, 'day')} overdue. What stands in the way, and when will it be done?`,
        facts: [statePriority(row), stateDeciding(row), stateOverdue(row)],
      };
    },
  },
  {
    name: 'extension-while-overdue',
    when: 'The date has passed, and a later one is asked for.',
    ask: (row) => {
      const { daysOverdue: days, extensionRequested } = row;
      if (days === null || extensionRequested === null) return null;
      const asked =
        extensionRequested.lastDay === null
          ? 'asks to leave it without an end date'
          : `asks for a new date, ${writeDeadline(extensionRequested)}`;
      return {
        days,
        sentence: `This is ${countOf(days, 'day')} overdue, and its owner ${asked}. What would bring it forward?`,
        facts: [stateDeciding(row), stateOverdue(row), stateDate('Asked for', extensionRequested), stateMoves(row)],
      };
    },
  },
  {
    name: 'serious-not-pursued',
    when: 'The priority is of the two highest levels, and it is not adopted, or its risk is accepted, without the agreement of the panel on record.',
    ask: (row) => {
      const { priority, closureReason, closureNote } = row.recommendation;
      const isAgreed = row.decisions.some(({ kind }) => kind === 'closure-agreed');
      if (row.progress !== 'not-pursued' || closureReason === 'superseded' || isAgreed || levelOf(row) > 2) return null;
      const how = closureReason === 'risk-accepted' ? 'with its risk accepted' : 'as not adopted';
      const start = row.standing === 'closed' ? 'This recommendation is closed' : 'This recommendation is to be closed';
      return {
        days: 0,
        sentence: `${start} ${how}; its priority is ${priority.word}. Who accepts the risk, and until when?`,
        facts: [statePriority(row), stateOriginal(row), closureNote === null ? 'No reason given' : null],
      };
    },
  },
  {
    name: 'closure-unverified',
    when: 'Closure is proposed, and no verification is recorded.',
    ask: (row, context) => (row.standing === 'proposed-completed' ? askToVerify(row, context) : null),
  },
  {
    name: 'date-given-up',
    when: 'The original date has passed, and there is no date in its place.',
    ask: (row) => {
      const { original } = row.recommendation.dates;
      if (row.timeliness !== 'late-against-original' || row.judgedBy?.lastDay != null || original === null) return null;
      return {
        days: row.daysLateAgainstOriginal ?? 0,
        sentence: `Its original date, ${writeDeadline(original)}, has passed, and it now has no date. By when will it be done?`,
        facts: [stateOriginal(row), stateDeciding(row), stateLate(row)],
      };
    },
  },
  {
    name: 'no-update',
    when: 'The update has been the same for two meetings or more.',
    ask: (row, { since, asAt }) => {
      const silent = row.change?.noUpdateSince ?? null;
      if (row.timeliness === 'finished' || silent === null || since === null || silent >= since) return null;
      return {
        days: daysBetween(silent, asAt),
        sentence: `No update has been supplied since ${formatDay(silent)}. What is happening?`,
        facts: [stateUpdate(row), stateDeciding(row), stateOverdue(row)],
      };
    },
  },
  {
    name: 'due-without-update',
    when: 'The date falls before the next meeting, and no update was supplied.',
    ask: (row, context) => {
      const { nextMeeting, asAt } = context;
      if (!isDueBeforeNextMeeting(row, context) || row.change?.kind === 'new' || !isUpdateMissing(row)) return null;
      if (nextMeeting === null) return null;
      const silent = row.change?.noUpdateSince ?? null;
      const since = silent === null ? '' : ` since ${formatDay(silent)}`;
      return {
        days: row.judgedBy?.lastDay == null ? 0 : daysBetween(row.judgedBy.lastDay, asAt),
        sentence: `It is due${writeWhen(row.judgedBy)}, before the next meeting, and no update has been supplied${since}. Will it be done in time?`,
        facts: [stateDeciding(row), `Next meeting ${formatDay(nextMeeting)}`, stateUpdate(row)],
      };
    },
  },
  {
    name: 'completed-late',
    when: 'It was completed more than 90 days after its date.',
    ask: (row) => {
      const { daysLateAtCompletion: days, progress } = row;
      const { current, completed } = row.recommendation.dates;
      if (progress !== 'complete' || current === null || days === null || days <= LATE_COMPLETION_DAYS) return null;
      return {
        days,
        sentence: `It was completed ${countOf(days, 'day')} after its date, ${writeDeadline(current)}. What caused the delay, and what has been learnt?`,
        facts: [stateDate('Date', current), stateDate('Completed', completed), stateMoves(row)],
      };
    },
  },
  {
    name: 'waiting-over-a-year',
    when: 'It waits on others, and the original date passed more than 365 days ago.',
    ask: (row) => {
      const { daysLateAgainstOriginal: days, recommendation } = row;
      if (recommendation.lifecycle !== 'waiting-on-others' || days === null || days <= YEAR_DAYS) return null;
      return {
        days,
        sentence: `It waits on others and is ${countOf(days, 'day')} past its original date. Who is it waiting for, and what can be done meanwhile?`,
        facts: [stateOriginal(row), stateDeciding(row), stateLate(row)],
      };
    },
  },
  {
    name: 'complete-unverified',
    when: 'It is reported complete, not yet proposed for closure, and no verification is recorded.',
    ask: (row, context) => (row.progress === 'complete' && row.standing === 'open' ? askToVerify(row, context) : null),
  },
  {
    name: 'no-owner',
    when: 'No owner is named.',
    ask: (row) => {
      if (row.timeliness === 'finished' || row.recommendation.owner !== null) return null;
      return {
        days: row.daysOverdue ?? row.daysLateAgainstOriginal ?? 0,
        sentence: 'No owner is named. Who answers for this recommendation?',
        facts: [statePriority(row), stateDeciding(row), stateOverdue(row)],
      };
    },
  },
];
