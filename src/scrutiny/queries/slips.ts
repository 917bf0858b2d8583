/** Slips of the pen, for the secretary and the owner: repeated words, cut sentences, capitals, answers that say nothing. */
import { listFirst } from '../../words.ts';
import { findSpans, makePhraseRule, type Span } from './phrase-rule.ts';
import type { PaperRule, RowRule } from './query.ts';

/** Right as it stands: "that had had to be moved". */
const MAY_STAND_TWICE = new Set(['had', 'that', 'bye', 'no', 'so', 'very', 'hear']);

/** One to three words, said again at once. */
const REPEATED = /(?<![\w'’-])((?:[a-z]+ +){0,2}[a-z]{2,}) +\1(?![\w'’]|-\w)/gi;

/** Each is wrong wherever it stands; what is only unusual is not here. */
const MISSPELLINGS: readonly RegExp[] = [
  /\bequality,? diversion\b/gi,
  /\b(?:immerging|cord code|the prioritises|pubic|dependant (?:up)?on|principle officers?)\b/gi,
  /\b(?:recieve|recieved|recieving|seperate|seperately|occured|accomodate|accomodation|definately|goverance|governence)\b/gi,
  /\b(?:complience|liase|liason|liasing|maintainance|commited|responsibilty|assesments?|acheived?|enviroment)\b/gi,
  /\b(?:managment|recomendations?|priorites|proceedures?|perfomance|implmentation|implimentation|wich|teh|adn|thier)\b/gi,
  /\b(?:untill|begining|neccessary|refered|transfered|succesful|successfull)\b/gi,
];

/** Words that no sentence ends with, before a full stop. */
const CUT_SENTENCE = /(?<=\b(?:the|an|and|or|our|their|your|than|because|including|whose|every))\.(?![.\w])/g;
/** "Find out what the causes." */
const CUT_QUESTION =
  /(?<=\b(?:assess|identify|understand|determine|establish|clarify|define|find out|know) what the \w{3,15})\.(?!\w)/gi;
/** The same, and a few that may end a sentence but no text, where the text ends without any mark. */
const CUT_TEXT =
  /(?:\S+\s+){7}\S*\b(?:the|a|an|and|or|of|to|our|their|your|than|because|including|whose|every|very|which|will|has|was|were)\s*$/;

const SAYS_NOTHING =
  /^(?:(?:see|as)(?: the)? (?:above|below|previous(?:ly)?|before|per (?:above|previous|last)(?: update)?)|same as (?:above|before|previous|last (?:time|quarter|meeting))|no (?:further |new )?(?:changes?|updates?)(?: (?:to (?:report|provide)|since (?:the )?last (?:meeting|update|quarter|time)|this (?:quarter|time|period)|at (?:this time|present)|available|supplied|provided))?|nothing (?:further |new )?to (?:report|add)|n\/?a|none|nil|ditto|ongoing|on-?going|in progress|work (?:is )?(?:in progress|ongoing|continues)|this is (?:ongoing|in progress)|progressing|on track|update|[-–—.…"])$/i;
const LONGEST_NOTHING = 100;
const UPDATE_LABEL = /^(?:(?:progress |latest |management )?update\s*(?:\([^)]*\)|[A-Za-z]+ \d{4})?\s*[:–-])\s*/i;

export const SLIP_RULES: readonly (RowRule | PaperRule)[] = [
  {
    name: 'empty-answer',
    audience: 'secretariat',
    ask: 'Say what has been done since the last meeting and what comes next, or that nothing has, and why.',
    findInRow: ({ recommendation, standing }) => {
      const latest = recommendation.updates.at(-1)?.text;
      if (latest === undefined || standing === 'closed' || !saysNothing(latest)) return [];
      return [{ sentence: `The update says nothing: “${latest.trim()}”.` }];
    },
  },
  makePhraseRule({
    name: 'cut-sentence',
    cue: 'unfinished',
    lead: 'A sentence seems to have been cut off',
    ask: 'Finish the sentence, or give the rest of the text.',
    find: (text) => [...findSpans(text, [CUT_SENTENCE, CUT_QUESTION]), ...findCutEnd(text)],
  }),
  makePhraseRule({
    name: 'repeated-words',
    cue: 'repetition',
    lead: 'Words are said twice',
    ask: 'Take out the second of them.',
    find: findRepeatedWords,
  }),
  makePhraseRule({
    name: 'repeated-after-break',
    cue: 'brokenLine',
    lead: 'A line begins with the words that end the line before it,',
    ask: 'Take out the words that were copied twice, and see whether any were lost.',
    find: findRepeatedAfterBreak,
  }),
  makePhraseRule({
    name: 'misspelling',
    cue: 'misspelling',
    lead: 'A word seems to be misspelt',
    ask: 'Correct the spelling.',
    find: (text) => findSpans(text, MISSPELLINGS),
  }),
  {
    name: 'titles-in-capitals',
    audience: 'secretariat',
    ask: 'Write titles in ordinary letters: capitals are harder to read, and a screen reader may spell them.',
    findInPaper: ({ facts }) => {
      const rows = facts.flatMap(({ recommendation: { title, source } }) =>
        title !== null && isInCapitals(title) ? [{ title, source }] : [],
      );
      if (rows.length === 0) return [];
      const named = listFirst(
        rows.map(({ title }) => `“${title}”`),
        3,
      );
      const sentence = `${rows.length === 1 ? 'The title of a recommendation is' : 'Titles of recommendations are'} in capitals: ${named}.`;
      return [{ key: null, sentence, others: rows.map(({ source }) => source) }];
    },
  },
];

function saysNothing(text: string): boolean {
  if (text.length > LONGEST_NOTHING) return false;
  const bare = text
    .trim()
    .replace(UPDATE_LABEL, '')
    .replace(/[\s.!]+$/, '');
  return SAYS_NOTHING.test(bare.replaceAll(/\s+/g, ' ')) || bare === '';
}

function findCutEnd(text: string): Span[] {
  const end = text.trimEnd().length;
  const ending = text.slice(Math.max(0, end - 200), end);
  if (!CUT_TEXT.test(ending)) return [];
  return [{ start: end - (/\S+$/.exec(ending)?.[0].length ?? 0), end }];
}

function findRepeatedWords(text: string): readonly Span[] {
  return findSpans(text, [REPEATED], (_before, found) => {
    const [first = '', ...others] = found.toLowerCase().split(/\s+/);
    return others.length === 1 && MAY_STAND_TWICE.has(first);
  });
}

/** A line that begins with the words with which the line before it broke off, or that is the same line again. */
function findRepeatedAfterBreak(text: string): Span[] {
  const lines = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (match) => ({ start: match.index, text: match[0] }));
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || /[.:;,!?|]\s*$/.test(line.text) || next.text.includes('|')) return [];
    const repeated = countRepeatedWords(line.text, next.text);
    return repeated < 2 ? [] : [{ start: next.start, end: next.start + endOfWords(next.text, repeated) }];
  });
}

/** How many of the last words of a line, at least two and not all of them, begin the next. */
function countRepeatedWords(line: string, next: string): number {
  const ending = line.trim().split(/\s+/);
  const beginning = next.trim().split(/\s+/, 30);
  for (let count = Math.min(ending.length - 1, beginning.length, 30); count >= 2; count -= 1) {
    if (ending.slice(-count).every((word, index) => word === beginning[index])) return count;
  }
  return 0;
}

function endOfWords(text: string, count: number): number {
  return new RegExp(String.raw`^\s*(?:\S+\s*){${count}}`).exec(text)?.[0].trimEnd().length ?? text.length;
}

/** Two words of four letters, or one of six that can be spoken: not `HMICFRS`, not `ICT`. */
function isInCapitals(title: string): boolean {
  if (/[a-z]/.test(title)) return false;
  const words = title.match(/[A-Z]{4,}/g) ?? [];
  return words.filter((word) => !/[^AEIOUY]{4}/.test(word)).length >= 2 || words.some(isSpoken);
}

function isSpoken(word: string): boolean {
  return word.length >= 6 && !/[^AEIOUY]{4}/.test(word);
}
