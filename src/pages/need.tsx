import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';
import { Narrowing } from '../ui/narrowing/narrowing.tsx';
import { ServiceList } from '../ui/service-list/service-list.tsx';

/** Everything that helps with one need, nearest first once a place is chosen. */
export function NeedPage({ id }: { id: string }) {
  const { t, content, memory } = useApp();
  const { vocabulary, services } = content.directory;
  const need = vocabulary.needs.find((one) => one.id === id);
  return (
    <>
      <h1 tabIndex={-1}>{need?.name}</h1>
      {need?.about && <p class="lead">{need.about}</p>}
      {memory.area === undefined && <p class="quiet">{t('need.place')}</p>}
      <Narrowing need={false} />
      <ServiceList services={services.filter((service) => service.needs.includes(id))} />
      <OtherNeeds without={id} />
    </>
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
