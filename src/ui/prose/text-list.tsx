import { answerOf, type TextPage } from '../../domain/text.ts';
import { Link } from '../link.tsx';

/** Texts as cards: the title, and the sentence that is the answer. */
export function TextList({ texts, answers = true }: { texts: readonly TextPage[]; answers?: boolean }) {
  return (
    <ul class="texts">
      {texts.map(({ id, title, blocks, lang }) => (
        <li key={id} lang={lang}>
          <Link to={{ kind: 'text', id }}>
            <strong>{title}</strong>
            {answers && <span>{answerOf(blocks)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
