/**
 * Reads from the source of a partial which fields of its model it uses, so that its documented parameters can be held against
 * it. It renders nothing.
 */
import Handlebars from 'handlebars';

type Node = hbs.AST.Node;

/** Blocks within which a plain name is a field of something else. */
const OPENS_CONTEXT = new Set(['each', 'with']);

/**
 * The fields of a partial's own model, sorted, each once: [`bars`, `word`]. `block.sentence` counts as `block`; names within
 * `{{#each}}` are fields of the entries and do not count, `../level` there does. Throws what Handlebars says of a syntax error.
 */
export function listParameters(source: string): string[] {
  const found = new Set<string>();
  visitBody(Handlebars.parse(source).body, 0, found);
  return [...found].sort();
}

/** `depth` is the number of contexts that have been opened around the node. */
function visitBody(body: readonly Node[], depth: number, found: Set<string>): void {
  for (const node of body) visit(node, depth, found);
}

function visit(node: Node, depth: number, found: Set<string>): void {
  switch (node.type) {
    case 'PathExpression':
      notePath(node as hbs.AST.PathExpression, depth, found);
      return;
    case 'MustacheStatement':
    case 'SubExpression': {
      const { path, params, hash } = node as hbs.AST.MustacheStatement | hbs.AST.SubExpression;
      // With arguments it is a helper and not a field.
      const isField = node.type === 'MustacheStatement' && params.length === 0 && hash === undefined;
      visitBody(isField ? [path] : [...params, ...valuesOf(hash)], depth, found);
      return;
    }
    case 'PartialStatement': {
      const { params, hash } = node as hbs.AST.PartialStatement;
      visitBody([...params, ...valuesOf(hash)], depth, found);
      return;
    }
    case 'BlockStatement': {
      const { path, params, hash, program, inverse } = node as hbs.AST.BlockStatement;
      visitBody([...params, ...valuesOf(hash)], depth, found);
      const opens = path.type === 'PathExpression' && OPENS_CONTEXT.has(path.original);
      visitBody(program.body, opens ? depth + 1 : depth, found);
      // What stands after {{else}} of a list without entries stands in the context around it.
      visitBody(inverse?.body ?? [], depth, found);
      return;
    }
    default:
  }
}

function notePath({ data, depth: up, parts }: hbs.AST.PathExpression, depth: number, found: Set<string>): void {
  const [first] = parts;
  if (!data && up === depth && first !== undefined) found.add(first);
}

function valuesOf(hash: hbs.AST.Hash | undefined): Node[] {
  return hash?.pairs.map(({ value }) => value) ?? [];
}
