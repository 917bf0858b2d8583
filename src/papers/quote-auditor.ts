/** The auditor's words in quotation marks, whether the export has them or not. Nothing within them is changed. */

/** `“The service should …”`. Words that begin or end with a list or a table have no place for the marks and stay as they are. */
export function quoteAuditor(text: string): string {
  const words = text.trim();
  const inner = /^"([^"]*)"([.]?)$/su.exec(words);
  if (inner !== null) return `“${inner[1] ?? ''}”${inner[2] ?? ''}`;
  if (/^["'“‘«]/u.test(words)) return text;
  const lines = words.split('\n');
  const isRun = (line: string | undefined): boolean => !/^\s*(?:[-*•·–|#]|\(?\w{1,3}[.)]\s)/u.test(line ?? '');
  return isRun(lines[0]) && !(lines.at(-1) ?? '').trim().startsWith('|') ? `“${words}”` : text;
}
