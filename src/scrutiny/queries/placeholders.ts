/** Facts that are still to be filled in, and references that a spreadsheet or Word has lost. */
import { findSpans, makePhraseRule, type Span } from './phrase-rule.ts';
import type { RowRule } from './query.ts';

/** What a drafter means to insert. */
const BLANKS =
  'dates?|names?|links?|hyperlinks?|text|figures?|numbers?|titles?|details|months?|years?|amounts?|owners?|references?|percentages?|locations?|times?|roles?|here';

/** Of somebody who does insert it: "officers insert details", "to insert text". */
const INSERTING =
  /\b(?:to|can|cannot|may|might|must|will|would|could|should|shall|not|and|or|then|who|that|we|they|officers|staff|users|managers|teams)\s+$/i;

/** Ends of a fact's place: a line's end, a full stop, the cell's border. */
const PLACE_END = String.raw`(?=\s*(?:$|[.;,)|\]\n]))`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:please )?insert (?:${BLANKS})\b`, 'gi'),
  /\b(?:TBC|TBA|TBD|tbc|tba|tbd)\b/g,
  new RegExp(
    String.raw`(?:^|\n|[:–—(|]|\s-)\s*(?:(?:date|name|owner|figure|venue|cost|time|amount)s? )?to be (?:confirmed|advised|announced|determined|decided)${PLACE_END}`,
    'gi',
  ),
  // Not "XX-200", "XXL"; "xx/xx/2025" and "XX-XX-2025" once.
  /(?<![\w-])[xX]{2,}(?:(?:[/.-][xX]{2,})+(?:[/.-]\d{2,4})?)?(?![\w-])/g,
  /£\s?[xX]+(?:[.,][xX]+)*(?:k|m|bn)?\b/g,
  /(?<![\w.])[xX]\.[xX]+\b/g,
  /\b(?:on|by|from|until|since|date:)\s+dd[/.-]mm[/.-]yy(?:yy)?\b/gi,
  /\?{2,}/g,
  /\blorem ipsum\b/gi,
  /\w:?[ \t]_{4,}/g,
];

const BRACKETED = /(?<![!\]\w])\[([^[\]\n^]{1,60})\](?![(:[])/g;
const ANGLED = /<\s*(?:please\s+)?(?:insert|enter|add|date|name|number|role|amount|tb[cad])\b[^<>\n]{0,40}>/gi;

const INSTRUCTION = new RegExp(
  String.raw`^\s*(?:(?:please\s+)?(?:insert|add|enter|type|specify|check|confirm|tb[acd])\b.*|(?!(?:the|this|that|his|her|its|their)\b)(?:[a-z]+ ){0,2}(?:${BLANKS}|x{2,}|to follow))\s*$`,
  'i',
);
const TAKEN_OUT = /\b(?:redacted|removed|withheld|deleted|omitted)\b/i;

/** "Part XX of the Act" is a number. */
const NUMBERED_BEFORE = /\b(?:Part|Schedule|Chapter|Title|Book|Volume|Class|Louis|Pius)\s+$/;

const LOST_REFERENCES = [
  /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/g,
  /\bError! (?:Reference source|Bookmark|Hyperlink|No text|Not a valid)[^.\n]{0,40}\.?/g,
];

export const PLACEHOLDER_RULES: readonly RowRule[] = [
  makePhraseRule({
    name: 'placeholder',
    cue: 'placeholder',
    lead: 'A fact is missing',
    ask: 'Put the fact in its place, or say when it will be known.',
    find: findPlaceholders,
  }),
  makePhraseRule({
    name: 'lost-reference',
    cue: 'placeholder',
    lead: 'A spreadsheet or Word has lost a reference',
    ask: 'Write the words that should stand there.',
    find: (text) => findSpans(text, LOST_REFERENCES),
  }),
];

function findPlaceholders(text: string): readonly Span[] {
  const abbreviated = listOwnAbbreviations(text);
  return findSpans(text, [...PATTERNS, BRACKETED, ANGLED], (before, found, behind) => {
    if (found.startsWith('[')) return !INSTRUCTION.test(found.slice(1, -1)) || TAKEN_OUT.test(found);
    if (/^insert /i.test(found)) return INSERTING.test(before);
    if (/^tb[acd]$/i.test(found)) return abbreviated.has(found) || /\bthe $/i.test(before);
    if (/^X{2,3}$/.test(found)) return NUMBERED_BEFORE.test(before);
    // A question mark too many in an address is no question.
    if (found.startsWith('?')) return /\S*:\/\/\S*$/.test(before) || /^\S*=/.test(behind);
    return false;
  });
}

/** Abbreviations that the text itself explains by something else: "Training Board Committee (TBC)". */
function listOwnAbbreviations(text: string): Set<string> {
  const own = new Set<string>();
  for (const [, words = '', abbreviation = ''] of text.matchAll(/((?:[A-Za-z]+ ){3})\((TB[ACD])\)/g)) {
    const initials = words.split(' ').map((word) => word.charAt(0).toUpperCase());
    if (initials.join('') === abbreviation && !/^to be /i.test(words)) own.add(abbreviation);
  }
  return own;
}
