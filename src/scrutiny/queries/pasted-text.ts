/** Text that was written for somebody else: e-mails, their addresses and telephone numbers, and files that stayed behind. */
import { findNamedPeople } from './find-named-people.ts';
import { findSpans, makePhraseRule, type Span } from './phrase-rule.ts';
import type { RowRule } from './query.ts';

const SENTENCE_START = String.raw`(?:^|\n|[.!?:;–—]\s+|\s-\s+)`;

const EMAIL_PHRASES: readonly RegExp[] = [
  // "Hi Sam," and "Dear all" as greetings, with what ends a greeting behind them.
  new RegExp(
    String.raw`${SENTENCE_START}(?:Hi|Hello|Hey|Dear|Good (?:morning|afternoon|evening))(?: (?:all|both|team|everyone|colleagues|there|[A-Z][\w'’-]+)){1,3}[ \t]*(?:[,!\n–—]|- )`,
    'g',
  ),
  /(?:^|\n)(?:Morning|Afternoon|Hi|Hello)(?: (?:all|both|team|everyone))?[ \t]*(?:[,!]|\n|$)/g,
  /\b(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Mm]any) [Rr]egards\b/g,
  /\b[Yy]ours (?:sincerely|faithfully|truly)\b/g,
  new RegExp(
    String.raw`${SENTENCE_START}(?:[Mm]any )?[Tt]hanks\b(?! (?:to|are|were|was|go|is|have|has|being)\b)(?=[ \t]*(?:[,.!\n]|$|[A-Z]|for\b|in advance|again|all\b|both\b))`,
    'g',
  ),
  new RegExp(String.raw`${SENTENCE_START}(?:Cheers|Ta)(?=[ \t]*(?:[,.!\n]|$|[A-Z]))`, 'g'),
  /(?:^|\n)Best wishes[ \t]*(?=[,\n]|$)/g,
  /\b(?:[Hh]ope (?:this|that) helps|[Hh]ope you(?:['’]re| are) (?:well|ok|okay)|[Pp]lease find (?:attached|enclosed|below)|[Ll]et me know|[Gg]ive me a (?:call|ring|shout)|[Hh]appy to discuss|[Ss]ent from my \w+|[Gg]et Outlook for)\b/g,
  new RegExp(String.raw`${SENTENCE_START}(?:FYI|So)? ?(?:[Ss]uggest|[Pp]ropose) (?:that )?we\b`, 'g'),
  new RegExp(String.raw`${SENTENCE_START}FYI\b`, 'g'),
  /(?:^|\n)(?:RE|FW|Fwd):[ \t]*\S/g,
  /-{3,} ?(?:Original|Forwarded) [Mm]essage ?-{3,}/g,
  /\bwrote:[ \t]*\n\s*>/g,
  /(?:^|\n)[ \t]*>[ \t]?>/g,
];

const HEADER = /(?<![\w-])(?:From|Sent|To|Cc|Subject):/g;

/** Boxes that a body publishes so that the public can write to it. */
const PUBLIC_BOX =
  /^(?:info|enquir(?:y|ies)|contact(?:us)?|foi|press|complaints|feedback|speakup|recruitment|audit|risk|governance|committees?|hr|dataprotection)@/i;
/** Lines that a body publishes: freephone and shared-cost numbers. */
const PUBLIC_LINE = /^0(?:800|808|30\d|33\d|34\d|84\d|87\d)/;

const CONTACTS: readonly RegExp[] = [
  /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\w£.,/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)\d[\d ()-]{6,12}\d(?![\w/])/g,
  /\b[Ee]xtn?\.? ?\d{3,6}\b/g,
];

const FIRST_PERSON: readonly RegExp[] = [
  /(?<![\w/&'’.-])I(?:['’](?:ve|m|d|ll)| (?:have|think|will|am|was|would|had|can|can(?:no|['’])t|could|believe|suggest|understand|spoke|met|asked|need|shall|hope|do|don['’]t|did|feel|propose|recommend|expect|wrote|sent|attended|assume|also|now|still|note|agree|confirm|presume|do not))\b/g,
  /\b(?:[Ii]n my (?:view|opinion)|[Tt]o my (?:knowledge|mind)|[Mm]y (?:team|view|understanding|department|predecessor|line manager))\b/g,
];
const NUMBERED_I =
  /\b(?:Phase|Part|Stage|Tier|Type|Level|Class|Category|Schedule|Section|Annex|Appendix|Grade|Volume|Band|Chapter|Article|Group|Option|Lot|Module|Wave|Tranche|Unit|War|Table|Figure)s? $/i;

const EXTENSIONS = 'docx?|xls[xm]?|pptx?|pdf|msg|eml|csv|zip|rtf|vsdx?|odt|ods|png|jpe?g';

const FILES: readonly RegExp[] = [
  /\b(?:[Pp]lease )?[Ss]ee (?:the )?(?:attached|attachments?\b|embedded)(?: \w+)?/g,
  /\[(?:attach(?:ed|ment)s?|embedded)[^\]\n]{0,40}\]/gi,
  /\((?:attached|embedded)\)/gi,
  /\b(?:as|is|are|copy|report|minutes|document|file) attached\b(?! to\b)/gi,
  /\battached (?:below|here|herewith|file|document|report|spreadsheet|copy|minutes|presentation)\b/gi,
  /\bembedded (?!in\b|into\b|within\b|across\b|through|as\b|and\b|by\b|with\b|at\b|on\b|via\b|to\b)(?:\w+ ){0,2}(?:documents?|files?|guides?|icons?|objects?|cop(?:y|ies)|presentations?|spreadsheets?|images?|attachments?|minutes)\b/gi,
  /\b(?:double[- ]click|click(?:ing)? (?:here|on the (?:icon|link|image))|icons? below)\b/gi,
  /\b(?:provided|inserted|included|attached|available|shown) here[ \t]*(?::|\n|$)/gi,
  new RegExp(String.raw`(?<![\w./\\])[A-Z\d][\w&'’()-]*(?:[ _][\w&'’()-]+){0,6}\.(?:${EXTENSIONS})\b`, 'g'),
  new RegExp(String.raw`(?<![\w./\\:-])[\w-]{3,}\.(?:${EXTENSIONS})\b`, 'g'),
  // An icon's name, cut: "Presentation Lessons Learned F".
  /(?:^|\n)[ \t]*(?:[A-Z\d][\w&-]*[ \t]+){3,7}[A-Z][ \t]*(?=\n|$)/g,
];
const NUMBERED_BY_LETTER =
  /\b(?:Appendix|Annex|Part|Section|Option|Plan|Block|Schedule|Tier|Category|Class|Level|Grade|Group|Table|Figure|Type|Band|Wing|Unit|Phase|Version|Hepatitis|Vitamin) [A-Z]$/i;

export const PASTED_TEXT_RULES: readonly RowRule[] = [
  makePhraseRule({
    name: 'pasted-email',
    cue: 'email',
    lead: 'What reads like a pasted e-mail stands',
    ask: 'Write the position for the panel, without the words of the e-mail.',
    find: (text) => [...findSpans(text, EMAIL_PHRASES), ...findHeaders(text)],
  }),
  makePhraseRule({
    name: 'contact-details',
    cue: 'contact',
    lead: 'Contact details stand',
    ask: 'Take it out, or give a public address of the team.',
    isQuotedAlone: true,
    find: findContacts,
  }),
  makePhraseRule({
    name: 'first-person',
    cue: 'firstPerson',
    lead: 'The writer speaks as “I”',
    ask: 'Say who it is, by role, or write it for the body.',
    find: (text) => findSpans(text, FIRST_PERSON, (before) => isQuotation(before) || NUMBERED_I.test(before)),
  }),
  makePhraseRule({
    name: 'named-person',
    cue: 'person',
    lead: 'A person is named',
    ask: 'Give the role in place of the name, unless the person has agreed to be named.',
    isQuotedAlone: true,
    find: findNamedPeople,
  }),
  makePhraseRule({
    name: 'embedded-file',
    cue: 'file',
    except: ['evidence'],
    lead: 'A file is spoken of that the paper does not carry',
    ask: 'Name it as evidence, with its owner and where it is kept, and say here what it shows.',
    find: (text) => findSpans(text, FILES, (before, found) => isAddress(before) || NUMBERED_BY_LETTER.test(found)),
  }),
];

/** One heading of an e-mail alone may be a label of something else. */
function findHeaders(text: string): Span[] {
  const found = findSpans(text, [HEADER]);
  const names = new Set(found.map(({ start, end }) => text.slice(start, end)));
  const [first] = found;
  return first !== undefined && names.size >= 2 && (names.has('Sent:') || names.has('Subject:')) ? [first] : [];
}

function findContacts(text: string): readonly Span[] {
  return findSpans(text, CONTACTS, (_before, found) => {
    if (found.includes('@')) return PUBLIC_BOX.test(found);
    if (/^ext/i.test(found)) return false;
    const digits = found.replaceAll(/\D/g, '').replace(/^44(?:0(?=\d{10}))?/, '0');
    return !/^0[1-357]\d{8,9}$/.test(digits) || PUBLIC_LINE.test(digits);
  });
}

/** What somebody is quoted as saying: “I feel able to say what is wrong”. */
function isQuotation(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /['‘]$/.test(line) || line.lastIndexOf('“') > line.lastIndexOf('”') || line.split('"').length % 2 === 0;
}

function isAddress(before: string): boolean {
  return /(?:https?:\/\/|www\.|\]\()\S*$/.test(before);
}
