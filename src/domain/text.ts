/** Pages of knowledge: questions, rights, the road of a witness, situations, guides, stories. */
import type { Source } from './service.ts';

export const TEXT_KINDS = ['question', 'right', 'step', 'situation', 'guide', 'story'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Words in a line: plain, strong, or a link to `page:…`, `service:…` or `term:…`. Short keys: they travel. */
export type Inline = string | { b: Inline[] } | { to: string; t: Inline[] };
export type Block = { p: Inline[] } | { h: string } | { ul: Inline[][] } | { ol: Inline[][] };

export interface TextPage {
  id: string;
  ref: string;
  kind: TextKind;
  title: string;
  /** More words people may look for it with; never shown. */
  words: string[];
  /** Only for questions. */
  group?: string;
  blocks: Block[];
  needs: string[];
  services: string[];
  law: string[];
  /** Starts with a note and a way past the text (R78). */
  sensitive?: boolean;
  signs?: string[];
  /** Pages that lead on. */
  next: string[];
  /** The text it was translated from has changed since. */
  stale?: boolean;
  /** Set where it is not translated yet: the language its title and words stand in. */
  lang?: string;
}

/** One fact of law a text rests on, with when it was read and where. */
export interface LawNote {
  id: string;
  law: string;
  article: string;
  says: string;
  /** `YYYY-MM-DD` */
  checked: string;
  /** False where a lawyer has yet to confirm it; texts then say "ask first" or the like. */
  sure: boolean;
  sources: Source[];
}

export interface Term {
  id: string;
  term: string;
  meaning: string;
}

/** Something one can recognise in one's own situation, and where it leads. */
export interface Sign {
  id: string;
  words: string;
  needs: string[];
  pages: string[];
}

/** Words without their marks, for search and for measuring. */
export function plainText(line: readonly Inline[]): string {
  return line
    .map((part) => (typeof part === 'string' ? part : plainText('b' in part ? part.b : part.t)))
    .join('');
}

/** The first paragraph: the sentence that is the answer. */
export function answerOf(blocks: readonly Block[]): string {
  for (const block of blocks) if ('p' in block) return plainText(block.p);
  return '';
}

/** Every link target in a text, in order. */
export function targetsOf(blocks: readonly Block[]): string[] {
  const inLine = (line: readonly Inline[]): string[] =>
    line.flatMap((part) => {
      if (typeof part === 'string') return [];
      return 'b' in part ? inLine(part.b) : [part.to, ...inLine(part.t)];
    });
  return blocks.flatMap((block) => {
    if ('p' in block) return inLine(block.p);
    if ('ul' in block) return block.ul.flatMap(inLine);
    return 'ol' in block ? block.ol.flatMap(inLine) : [];
  });
}
