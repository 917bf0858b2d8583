/** Codes of languages, `en-GB`, by their form (BCP 47). */

export function isLanguage(code: string | null): code is string {
  return code !== null && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(code);
}
