/**
 * The manifest: which inputs, tool and browser made which outputs, and our mark on a folder that we may replace. It holds
 * no date of the clock, no machine, no user and no folder outside the data, so that the same build writes the same bytes.
 */
import { createHash } from 'node:crypto';
import type { OutputFile } from './output-file.ts';

/** Where the manifest stands in `out/`. A folder without it is not ours. */
export const MANIFEST_PATH = 'secretariat/manifest.json';
const TOOL_NAME = 'build-papers';
const SCHEMA = 1;

export interface ManifestFile {
  /** Relative to the data folder (inputs) or to `out/` (outputs), forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Pages of a PDF; absent for other files. */
  readonly pages?: number;
}

export interface ManifestParts {
  readonly toolVersion: string;
  /** `Chrome/156.0.8078.79`; null where no PDF was made. Another browser may set other pages. */
  readonly browserVersion: string | null;
  readonly inputs: readonly ManifestFile[];
  readonly outputs: readonly ManifestFile[];
}

/** Size and SHA-256 of one input or output, with its pages where it is a PDF. */
export function describeFile(path: string, bytes: Uint8Array, pages: number | null = null): ManifestFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes: bytes.byteLength, sha256, ...(pages === null ? {} : { pages }) };
}

/** The manifest as a file of `out/`: keys and paths sorted, lines ended by LF. It does not list itself. */
export function makeManifest(parts: ManifestParts): OutputFile {
  const manifest = {
    browser: parts.browserVersion,
    inputs: sortByPath(parts.inputs),
    outputs: sortByPath(parts.outputs),
    schema: SCHEMA,
    tool: { name: TOOL_NAME, version: parts.toolVersion },
  };
  return { path: MANIFEST_PATH, bytes: new TextEncoder().encode(`${JSON.stringify(sortKeys(manifest), null, 2)}\n`) };
}

/** The paths of the outputs of a manifest that this program wrote; null for any other file. */
export function readManifestPaths(bytes: Uint8Array): string[] | null {
  const manifest = parseJson(new TextDecoder().decode(bytes));
  if (!isRecord(manifest) || !isRecord(manifest['tool']) || manifest['tool']['name'] !== TOOL_NAME) return null;
  const outputs = manifest['outputs'];
  if (!Array.isArray(outputs)) return null;
  return outputs.flatMap((output: unknown) =>
    isRecord(output) && typeof output['path'] === 'string' ? [output['path']] : [],
  );
}

function sortByPath(files: readonly ManifestFile[]): ManifestFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
