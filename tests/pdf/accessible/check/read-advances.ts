/** Reads the widths of the glyphs out of a TrueType font. */

/** By glyph, in thousandths of the font's size; empty for bytes that are no such font. */
export function readAdvances(font: Buffer): readonly number[] {
  const tables = new Map<string, number>();
  const count = font.length < 12 ? 0 : font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16 && at + 16 <= font.length; at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const [head, horizontal, metrics, maximum] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag));
  if (head === undefined || horizontal === undefined || metrics === undefined || maximum === undefined) return [];
  const unitsPerEm = font.readUInt16BE(head + 18);
  // Glyphs beyond this number are all as wide as the last one before it.
  const metricCount = font.readUInt16BE(horizontal + 34);
  const glyphCount = font.readUInt16BE(maximum + 4);
  return Array.from({ length: glyphCount }, (_, glyph) => {
    return (font.readUInt16BE(metrics + Math.min(glyph, metricCount - 1) * 4) * 1000) / unitsPerEm;
  });
}
