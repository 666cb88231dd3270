/** Markdown to the few kinds of block a page may have. What a page may not have is a problem on its line. */
import type { BlockContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Block, type Inline, plainText } from '../../domain/text.ts';

export interface Fault {
  /** Line in the body, counted from 1. */
  line: number;
  message: string;
}

/** Where links may go; anything else would leave the directory. */
const TARGET = /^(page|service|term):[a-z0-9-]+$/;

export function parseMarkdown(body: string): { blocks: Block[]; faults: Fault[]; lines: number[] } {
  const faults: Fault[] = [];
  const lines: number[] = [];
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
    node.position?.start.line ?? 1;

  function inline(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [node.value.replace(/\s+/g, ' ')];
        case 'strong':
          return [{ b: inline(node.children) }];
        case 'break':
          return [' '];
        case 'link':
          if (TARGET.test(node.url)) return [{ to: node.url, t: inline(node.children) }];
          faults.push({ line: lineOf(node), message: `a link to ${node.url}` });
          return inline(node.children);
        default:
          faults.push({ line: lineOf(node), message: `${node.type} inside a line` });
          return [];
      }
    });
  }

  function items(list: List): Inline[][] {
    return list.children.map((item) => {
      const [first, ...rest] = item.children as BlockContent[];
      if (first?.type !== 'paragraph' || rest.length) {
        faults.push({ line: lineOf(item), message: 'a list entry with more than one line of text' });
        return [];
      }
      return inline(first.children);
    });
  }

  function block(node: RootContent): Block | undefined {
    switch (node.type) {
      case 'paragraph':
        return { p: inline(node.children) };
      case 'heading':
        if (node.depth !== 2)
          faults.push({ line: lineOf(node), message: `a heading of level ${node.depth}` });
        return { h: plainText(inline(node.children)) };
      case 'list':
        return node.ordered ? { ol: items(node) } : { ul: items(node) };
      default:
        faults.push({ line: lineOf(node), message: node.type });
        return undefined;
    }
  }

  const blocks = fromMarkdown(body).children.flatMap((node) => {
    const made = block(node);
    if (made) lines.push(lineOf(node));
    return made ?? [];
  });
  return { blocks, faults, lines };
}
