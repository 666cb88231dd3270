import { reachableLines } from '../../domain/place.ts';
import type { UiKey } from '../../i18n/translator.ts';
import { NumberLink } from '../contact/contact-plate.tsx';
import { useApp } from '../context.ts';
import { ServiceRow } from '../service-list/service-row.tsx';

/** The three numbers of the first screen, each with one word for whom it is. */
export function ThreeLines() {
  const { t, refs, content, memory } = useApp();
  return (
    <section class="lines" aria-label={t('home.lines')}>
      <ul>
        {content.directory.core.first.map((id) => {
          const service = refs.service(id);
          const line = service && reachableLines(service, memory.abroad)[0];
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
      <p class="quiet">{t(memory.abroad ? 'abroad.why' : 'home.lines')}</p>
    </section>
  );
}

/**
 * Services to turn to instead. Where none of them can be called, the lines that answer day and night follow:
 * nobody is left with a list of names.
 */
export function InsteadList({ ids, without }: { ids: readonly string[]; without?: string }) {
  const { refs, content, memory } = useApp();
  const { first } = content.directory.core;
  const given = ids.flatMap((id) => (id === without ? [] : (refs.service(id) ?? [])));
  const lines = given.some((service) => reachableLines(service, memory.abroad).length)
    ? []
    : first.flatMap((id) => (id === without ? [] : (refs.service(id) ?? [])));
  return (
    <ul class="rows">
      {[...new Set([...given, ...lines])].map((service) => (
        <ServiceRow key={service.id} service={service} />
      ))}
    </ul>
  );
}
