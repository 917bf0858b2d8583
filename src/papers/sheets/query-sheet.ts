/**
 * The queries of one meeting, sorted by who has to answer: a sheet for each owner, ready to be sent. Accepted ones are listed
 * apart with their reason, never hidden. A cell that names several owners is one owner: the cell says who answers together.
 */
import type { Recommendation, SourcePlace, SourceReport } from '../../recommendations/recommendation.ts';
import type { Query } from '../../scrutiny/queries/query.ts';
import { makeFileName, makeSlug } from '../../slug.ts';
import { countOf } from '../../words.ts';
import { auditOf, referenceAndTitle } from '../item-table.ts';
import { listRowAnchors } from '../lives/row-anchors.ts';
import { anchorOf } from '../paper-context.ts';
import type { ScrutinisedPaper } from '../scrutinised-paper.ts';
import { day } from '../wording.ts';

export interface SheetQuery {
  readonly rule: string;
  readonly sentence: string;
  readonly ask: string;
  readonly places: readonly SourcePlace[];
  /** `recommendations.csv, line 14` */
  readonly placeWords: readonly string[];
  readonly accepted: string | null;
}

/** Queries on one recommendation of one paper, or on the paper as a whole. */
export interface SheetItem {
  readonly paper: string;
  /** Null where they are about the paper as a whole. */
  readonly key: string | null;
  readonly audit: string | null;
  readonly reference: string | null;
  /** `4.2 Sample check of service records` */
  readonly name: string;
  readonly queries: readonly SheetQuery[];
}

export interface QuerySheet {
  /** Without its ending: `head-of-fleet`. */
  readonly fileName: string;
  /** The owner as the export writes it; for what has none, that it has none. */
  readonly owner: string;
  readonly hasOwner: boolean;
  /** `JARAP, 20 January 2026` */
  readonly meeting: string;
  readonly asAt: string;
  /** `3 queries to answer, 1 accepted` */
  readonly sentence: string;
  readonly open: readonly SheetItem[];
  readonly accepted: readonly SheetItem[];
  readonly openCount: number;
  readonly acceptedCount: number;
}

interface Asked {
  readonly paper: ScrutinisedPaper;
  readonly item: { readonly recommendation: Recommendation; readonly report: SourceReport } | null;
  readonly query: Query;
}

const NO_OWNER = 'no-owner';

/** `papers` are those of one meeting, in the order of the agenda. Owners by the alphabet, what has none last. */
export function makeQuerySheets(papers: readonly ScrutinisedPaper[]): QuerySheet[] {
  const groups = new Map<string, Asked[]>();
  for (const asked of papers.flatMap(listAsked)) {
    const owner = simplifyOwner(asked.item?.recommendation.owner ?? null);
    const known = groups.get(owner);
    if (known === undefined) groups.set(owner, [asked]);
    else known.push(asked);
  }
  const ordered = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  const taken = new Set([NO_OWNER]);
  return ordered.map(([owner, asked]) => makeSheet(owner === '' ? NO_OWNER : chooseName(owner, taken), asked));
}

/** As printed, and queries on the paper as a whole behind them. */
function listAsked(paper: ScrutinisedPaper): Asked[] {
  const { facts, followed, queries } = paper.scrutiny;
  // A row that was closed at an earlier meeting is in no list of this one, and can still be asked about.
  const listed = [...(followed.movement?.closed ?? []), ...followed.closedEarlier, ...facts];
  const items = new Map(listed.map((item) => [item.recommendation.key, item]));
  const order = new Map(listRowAnchors(paper.model).map((anchor, index) => [anchor, index]));
  const rankOf = ({ key }: Query): number =>
    key === null ? Number.POSITIVE_INFINITY : (order.get(anchorOf(key)) ?? order.size);
  return queries
    .map((query, index) => ({ query, index, rank: rankOf(query) }))
    .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank < b.rank ? -1 : 1))
    .map(({ query }) => ({ paper, query, item: query.key === null ? null : (items.get(query.key) ?? null) }));
}

/** Two cells that differ in capitals and spaces only are one owner. */
function simplifyOwner(owner: string | null): string {
  return (owner ?? '').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function chooseName(owner: string, taken: Set<string>): string {
  const slug = makeFileName(makeSlug(owner));
  let name = slug;
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${count}`;
  taken.add(name);
  return name;
}

function makeSheet(fileName: string, asked: readonly Asked[]): QuerySheet {
  const [first] = asked;
  if (first === undefined) throw new Error(`The sheet ${fileName} has no query`);
  const { meeting } = first.paper;
  const owner = first.item?.recommendation.owner ?? null;
  const open = groupByItem(asked.filter(({ query }) => query.accepted === null));
  const accepted = groupByItem(asked.filter(({ query }) => query.accepted !== null));
  const openCount = countQueries(open);
  const acceptedCount = countQueries(accepted);
  return {
    fileName,
    owner: owner ?? 'No owner, for the secretariat',
    hasOwner: owner !== null,
    meeting: `${meeting.panel.shortName}, ${day(meeting.date)}`,
    asAt: day(meeting.asAt),
    sentence: `${countOf(openCount, 'query', 'queries')} to answer${acceptedCount === 0 ? '' : `, ${acceptedCount} accepted`}`,
    open,
    accepted,
    openCount,
    acceptedCount,
  };
}

function groupByItem(asked: readonly Asked[]): SheetItem[] {
  const groups = new Map<string, Asked[]>();
  for (const entry of asked) {
    const name = `${entry.paper.paper.folder}/${entry.query.key ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups.values()].map(makeItem);
}

function makeItem(asked: readonly Asked[]): SheetItem {
  const [first] = asked;
  if (first === undefined) throw new Error('An item of a query sheet has no query');
  const { paper, item, query } = first;
  return {
    paper: paper.model.title,
    key: query.key,
    audit: item === null ? null : auditOf(item),
    reference: item === null ? null : item.recommendation.reference,
    name: item === null ? (query.key ?? 'The paper as a whole') : referenceAndTitle(item.recommendation),
    queries: asked.map(({ query: { rule, sentence, ask, places, accepted } }) => ({
      rule,
      sentence,
      ask,
      places,
      placeWords: places.map(({ file, line }) => `${nameFile(file)}, line ${line}`),
      accepted,
    })),
  };
}

/** The owner knows the export, not our folders; the CSV has the whole path. */
function nameFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function countQueries(items: readonly SheetItem[]): number {
  return items.reduce((sum, { queries }) => sum + queries.length, 0);
}
