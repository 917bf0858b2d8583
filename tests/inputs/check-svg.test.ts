import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSvg } from '../../src/inputs/check-svg.ts';

function draw(inside: string, attributes = 'viewBox="0 0 30 20"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inside}\n</svg>`;
}

describe('an SVG that is only a drawing', () => {
  test.each([
    ['shapes and groups', '<g id="a" transform="scale(2)"><circle r="2" cx="3" cy="4"/><!-- <script> --></g>'],
    ['its own gradient', '<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0"/>'],
    ['its own parts again', '<path id="p" d="M0 0"/><use href="#p"/><use xlink:href=\'#p\'/>'],
    ['a picture inside it', '<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>'],
    ['a style sheet of its own', '<style>.a { fill: url("#g") } /* a > b */</style><path class="a" d="M0 0"/>'],
    ['a style sheet as data', '<style><![CDATA[ .a > .b { fill: red } ]]></style>'],
    ['words that are not drawn', '<title>Crest &amp; star</title><desc>Three hills</desc><metadata>x</metadata>'],
  ])('may hold %s', (_, inside) => expect(checkSvg(draw(inside))).toEqual({ aspect: 1.5 }));

  test('may begin as drawing programs begin theirs', () => {
    const start =
      '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
    expect(checkSvg(start.slice(1) + draw('<path d="M0 0"/>'))).toEqual({ aspect: 1.5 });
  });

  test('has its shape from viewBox, or from width and height', () => {
    expect(checkSvg(draw('', 'viewBox="-5,-5 40,10" width="9" height="9"'))).toEqual({ aspect: 4 });
    expect(checkSvg(draw('', 'width="60px" height="30"'))).toEqual({ aspect: 2 });
    for (const none of ['', 'width="100%" height="50%"', 'viewBox="0 0 0 0"', 'viewBox="none"']) {
      expect(checkSvg(draw('', none))).toMatchObject({ code: 'logo-without-size' });
    }
  });
});

describe('an SVG is refused', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'logo-not-only-drawing'],
    ['a script with a prefix', '<svg:SCRIPT/>', 'logo-not-only-drawing'],
    ['a script as an answer', '<path onload="alert(1)" d=""/>', 'logo-not-only-drawing'],
    ['a page in it', '<foreignObject><p>x</p></foreignObject>', 'logo-not-only-drawing'],
    ['an animation', '<animate attributeName="x"/>', 'logo-not-only-drawing'],
    ['a link', '<a href="#x"><path d=""/></a>', 'logo-not-only-drawing'],
    ['letters', '<text x="0" y="9">WOLDS</text>', 'logo-with-letters'],
    ['a picture elsewhere', '<image href="https://x.example/a.png"/>', 'logo-with-reference'],
    ['a picture beside it', '<image xlink:href="a.png"/>', 'logo-with-reference'],
    ['an address behind numbers', '<image href="&#104;ttps://x.example/a.png"/>', 'logo-with-reference'],
    ['a drawing in data', '<image href="data:image/svg+xml;base64,AAAA"/>', 'logo-with-reference'],
    ['a colour from elsewhere', '<path fill="url(https://x.example/#a)" d=""/>', 'logo-with-reference'],
    ['a style that fetches', '<path style="fill:u\\72l(//x.example)" d=""/>', 'logo-with-reference'],
    ['a sheet that imports', '<style>@import "a.css";</style>', 'logo-with-reference'],
    ['a sheet that hides it as data', '<style><![CDATA[@import url(a.css);]]></style>', 'logo-with-reference'],
    ['an address for all others', '<g xml:base="https://x.example/"/>', 'logo-with-reference'],
  ])('for %s', (_, inside, code) => {
    expect(checkSvg(draw(inside))).toMatchObject({ code, line: 2 });
  });

  test.each([
    ['no text at all', ''],
    ['something else', '<html></html>'],
    ['another root', '<g xmlns="http://www.w3.org/2000/svg"/>'],
    ['no name space, so that no browser draws it', '<svg viewBox="0 0 1 1"></svg>'],
    ['an element that is not closed', draw('<g>')],
    ['elements closed in another order', draw('<g><b></g></b>')],
    ['an attribute without quotation marks', draw('<g id=a></g>')],
    ['an attribute that stands twice', draw('<g id="a" id="b"></g>')],
    ['two drawings', `${draw('')}${draw('')}`],
    ['words behind it', `${draw('')}x`],
    ['half a file', draw('<path d="M0 0"/>').slice(0, -20)],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${draw('')}`],
  ])('for %s', (_, text) => expect(checkSvg(text)).toMatchObject({ code: 'logo-not-svg' }));

  test('for a style sheet beside it', () => {
    expect(checkSvg(`<?xml-stylesheet href="a.css"?>${draw('')}`)).toMatchObject({ code: 'logo-with-reference' });
  });
});

test('whatever is done to a drawing, nothing gets past that could fetch or run', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    ' ',
    '=',
    'script',
    'href',
    'onload',
    '<!--',
    '-->',
    '&#',
    ';',
    'url(',
    '\n',
    '<g>',
  );
  const good = draw('<g id="a"><path fill="url(#g)" d="M0 0"/></g>');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(good.length), pieces), { maxLength: 6 }), (changes) => {
      const text = changes.reduce((held, [at, piece]) => held.slice(0, at) + piece + held.slice(at), good);
      const checked = checkSvg(text);
      const shown = text.replaceAll(/<!--[\s\S]*?-->/g, '');
      const isHarmless = !/<script[\s/>]|\son\w+\s*=\s*["']/.test(shown);
      expect('aspect' in checked ? isHarmless : checked.line > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a long hostile file is judged in no time', () => {
  const attributes = ' a="b"'.repeat(2).concat(' '.repeat(50_000));
  const startedAt = performance.now();
  checkSvg(draw(`<g${attributes}`));
  checkSvg(draw('<g '.repeat(20_000)));
  checkSvg(draw('<!--'.repeat(20_000)));
  checkSvg(draw(`<path d="${'M0 0'.repeat(100_000)}"/>`));
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
