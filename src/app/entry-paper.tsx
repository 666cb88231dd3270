/** Draws the paper editions to HTML, for the build: the booklet of one area, and a sheet of pocket cards. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Content } from '../domain/packs.ts';
import { createRefs } from '../domain/screen.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translator.ts';
import { Booklet } from './paper/booklet.tsx';
import { CardSheet } from './paper/cards.tsx';
import { type Paper, PaperContext } from './paper/paper.ts';

export interface PaperInput {
  content: Content;
  language: Language;
  t: Translate;
  /** Kemendagri code of the area it is for. */
  area: string;
  /** The QR code and the address it leads to; absent where the copy has no public address. */
  link?: { address: string; qr: string; size: number };
}

function draw({ content, ...input }: PaperInput, children: ComponentChildren): string {
  const paper: Paper = { ...input, content, refs: createRefs(content.directory, content.site.pages) };
  return renderToString(<PaperContext.Provider value={paper}>{children}</PaperContext.Provider>);
}

/** The body of the booklet: cover first, back cover last, each page of the rest as long as the browser makes it. */
export function renderBooklet(input: PaperInput): string {
  return draw(input, <Booklet />);
}

export function renderCards(input: PaperInput): string {
  return draw(input, <CardSheet />);
}
