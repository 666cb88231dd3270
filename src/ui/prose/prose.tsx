import { useId, useState } from 'preact/hooks';
import type { Block, Inline } from '../../domain/text.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';

/** Where a term stands on the glossary page. A number, so that the address names no topic. */
export function termAnchor(index: number): string {
  return `k${index + 1}`;
}

/** A word of the glossary: without the script a link to it, with the script its meaning opens in place. */
function TermWord({ id, children }: { id: string; children: preact.ComponentChildren }) {
  const { content, interactive, href } = useApp();
  const [open, setOpen] = useState(false);
  const meaningId = useId();
  const { terms } = content.directory;
  const index = terms.findIndex((term) => term.id === id);
  const term = terms[index];
  if (!term) return <>{children}</>;
  if (!interactive)
    return (
      <a class="term" href={`${href({ kind: 'page', id: 'glossary' })}#${termAnchor(index)}`}>
        {children}
      </a>
    );
  return (
    <>
      <button
        type="button"
        class="term"
        aria-expanded={open}
        aria-controls={open ? meaningId : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <span id={meaningId} class="meaning" role="note">
          {' '}
          {term.meaning}{' '}
        </span>
      )}
    </>
  );
}

function Words({ line }: { line: readonly Inline[] }) {
  return (
    <>
      {line.map((part, index) => {
        if (typeof part === 'string') return part;
        if ('b' in part)
          return (
            <strong key={index}>
              <Words line={part.b} />
            </strong>
          );
        const [what, id = ''] = part.to.split(':');
        const words = <Words line={part.t} />;
        if (what === 'term')
          return (
            <TermWord key={index} id={id}>
              {words}
            </TermWord>
          );
        if (what === 'service')
          return (
            <Link key={index} to={{ kind: 'service', id }}>
              {words}
            </Link>
          );
        return (
          <PageLink key={index} id={id}>
            {words}
          </PageLink>
        );
      })}
    </>
  );
}

/** A link to a text or one of the fixed pages, whichever has the id. */
export function PageLink({ id, children }: { id: string; children?: preact.ComponentChildren }) {
  const { refs, content, href } = useApp();
  const text = refs.text(id);
  if (text) return <Link to={{ kind: 'text', id }}>{children ?? text.title}</Link>;
  const ref = content.site.pages[id];
  return ref ? <a href={href(refs.screenOf(ref))}>{children ?? id}</a> : children;
}

/** The blocks of a text. */
export function Prose({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => {
        if ('h' in block) return <h2 key={index}>{block.h}</h2>;
        if ('p' in block)
          return (
            <p key={index}>
              <Words line={block.p} />
            </p>
          );
        const items = 'ul' in block ? block.ul : block.ol;
        const List = 'ul' in block ? 'ul' : 'ol';
        return (
          <List key={index}>
            {items.map((line, at) => (
              <li key={at}>
                <Words line={line} />
              </li>
            ))}
          </List>
        );
      })}
    </>
  );
}
