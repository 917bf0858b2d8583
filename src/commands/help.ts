/** The help text. It promises only what arguments.ts reads; a test holds the two together. */

/** The text for `--help`, with its last line end. */
export function writeHelp(version: string): string {
  return `build-papers ${version}
Committee papers, as PDFs and web pages, from a tracker's exports.

Usage
  npm run build-papers                     build everything in data/ into out/
  npm run build-papers -- [options]        the lone -- hands the options on
  npm run doctor                           which browser prints the PDFs
  npm run gallery                          layouts and partials, in .gallery/

Options
  --data FOLDER   the folder with organisation.yaml and meetings (usual: data)
  --out FOLDER    where the papers go; replaced as a whole (usual: out)
  --check         read the data and say what is wrong with it; write nothing
  --draft         mark every PDF and every web page as a draft
  --large-print   print each paper in type of 16 points and up as well
  --json          say everything as one JSON object, for scripts
  --help, -h      this text
  --version       the version

Examples
  npm run build-papers -- --check
  npm run build-papers -- --data "My Documents/audit" --out papers

The program ends with
  0    done
  1    errors in the data or the settings; the old papers are untouched
  2    no PDFs could be printed; the web pages are there
  3    a fault in the program
  130  interrupted
`;
}
