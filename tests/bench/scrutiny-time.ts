/**
 * The benchmark of the scrutiny: 10,000 recommendations over eight meetings, without reading and without printing. The target
 * is 3 seconds. Usage: npm run bench:scrutiny -- 10000 8
 */
import { makeSeries } from './make-series.ts';
import { scrutiniseSeries } from '../../src/scrutiny/scrutinise.ts';

const [size = 10_000, meetings = 8] = process.argv.slice(2).map(Number);
const ROUNDS = 3;

const series = makeSeries(size, meetings);
const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  const { value, problems } = scrutiniseSeries(series);
  times.push(performance.now() - start);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(problems[0]?.message);
  if (round > 0) continue;
  const last = value.at(-1);
  const queries = value.reduce((sum, scrutiny) => sum + scrutiny.queries.length, 0);
  process.stdout.write(
    `${size} recommendations, ${meetings} meetings; at the last one ${last?.followed.movement?.closed.length ?? 0} closed, ${queries} queries in all\n`,
  );
}
times.sort((a, b) => a - b);
process.stdout.write(`scrutiny: ${((times[1] ?? 0) / 1000).toFixed(2)} s (median of ${ROUNDS}; target 3 s)\n`);
