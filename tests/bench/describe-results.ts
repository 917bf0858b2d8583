/** Turns the measurements of one size into a table with ratios and a judgement on each target. Measures nothing itself. */
import type { Measured } from './measure-process.ts';

export interface Stages {
  /** In the order of the build, milliseconds. */
  readonly stages: readonly (readonly [name: string, milliseconds: number])[];
  readonly pages: number;
}

export interface SizeResult {
  /** Recommendations. */
  readonly size: number;
  readonly browser: string;
  readonly rounds: readonly {
    readonly build: Measured;
    readonly cold: Measured;
    /** Loading and printing in a browser that is running. */
    readonly warmMs: number;
    readonly stages: Stages;
  }[];
}

const TARGET_RATIO = 2;
const TARGET_SHARE = 0.15;
const BASE_MEGABYTES = 250;
const MEGABYTES_PER_THOUSAND = 500;

/** Lines for the terminal, the last of which say of each target whether it is met. */
export function describeSize({ size, browser, rounds }: SizeResult): string {
  const build = median(rounds.map((round) => round.build.wallMs));
  const cold = median(rounds.map((round) => round.cold.wallMs));
  const warm = median(rounds.map((round) => round.warmMs));
  // Of each round by itself: the machine may have been busy in one of them.
  const ratio = median(rounds.map((round) => round.build.wallMs / round.cold.wallMs));
  const warmRatio = median(rounds.map((round) => round.build.wallMs / round.warmMs));
  const memory = largest(rounds.map((round) => round.build.peakMegabytes));
  const bareMemory = largest(rounds.map((round) => round.cold.peakMegabytes));
  const stages = medianStages(rounds.map((round) => round.stages));
  const whole = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const slow = stages.filter((stage) => !isPrinting(stage.name) && stage.milliseconds / whole > TARGET_SHARE);
  const allowed = BASE_MEGABYTES + (MEGABYTES_PER_THOUSAND * size) / 1000;
  return [
    `${size.toLocaleString('en-GB')} recommendations, ${rounds[0]?.stages.pages ?? 0} pages, ${browser}`,
    line(rounds.length === 1 ? 'One run' : `Medians of ${rounds.length} runs`, 'time', 'build', 'memory'),
    line('', '', 'divided', 'peak'),
    line('Whole build, from start to exit', seconds(build), '', megabytes(memory)),
    line('Bare print, from start to exit', seconds(cold), ratio.toFixed(2), megabytes(bareMemory)),
    line('Bare print in a running browser', seconds(warm), warmRatio.toFixed(2), ''),
    '  Stages one after the other, without overlap',
    ...stages.map(({ name, milliseconds }) =>
      line(`  ${name}`, seconds(milliseconds), `${((100 * milliseconds) / whole).toFixed(0)} %`, ''),
    ),
    judge(`the build takes at most ${TARGET_RATIO.toFixed(1)} bare prints`, ratio <= TARGET_RATIO, ratio.toFixed(2)),
    judge(
      `no stage but printing takes over ${100 * TARGET_SHARE} %`,
      slow.length === 0,
      slow.map(({ name }) => name).join(', ') || 'none does',
    ),
    memory === null
      ? '  not measured: peak memory is known on Linux only'
      : judge(`peak memory is at most ${allowed} MB`, memory <= allowed, megabytes(memory)),
    '',
  ].join('\n');
}

/** The browser's own work, its start included: a bare print has that too. */
function isPrinting(stage: string): boolean {
  return /^(?:print|browser): /.test(stage);
}

function medianStages(runs: readonly Stages[]): { name: string; milliseconds: number }[] {
  return (runs[0]?.stages ?? []).map(([name]) => ({
    name,
    milliseconds: median(runs.map(({ stages }) => sumOf(stages, name))),
  }));
}

function sumOf(stages: Stages['stages'], name: string): number {
  return stages.filter((stage) => stage[0] === name).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function line(name: string, ...columns: readonly string[]): string {
  return `  ${name.padEnd(34)}${columns.map((column) => column.padStart(9)).join('')}`.trimEnd();
}

function judge(target: string, isMet: boolean, found: string): string {
  return `  ${isMet ? 'pass' : 'FAIL'}: ${target} (${found})`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes(value: number | null): string {
  return value === null ? 'unknown' : `${value.toFixed(0)} MB`;
}
