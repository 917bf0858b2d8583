/**
 * Reads organisation.yaml. Also gives the keys of panels and auditors as written, so that a meeting is not told that its
 * panel is unknown because another line of that panel is wrong.
 */
import type { Checked } from '../problems.ts';
import { checkSettings } from './check-settings.ts';
import type { Organisation } from './inputs.ts';
import type { LogoSettings } from './read-logo.ts';
import { buildOrganisation, organisationSchema } from './organisation-schema.ts';
import { valueAt } from './settings-problems.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlDocument } from './yaml-document.ts';

export interface OrganisationFile {
  /** Null where a key that must be there is wrong or missing. Its logo is for whoever can read files. */
  readonly organisation: Organisation | null;
  /** Null where none is named. */
  readonly logo: LogoSettings | null;
  /** For messages on files that the settings name; null where the file could not be read at all. */
  readonly document: YamlDocument | null;
  /** Null where the file could not be read at all: then no key can be called unknown. */
  readonly panelKeys: readonly string[] | null;
  readonly auditorKeys: readonly string[] | null;
}

/** What is known where there is no file that can be read. */
export const NO_ORGANISATION: OrganisationFile = {
  organisation: null,
  logo: null,
  document: null,
  panelKeys: null,
  auditorKeys: null,
};

/** `text` is the decoded file with LF line ends; `file` is its name for messages, `organisation.yaml`. */
export function readOrganisation(text: string, file: string): Checked<OrganisationFile> {
  const yaml = readYaml(text, file);
  const document = yaml.value;
  if (document === null) {
    return { value: NO_ORGANISATION, problems: yaml.problems };
  }
  const settings = checkSettings(document, organisationSchema);
  return {
    value: {
      organisation: settings.value && buildOrganisation(settings.value, (path) => document.placeOf(path).line),
      logo: settings.value?.houseStyle?.logo ?? null,
      document,
      panelKeys: listKeys(document, 'panels'),
      auditorKeys: listKeys(document, 'auditors') ?? [],
    },
    problems: [...yaml.problems, ...settings.problems],
  };
}

function listKeys(document: YamlDocument, key: string): string[] | null {
  const value = valueAt(document.value, [key]);
  return value instanceof Map ? [...value.keys()].map(String) : null;
}
