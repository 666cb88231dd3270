import type { TextPage } from '../domain/text.ts';
import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';
import { Narrowing } from '../ui/narrowing/narrowing.tsx';
import { TextList } from '../ui/prose/text-list.tsx';
import { ServiceList } from '../ui/service-list/service-list.tsx';

/** Everything that helps with one need, nearest first once a place is chosen. */
export function NeedPage({ id }: { id: string }) {
  const { t, content, memory } = useApp();
  const { vocabulary, services, texts } = content.directory;
  const need = vocabulary.needs.find((one) => one.id === id);
  return (
    <>
      <h1 tabIndex={-1}>{need?.name}</h1>
      {need?.about && <p class="lead">{need.about}</p>}
      {memory.area === undefined && <p class="quiet">{t('need.place')}</p>}
      <Narrowing need={false} />
      <ServiceList services={services.filter((service) => service.needs.includes(id))} />
      <Texts texts={texts.filter(({ needs }) => needs[0] === id)} />
      <OtherNeeds without={id} />
    </>
  );
}

/** How many texts stand under a list; the rest is behind the page of all questions. */
const TEXTS = 6;

/** What there is to read about a need or a service: rights first, then questions in people's own words. */
export function Texts({ texts }: { texts: readonly TextPage[] }) {
  const { t } = useApp();
  const order = ['right', 'question', 'guide', 'step'];
  const shown = order.flatMap((kind) => texts.filter((text) => text.kind === kind)).slice(0, TEXTS);
  if (!shown.length) return null;
  return (
    <section>
      <h2>{t('text.next')}</h2>
      <TextList texts={shown} answers={false} />
      {texts.length > TEXTS && (
        <p>
          <Link to={{ kind: 'page', id: 'questions' }}>{t('questions.title')}</Link>
        </p>
      )}
    </section>
  );
}

/** A way sideways: "not what you are looking for?" */
export function OtherNeeds({ without, title }: { without?: string; title?: string }) {
  const { t, content } = useApp();
  return (
    <nav class="others" aria-label={title ?? t('need.other')}>
      <h2>{title ?? t('need.other')}</h2>
      <ul class="links">
        {content.directory.vocabulary.needs
          .filter(({ id }) => id !== without)
          .map(({ id, name }) => (
            <li key={id}>
              <Link to={{ kind: 'need', id }}>{name}</Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
