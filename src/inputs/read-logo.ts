/** Reads the logo that organisation.yaml names, and says at its line what is wrong with the file. Changes no byte of it. */
import type { Checked } from '../problems.ts';
import type { FolderEntry } from '../world.ts';
import { checkSvg } from './check-svg.ts';
import { suggestWord } from './did-you-mean.ts';
import type { Logo } from './house-style.ts';
import type { InputFolder } from './input-folder.ts';
import { findName, listNames } from './missing-entries.ts';
import { readJpegSize, readPngSize, type PictureSize } from './picture-size.ts';
import { problemAtKey } from './settings-problems.ts';
import type { RefusalWords } from './settings-schema.ts';
import type { YamlDocument } from './yaml-document.ts';

/** What the settings say of it; the file itself has not been looked at. */
export interface LogoSettings {
  readonly file: string;
  readonly alt: string;
}

const LARGEST_BYTES = 1_000_000;
const KINDS = /\.(?:svg|png|jpe?g)$/iu;

/** Null, with the problem, where it cannot be used. `entries` are those of the data folder. */
export async function readLogo(
  { file, alt }: LogoSettings,
  document: YamlDocument,
  entries: readonly FolderEntry[],
  folder: InputFolder,
): Promise<Checked<Logo | null>> {
  const refuse = (words: RefusalWords): Checked<null> => {
    const { code, message, advice } = words;
    return {
      value: null,
      problems: [problemAtKey(document, ['houseStyle', 'logo', 'file'], { code, message, advice })],
    };
  };
  const found = findName(entries, file, 'file');
  if (found === null) return refuse(explainMissingLogo(file, entries));
  if (!KINDS.test(found)) return refuse(WRONG_KIND);
  const bytes = await folder.read(found);
  if (bytes.byteLength > LARGEST_BYTES) return refuse(explainLargeLogo(bytes.byteLength));
  const picture = readPicture(bytes, found);
  return 'aspect' in picture ? { value: { ...picture, file: found, alt, bytes }, problems: [] } : refuse(picture);
}

type Picture = Pick<Logo, 'mediaType' | 'aspect'>;

function readPicture(bytes: Uint8Array, file: string): Picture | RefusalWords {
  if (/\.svg$/iu.test(file)) {
    // A mark of the byte order is not XML's business.
    const checked = checkSvg(new TextDecoder().decode(bytes));
    return 'aspect' in checked ? { mediaType: 'image/svg+xml', ...checked } : checked;
  }
  if (/\.png$/iu.test(file)) return describePicture(readPngSize(bytes), 'image/png', 'PNG');
  return describePicture(readJpegSize(bytes), 'image/jpeg', 'JPEG');
}

function describePicture(size: PictureSize | null, mediaType: Logo['mediaType'], name: string): Picture | RefusalWords {
  if (size !== null) return { mediaType, aspect: size.width / size.height };
  return {
    code: 'logo-not-a-picture',
    message: `The name of this file says ${name}, and what is in it is no ${name}.`,
    advice: 'Open it in a picture program and save it again under this name.',
  };
}

const WRONG_KIND: RefusalWords = {
  code: 'logo-of-another-kind',
  message: 'A logo can be an SVG, a PNG or a JPEG; this file is none of them.',
  advice: 'Save it as SVG where you can, because it prints sharp at any size; else as PNG.',
};

function explainMissingLogo(file: string, entries: readonly FolderEntry[]): RefusalWords {
  const pictures = listNames(entries, 'file').filter((name) => KINDS.test(name));
  const others = pictures.length === 0 ? 'Put it there.' : `The pictures there are: ${pictures.join(', ')}.`;
  return {
    code: 'missing-logo',
    message: `There is no file "${file}" beside organisation.yaml.`,
    advice: `${suggestWord(file, pictures)}${others}`,
  };
}

function explainLargeLogo(byteCount: number): RefusalWords {
  return {
    code: 'logo-too-large',
    message: `The logo has ${(byteCount / 1_000_000).toFixed(1)} MB, and every paper carries a copy of it; 1 MB is the most.`,
    advice: 'Make it smaller, for example 600 pixels wide, or use an SVG.',
  };
}
