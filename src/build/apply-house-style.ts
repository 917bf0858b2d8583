/** The program's own files in the dress of one organisation: its colours behind the tokens, its logo among the pictures. */
import { writeHouseColours, writeHouseColoursForScreen } from '../html/house-colours.ts';
import { writeShapeStyles } from '../html/shapes.ts';
import type { HouseStyle } from '../inputs/house-style.ts';
import { markLogo } from '../papers/letterhead.ts';
import type { ProgramFiles } from './read-program-files.ts';

/** Later rules win, so the files themselves stay as they were read. */
export function applyHouseStyle(program: ProgramFiles, style: HouseStyle): ProgramFiles {
  const colours = writeHouseColours(style);
  const { logo } = style;
  const mark = markLogo(logo);
  return {
    ...program,
    // Shapes in print are pictures, which do not see the tokens of the page: they are drawn again.
    printStyles:
      colours === '' ? program.printStyles : program.printStyles + colours + writeShapeStyles(program.tokens + colours),
    siteStyles: program.siteStyles + writeHouseColoursForScreen(style),
    sheetStyles: program.sheetStyles + colours,
    pictures:
      logo === null || mark === null ? [] : [{ name: mark.fileName, bytes: logo.bytes, mediaType: logo.mediaType }],
  };
}
