/** The head of a paper's first page: whose paper it is, in words and as a logo. Holds no picture, only what stands for it. */
import type { Logo } from '../inputs/house-style.ts';
import type { Organisation } from '../inputs/inputs.ts';

export interface LogoMark {
  /** In the folder of the pictures: `logo.svg`, whatever the organisation calls the file. */
  readonly fileName: string;
  readonly alt: string;
}

export interface Letterhead {
  readonly bodyName: string;
  readonly logo: {
    /** Where a print finds it: `/pictures/logo.svg`. */
    readonly href: string;
    readonly alt: string;
  } | null;
}

const ENDINGS: Readonly<Record<Logo['mediaType'], string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

export function makeLetterhead({ name, houseStyle }: Pick<Organisation, 'name' | 'houseStyle'>): Letterhead {
  const mark = markLogo(houseStyle.logo);
  return { bodyName: name, logo: mark === null ? null : { href: `/pictures/${mark.fileName}`, alt: mark.alt } };
}

/** Null where there is no logo. */
export function markLogo(logo: Logo | null): LogoMark | null {
  return logo === null ? null : { fileName: `logo.${ENDINGS[logo.mediaType]}`, alt: logo.alt };
}
