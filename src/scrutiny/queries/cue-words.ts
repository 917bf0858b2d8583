/**
 * The words, in lower case, without which a rule can find nothing in a text. A pattern of a rule needs a word here for
 * each thing that it finds; too many words only cost time.
 */
import { FIRST_NAMES, RANK_WORDS } from './names-of-people.ts';

function words(line: string): string[] {
  return line.split(' ');
}

export const CUE_WORDS = {
  placeholder: words(
    'insert tbc tba tbd confirmed advised announced determined decided x xx xxx xxxx xxxxx xk xxk xxxk xm xxm xxxm lorem dd error',
  ),
  email: words(
    'hi hello hey dear morning afternoon evening thanks cheers ta regards sincerely faithfully truly subject sent wrote re fw ' +
      'fwd suggest propose know hope find discuss shout ring call wishes outlook fyi original forwarded',
  ),
  contact: words('ext extn'),
  firstPerson: words('i my'),
  person: [...words('mr mrs ms miss mx dr prof professor sir dame'), ...RANK_WORDS, ...FIRST_NAMES],
  file: words(
    'attached attachment attachments embedded icon icons click clicking here pdf doc docx xls xlsx xlsm ppt pptx msg eml csv zip ' +
      'rtf vsd vsdx odt ods png jpg jpeg',
  ),
  repetition: [],
  misspelling: words(
    'diversion immerging cord recieve recieved recieving seperate seperately occured accomodate accomodation definately ' +
      'goverance governence complience liase liason liasing maintainance commited responsibilty assesment assesments acheive ' +
      'acheived enviroment managment recomendation recomendations priorites proceedure proceedures perfomance implmentation ' +
      'implimentation wich teh adn thier untill pubic dependant principle prioritises begining succesful successfull neccessary refered ' +
      'transfered',
  ),
  unfinished: ['what'],
  brokenLine: [],
} as const;

/** Words that no sentence ends with. */
export const DANGLING_WORDS = words(
  'the a an and or our their your than because including whose every very which of to will has was were',
);
