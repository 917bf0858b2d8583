/** The examples of the partials as pages, each in its two forms, with their heights where they can be measured. */
import { frameForm, renderExample, type FormPage } from '../../html/gallery-forms.ts';
import type { GalleryForm, GalleryPartial } from '../../html/gallery-page.ts';
import { TemplateError, type Templates } from '../../html/load-templates.ts';
import type { Medium } from '../../html/render-paper.ts';
import type { Problem } from '../../problems.ts';
import type { OutputFile } from '../../publish/output-file.ts';
import { makeSlug } from '../../slug.ts';
import { capitalise } from '../../words.ts';
import type { PartialDescription, PartialExample } from '../read-partials.ts';

/** Heights of the bodies of a page that is `width` pixels wide; null where there is no browser to ask. */
export type Measure = (html: string, width: number) => Promise<readonly number[] | null>;

export interface PartialForms {
  readonly partials: readonly GalleryPartial[];
  readonly pages: readonly OutputFile[];
}

const MEDIA = ['screen', 'print'] as const satisfies readonly Medium[];
/** Pixels within the frames of styles/gallery.css in a window of 1280, and of a page's text in print (174 mm and 261 mm). */
const WIDTHS = { screen: [580, 1212], print: [676, 1004] } as const;

interface Form {
  readonly partial: PartialDescription;
  readonly example: PartialExample;
  readonly medium: Medium;
  readonly isLandscape: boolean;
  readonly path: string;
  readonly title: string;
  readonly bodyHtml: string;
}

/** Throws a TemplateError where an example lacks what its template asks for. */
export async function makePartialForms(
  partials: readonly PartialDescription[],
  templates: Templates,
  measure: Measure,
): Promise<PartialForms> {
  const forms = listPartialForms(partials, templates);
  const heights = await measureForms(forms, templates, measure);
  return {
    partials: partials.map((partial) => ({
      name: partial.name,
      about: partial.about,
      isLandscape: isLandscape(partial),
      parameters: partial.parameters,
      examples: partial.examples.map((example) => ({
        heading: capitalise(example.name),
        forms: forms
          .filter((form) => form.partial === partial && form.example === example)
          .map((form): GalleryForm => ({
            medium: form.medium,
            href: form.path,
            title: form.title,
            height: heights.get(form) ?? null,
          })),
      })),
    })),
    pages: forms.map((form) => ({
      path: form.path,
      bytes: new TextEncoder().encode(framePartialForms([form], templates)),
    })),
  };
}

/** The examples that lack something for which their template asks, or that it cannot take. */
export function findExampleFaults(partials: readonly PartialDescription[], templates: Templates): Problem[] {
  return partials.flatMap((partial) => {
    const faults = partial.examples.flatMap((example) => {
      try {
        for (const medium of MEDIA) renderExample(partial.name, example.model, medium, templates);
        return [];
      } catch (error) {
        if (error instanceof TemplateError) return [{ example, reason: error.message }];
        throw error;
      }
    });
    return faults.map(({ example, reason }) => ({
      code: 'partial-example',
      severity: 'error',
      file: `templates/partials/${partial.name}/examples.json`,
      value: example.name,
      message: `The example "${example.name}" does not fit its template. ${reason}`,
      advice: 'Give the example what the template asks for, in the shape that papers give it.',
    }));
  });
}

/** Every example in both forms; the paths are those in the gallery: `partials/status/overdue-print.html`. */
export function listPartialForms(partials: readonly PartialDescription[], templates: Templates): Form[] {
  return partials.flatMap((partial) =>
    partial.examples.flatMap((example) =>
      MEDIA.map((medium) => ({
        partial,
        example,
        medium,
        isLandscape: isLandscape(partial),
        path: `partials/${partial.name}/${makeSlug(example.name)}-${medium}.html`,
        title: `${partial.name}, ${example.name}: ${medium === 'print' ? 'in print' : 'on screen'}`,
        bodyHtml: renderExample(partial.name, example.model, medium, templates),
      })),
    ),
  );
}

/** Forms of one partial in one medium as a page, two folders below the gallery's front page. */
export function framePartialForms(forms: readonly Form[], templates: Templates): string {
  const [first] = forms;
  if (first === undefined) throw new Error('There is no form to show.');
  const { medium, title, isLandscape, partial } = first;
  return frameForm(
    {
      medium,
      documentTitle: title,
      heading: title,
      layout: null,
      isLandscape,
      toRoot: '../../',
      bodies: forms.map(({ bodyHtml }) => ({ within: partial.within, bodyHtml })),
    },
    templates,
  );
}

async function measureForms(
  forms: readonly Form[],
  templates: Templates,
  measure: Measure,
): Promise<ReadonlyMap<Form, number>> {
  const heights = new Map<Form, number>();
  for (const medium of MEDIA) {
    for (const [index, width] of WIDTHS[medium].entries()) {
      const alike = forms.filter((form) => form.medium === medium && form.isLandscape === (index === 1));
      const page: FormPage = {
        medium,
        documentTitle: 'To be measured',
        heading: null,
        layout: null,
        isLandscape: index === 1,
        toRoot: '',
        bodies: alike.map(({ partial, bodyHtml }) => ({ within: partial.within, bodyHtml })),
      };
      const measured = await measure(frameForm(page, templates), width);
      for (const [at, form] of alike.entries()) {
        const height = measured?.[at];
        if (height !== undefined) heights.set(form, height);
      }
    }
  }
  return heights;
}

function isLandscape({ within }: PartialDescription): boolean {
  return within?.split(' ').includes('landscape') === true;
}
