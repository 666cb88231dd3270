import { linesOf } from '../../domain/place.ts';
import type { UiKey } from '../../i18n/translator.ts';
import { NumberLink } from '../contact/contact-plate.tsx';
import { useApp } from '../context.ts';
import { ServiceRow } from '../service-list/service-row.tsx';

/** The three numbers of the first screen, each with one word for whom it is. */
export function ThreeLines() {
  const { t, refs, content } = useApp();
  return (
    <section class="lines" aria-label={t('home.lines')}>
      <ul>
        {content.directory.core.first.map((id) => {
          const service = refs.service(id);
          const line = service && linesOf(service)[0];
          return (
            line && (
              <li key={id}>
                <NumberLink contact={line} class="line" />
                <span class="line-for">{t(`core.${id}` as UiKey)}</span>
              </li>
            )
          );
        })}
      </ul>
      <p class="quiet">{t('home.lines')}</p>
    </section>
  );
}

/** Services to turn to instead: the given ones, or the lines that answer day and night. */
export function InsteadList({ ids, without }: { ids: readonly string[]; without?: string }) {
  const { refs, content } = useApp();
  const chosen = ids.length ? ids : content.directory.core.first;
  return (
    <ul class="rows">
      {chosen.map((id) => {
        const service = id === without ? undefined : refs.service(id);
        return service && <ServiceRow key={id} service={service} />;
      })}
    </ul>
  );
}
