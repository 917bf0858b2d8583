import { expect, test } from 'vitest';
import { MANIFEST_PATH, describeFile, makeManifest, readManifestPaths } from '../../src/publish/manifest.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parts = {
  toolVersion: '0.1.0',
  browserVersion: 'Chrome/156.0.1',
  inputs: [describeFile('organisation.yaml', encode('b')), describeFile('meetings/x/meeting.yaml', encode(''))],
  outputs: [describeFile('members/x.pdf', encode('abc'), 12), describeFile('intranet/index.html', encode('abc'))],
};

test('the manifest is the same text for the same build: sorted keys and paths, LF', () => {
  const text = new TextDecoder().decode(makeManifest(parts).bytes);
  expect(text).toBe(`{
  "browser": "Chrome/156.0.1",
  "inputs": [
    {
      "bytes": 0,
      "path": "meetings/x/meeting.yaml",
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    },
    {
      "bytes": 1,
      "path": "organisation.yaml",
      "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
    }
  ],
  "outputs": [
    {
      "bytes": 3,
      "path": "intranet/index.html",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    },
    {
      "bytes": 3,
      "pages": 12,
      "path": "members/x.pdf",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }
  ],
  "schema": 1,
  "tool": {
    "name": "build-papers",
    "version": "0.1.0"
  }
}
`);
  const shuffled = { ...parts, inputs: parts.inputs.toReversed(), outputs: parts.outputs.toReversed() };
  expect(makeManifest(shuffled)).toEqual(makeManifest(parts));
});

test('a manifest of ours is recognised and tells what was written', () => {
  const manifest = makeManifest(parts);
  expect(manifest.path).toBe(MANIFEST_PATH);
  expect(readManifestPaths(manifest.bytes)).toEqual(['intranet/index.html', 'members/x.pdf']);
});

test.each([
  '',
  'x',
  'null',
  '[]',
  '{}',
  '{"tool":"build-papers"}',
  '{"tool":{"name":"other"},"outputs":[]}',
  '{"tool":{"name":"build-papers"}}',
])('another file of that name is not ours: %s', (text) => expect(readManifestPaths(encode(text))).toBeNull());
