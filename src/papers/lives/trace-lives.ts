/**
 * Joins what the papers of all meetings say of one recommendation: over its meetings, under all its names, and over two
 * papers that hold the same key. Each edition is read once, so that the work grows with the rows and no faster.
 */
import type { IsoDay } from '../../recommendations/recommendation.ts';
import { compareText } from '../../words.ts';
import type { ScrutinisedPaper } from '../scrutinised-paper.ts';
import type { FormerName, Life, Lives, PaperSeries, SeriesEdition, Sighting } from './life.ts';
import { listRowAnchors } from './row-anchors.ts';

interface OpenLife {
  readonly sightings: Sighting[];
  readonly formerNames: Map<string, FormerName>;
}

/** `papers` are of all meetings on file, the oldest meeting first. */
export function traceLives(papers: readonly ScrutinisedPaper[]): Lives {
  const series = groupBySeries(papers);
  const lives = new Map<string, OpenLife>();
  for (const one of series) traceSeries(one, lives);
  const traced = [...lives]
    .map(([key, { sightings, formerNames }]): Life => ({
      key,
      formerNames: [...formerNames.values()].sort((a, b) => compareText(b.renamedAt, a.renamedAt)),
      sightings: sightings.sort((a, b) => compareText(dayOf(a), dayOf(b))),
    }))
    .sort((a, b) => compareText(a.key, b.key));
  const formerNames = traced.flatMap((life) => life.formerNames);
  return { series, lives: traced, formerNames: formerNames.sort((a, b) => compareText(a.key, b.key)) };
}

function groupBySeries(papers: readonly ScrutinisedPaper[]): PaperSeries[] {
  const groups = new Map<string, SeriesEdition[]>();
  for (const paper of papers) {
    const name = `${paper.meeting.panel.key}/${paper.paper.folder}`;
    const edition = { paper, anchors: new Set(listRowAnchors(paper.model)) };
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [edition]);
    else known.push(edition);
  }
  return [...groups].map(([name, editions]) => ({ name, editions }));
}

/** From the newest edition back, so that the name of today is known when an older one is met. */
function traceSeries({ name, editions }: PaperSeries, lives: Map<string, OpenLife>): void {
  // Name at the edition in hand to name of today; what is not in it has kept its name.
  let namesOfToday = new Map<string, string>();
  for (const edition of editions.toReversed()) {
    const { renamed, meeting } = edition.paper.scrutiny.followed.edition;
    for (const sighting of listSightings(name, edition)) {
      openLife(lives, namesOfToday.get(sighting.key) ?? sighting.key).sightings.push(sighting);
    }
    if (renamed.size === 0) continue;
    const earlier = new Map(namesOfToday);
    for (const [from, to] of renamed) {
      const newKey = namesOfToday.get(to) ?? to;
      earlier.set(from, newKey);
      noteFormerName(from, newKey, meeting, lives);
    }
    namesOfToday = earlier;
  }
}

function noteFormerName(key: string, newKey: string, renamedAt: IsoDay, lives: Map<string, OpenLife>): void {
  // A name that leads back to itself (renamed and renamed again) is no former one; nor is that of a row that is not there.
  const life = lives.get(newKey);
  if (key === newKey || life === undefined || life.formerNames.has(key)) return;
  life.formerNames.set(key, { key, newKey, renamedAt });
}

function openLife(lives: Map<string, OpenLife>, key: string): OpenLife {
  const known = lives.get(key);
  if (known !== undefined) return known;
  const life: OpenLife = { sightings: [], formerNames: new Map() };
  lives.set(key, life);
  return life;
}

function listSightings(series: string, edition: SeriesEdition): Sighting[] {
  const { facts, queries, followed } = edition.paper.scrutiny;
  const closed = new Map((followed.movement?.closed ?? []).map((entry) => [entry.recommendation.key, entry]));
  const shown = new Set(facts.map(({ recommendation }) => recommendation.key));
  const queriesOf = groupByKey(queries.filter(({ audience }) => audience === 'paper'));
  const decisionsOf = groupByKey(followed.edition.decisions);
  const seeAs = (key: string, entry: Sighting['facts']): Sighting => ({
    series,
    edition,
    key,
    facts: entry,
    closed: closed.get(key) ?? null,
    queries: queriesOf.get(key) ?? [],
    decisions: decisionsOf.get(key) ?? [],
  });
  return [
    ...facts.map((entry) => seeAs(entry.recommendation.key, entry)),
    ...[...closed.keys()].filter((key) => !shown.has(key)).map((key) => seeAs(key, null)),
  ];
}

function groupByKey<T extends { readonly key: string | null }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    if (entry.key === null) continue;
    const known = groups.get(entry.key);
    if (known === undefined) groups.set(entry.key, [entry]);
    else known.push(entry);
  }
  return groups;
}

function dayOf({ edition }: Sighting): IsoDay {
  return edition.paper.meeting.date;
}
