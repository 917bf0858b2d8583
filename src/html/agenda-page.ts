/** The agenda as a document to be printed, in the frame of the papers. */
import type { AgendaModel } from '../papers/agenda.ts';
import { framePrintPage, type PrintPage } from './print-page.ts';
import type { Templates } from './load-templates.ts';

/** Example: `addressOf(0)` is where the first item's link leads until the pack is put together. */
export function makeAgendaPage(
  agenda: AgendaModel,
  templates: Templates,
  addressOf: (index: number) => string,
): PrintPage {
  const items = agenda.items.map((item, index) => ({ item, href: addressOf(index) }));
  return framePrintPage(
    {
      documentTitle: agenda.title.replaceAll('\u00A0', ' '),
      layout: 'agenda',
      bodyHtml: templates.render('pages/agenda', { agenda, items, isPrint: true }),
      furniture: agenda,
      sentinel: agenda.panelName,
    },
    templates,
  );
}
