/**
 * Walks through the parsed template of a layout and finds the names that do not exist: partials, values, and an id that is given
 * twice. Handlebars itself is silent where such a value stands in a condition. Renders nothing.
 */
import { didYouMean, findNearest } from '../nearest-word.ts';
import { LAYOUT_NAMES, PAPER_NAMES } from './layout-names.ts';

export interface NameFault {
  readonly line: number;
  readonly code: string;
  readonly message: string;
  /** What to write instead; may be empty. */
  readonly advice: string;
}

export interface PartialCall {
  readonly partial: string;
  readonly line: number;
}

interface Scope {
  /** Whether bare names are those of the layout: in its main template, outside `{{#each}}` and `{{#with}}`. */
  readonly isOutermost: boolean;
  readonly isMain: boolean;
  /** The branches around: what stands in a longer list is printed only together with what stands in its beginning. */
  readonly branches: readonly string[];
}

interface Id {
  readonly id: string;
  readonly line: number;
  readonly branches: readonly string[];
}

/** `partials` are those that this template may call; `isMain` where it is the layout's own, not one of its partials. */
export function checkTemplateNames(
  program: hbs.AST.Program,
  partials: ReadonlySet<string>,
  isMain: boolean,
): { readonly faults: readonly NameFault[]; readonly calls: readonly PartialCall[] } {
  const walk = new TemplateWalk(partials);
  walk.readProgram(program, { isMain, isOutermost: isMain, branches: [] });
  return { faults: [...walk.faults, ...findDoubleIds(walk.ids)], calls: walk.calls };
}

class TemplateWalk {
  readonly faults: NameFault[] = [];
  readonly ids: Id[] = [];
  readonly calls: PartialCall[] = [];
  readonly #partials: ReadonlySet<string>;

  constructor(partials: ReadonlySet<string>) {
    this.#partials = partials;
  }

  readProgram(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.#readStatement(statement, scope);
  }

  #readStatement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
        return this.#noteIds(statement as hbs.AST.ContentStatement, scope);
      case 'MustacheStatement':
        return this.#readCall(statement as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return this.#readBlock(statement as hbs.AST.BlockStatement, scope);
      case 'PartialStatement':
        return this.#readPartial(statement as hbs.AST.PartialStatement, scope);
      case 'PartialBlockStatement': {
        const block = statement as hbs.AST.PartialBlockStatement;
        this.#readPartial(block, scope);
        return this.readProgram(block.program, scope);
      }
      case 'Decorator':
      case 'DecoratorBlock':
        this.faults.push({
          line: statement.loc.start.line,
          code: 'template-decorator',
          message: 'A partial cannot be made inside a template.',
          advice: 'Put it into a file of its own in the folder of the layout. ',
        });
        return undefined;
      default:
        return undefined;
    }
  }

  #readBlock(block: hbs.AST.BlockStatement, scope: Scope): void {
    this.#readArguments(block, scope);
    const isInner = ['each', 'with'].includes(block.path.original);
    const { line, column } = block.loc.start;
    const inside = (branch: string): Scope => ({
      ...scope,
      branches: [...scope.branches, `${line}:${column} ${branch}`],
    });
    this.readProgram(block.program, { ...inside('if'), isOutermost: scope.isOutermost && !isInner });
    this.readProgram(block.inverse, inside('else'));
  }

  #readPartial(
    { name, ...call }: Pick<hbs.AST.PartialStatement, 'name' | 'params' | 'hash' | 'loc'>,
    scope: Scope,
  ): void {
    this.#readArguments(call, scope);
    if (name.type === 'SubExpression') {
      this.faults.push({
        line: call.loc.start.line,
        code: 'template-partial-unnamed',
        message: 'The name of a partial is worked out here, so that nobody can know beforehand whether there is one.',
        advice: 'Write the name itself, with {{#if …}} around it where it depends on something. ',
      });
      return;
    }
    const written = name.original;
    if (this.#partials.has(written)) {
      this.calls.push({ partial: written, line: call.loc.start.line });
      return;
    }
    this.faults.push({
      line: call.loc.start.line,
      code: 'template-partial-unknown',
      message: `There is no partial "${written}".`,
      advice: didYouMean(findNearest(written, this.#partials)),
    });
  }

  /** With arguments, what is called is a helper, and Handlebars says which of them it does not know. */
  #readCall(call: Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>, scope: Scope): void {
    const isHelper = call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0;
    if (!isHelper) this.#readValue(call.path, scope);
    this.#readArguments(call, scope);
  }

  #readArguments({ params, hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>, scope: Scope): void {
    const pairs = (hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    for (const value of [...params, ...pairs.map((pair) => pair.value)]) {
      if (value.type === 'SubExpression') this.#readArguments(value as hbs.AST.SubExpression, scope);
      else this.#readValue(value, scope);
    }
  }

  #readValue(value: hbs.AST.Expression, scope: Scope): void {
    if (value.type !== 'PathExpression') return;
    const { parts, original, data, depth, loc } = value as hbs.AST.PathExpression;
    const isRoot = data && parts[0] === 'root';
    const [first, second] = isRoot ? parts.slice(1) : parts;
    if (first === undefined || (data && !isRoot) || /^(?:\.\/|this\b)/.test(original)) return;
    const fault = (message: string, advice: string): void => {
      this.faults.push({ line: loc.start.line, code: 'template-name-unknown', message, advice });
    };
    const isBare = !isRoot && depth === 0;
    if (scope.isMain && isBare && !scope.isOutermost && LAYOUT_NAMES.includes(first) && first !== 'sections') {
      return fault(`"${original}" is not known inside {{#each}} or {{#with}}.`, `Write @root.${original} there. `);
    }
    if ((isRoot || (isBare && scope.isOutermost)) && !LAYOUT_NAMES.includes(first)) {
      const nearest = nearestPath(first);
      return fault(`"${original}" is missing from the model.`, nearest);
    }
    if (first === 'paper' && second !== undefined && !PAPER_NAMES.includes(second)) {
      const nearest = findNearest(second, PAPER_NAMES);
      fault(`"${original}" is missing from the model.`, didYouMean(nearest === null ? null : `paper.${nearest}`));
    }
  }

  #noteIds({ original, loc }: hbs.AST.ContentStatement, { branches }: Scope): void {
    // As written: `value` has lost the line ends around blocks that stand alone on their line.
    const written: unknown = original;
    if (typeof written !== 'string') return;
    for (const match of written.matchAll(/\sid\s*=\s*["']([^"']+)["']/g)) {
      const line = loc.start.line + written.slice(0, match.index + 1).split('\n').length - 1;
      this.ids.push({ id: match[1] ?? '', line, branches });
    }
  }
}

/** A bare `title` is `paper.title`. */
function nearestPath(name: string): string {
  if (PAPER_NAMES.includes(name)) return didYouMean(`paper.${name}`);
  const nearest = findNearest(name, [...LAYOUT_NAMES, ...PAPER_NAMES.map((other) => `paper.${other}`)]);
  return didYouMean(nearest);
}

/** Two branches of one condition may have the same id; the same branch, or one within the other, may not. */
function findDoubleIds(ids: readonly Id[]): NameFault[] {
  return ids.flatMap(({ id, line, branches }, index) => {
    const isBeginning = (one: readonly string[], other: readonly string[]): boolean =>
      one.every((branch, at) => branch === other[at]);
    const earlier = ids
      .slice(0, index)
      .find(
        (other) => other.id === id && (isBeginning(other.branches, branches) || isBeginning(branches, other.branches)),
      );
    if (earlier === undefined) return [];
    return [
      {
        line,
        code: 'template-id-twice',
        message: `The id "${id}" stands in this template already, on line ${earlier.line}.`,
        advice: 'A link to it would lead to the first one only: give this element another id. ',
      },
    ];
  });
}
