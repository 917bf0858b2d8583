/**
 * Ranks and first names by which a rule knows that a person is named. First names that are words or places as well
 * (Mark, Grace, Victoria) are left out: a query about "Grace Period" would teach the secretary to ignore all of them.
 */

/** Parts of ranks as they are written in police and fire papers, in lower case. */
export const RANK_WORDS = (
  'pc dc ps ds di ci dci cc acc dcc tacc aco cfo acfo dcfo pcso sgt sergeant insp inspector supt superintendent ' +
  'constable commander manager gm sm wm cm ff firefighter'
).split(' ');

export const FIRST_NAMES = (
  'aaron abdul adam adrian ahmed aisha alan alastair albert alexander alfred ali alison amanda amy andrea andrew ' +
  'andy angela anita anna anne anthony antony ashley ben benjamin bernard beth beverley brenda brendan brian ' +
  'bridget bruce carl caroline catherine charlotte chris christina christine christopher claire clare clive colin ' +
  'craig damian daniel danielle darren dave david deborah debbie debra denise dennis derek diana diane dominic ' +
  'donald donna dorothy douglas duncan eddie edward eileen elaine eleanor elizabeth emily emma eric fatima fiona ' +
  'frances francis gareth gary gavin geoff geoffrey george gillian glenn gordon graeme graham greg gregory hannah ' +
  'harriet harry hassan heidi helen henry howard hugh iain ian imran irene isabel jacqueline jagdeep ' +
  'jaswinder james jamie jane janet janice jason jeanette jeff jeffrey jennifer jenny jeremy jessica jill jim ' +
  'joan joanna joanne joe john jon jonathan joseph josephine joshua joyce juan judith julia julian julie karen karl kate ' +
  'katherine kathleen kathryn katie keith kelly kelvin kenneth kerry kevin kieran kim kirsty kumar laura lauren ' +
  'lawrence leanne leon leonard lesley leslie linda lisa liz lorraine louisa louise lucy luke lynne malcolm ' +
  'mandy manjit margaret maria marie marilyn martin martyn mary matt matthew maureen maurice megan melanie michael ' +
  'michelle mike mohammad mohammed moira muhammad nadia naomi natalie natasha neil nicholas nick nicky nicola nicole ' +
  'nigel oliver olivia owen pamela patricia patrick paul paula pauline peter phil philip phillip priya rachael ' +
  'rachel rajesh ralph raymond rebecca richard rita robert roger roland ronald rosemary roy russell ruth ryan ' +
  'sally sam samantha samuel sandra sanjay sara sarah satnam scott sean shane shannon sharon shaun sheila shirley ' +
  'simon sophie stella stephanie stephen steve steven stewart stuart sunil susan suzanne sylvia tara teresa terence ' +
  'terry theresa thomas tim timothy tina toby tom tony tracey tracy trevor usman valerie vanessa vikram vincent ' +
  'wayne wendy william yasmin yvonne zoe'
).split(' ');
