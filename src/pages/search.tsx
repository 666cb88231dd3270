import { useRef } from 'preact/hooks';
import type { SearchResult } from '../domain/search/types.ts';
import { RemovableChip } from '../ui/chip/chip.tsx';
import { useApp } from '../ui/context.ts';
import { Icon } from '../ui/icon/icon.tsx';
import { InsteadList } from '../ui/lines/lines.tsx';
import { Link } from '../ui/link.tsx';
import { TextList } from '../ui/prose/text-list.tsx';
import { ServiceRow } from '../ui/service-list/service-row.tsx';
import { OtherNeeds } from './need.tsx';

/** More than this is not read on a phone; the rest is behind the lists. */
const SHOWN = 20;
const SHOWN_TEXTS = 5;

/** What is on the page: services and pages as far as they are shown, and institutions known by name. */
function countOf({ services, questions, withheld }: SearchResult): number {
  return Math.min(services.length, SHOWN) + Math.min(questions.length, SHOWN_TEXTS) + withheld.length;
}

function Results({ result }: { result: SearchResult }) {
  const { t, content, refs, memory, remember } = useApp();
  const { directory } = content;
  const { without } = memory;
  const services = result.services.flatMap(({ id }) => refs.service(id) ?? []);
  const texts = result.questions.slice(0, SHOWN_TEXTS).flatMap(({ id }) => refs.text(id) ?? []);
  const chips = [
    ...result.recognised.areas.map((code) => ({
      key: code,
      name: directory.areas.find((area) => area.code === code)?.name ?? code,
      remove: () => remember({ without: { ...without, areas: [...without.areas, code] } }),
    })),
    ...result.recognised.needs.map((id) => ({
      key: id,
      name: directory.vocabulary.needs.find((need) => need.id === id)?.name ?? id,
      remove: () => remember({ without: { ...without, needs: [...without.needs, id] } }),
    })),
  ];
  return (
    <>
      {chips.length > 0 && (
        <p class="chips">
          {t('search.recognised')}{' '}
          {chips.map(({ key, name, remove }) => (
            <RemovableChip key={key} name={name} label={t('tools.remove', { name })} remove={remove} />
          ))}
        </p>
      )}
      {result.withheld.map((institution) => (
        <section key={institution.id} class="card">
          <p>{t('search.withheld', { name: institution.name })}</p>
          <InsteadList ids={institution.fallback} />
        </section>
      ))}
      {services.length > 0 && (
        <ul class="rows">
          {services.slice(0, SHOWN).map((service) => (
            <ServiceRow key={service.id} service={service} />
          ))}
        </ul>
      )}
      {services.length > SHOWN && (
        <p>
          <Link to={{ kind: 'page', id: 'services' }}>{t('home.all')}</Link>
        </p>
      )}
      {texts.length > 0 && (
        <section>
          <h2>{t('search.pages')}</h2>
          <TextList texts={texts} />
        </section>
      )}
      {services.length === 0 && texts.length === 0 && result.withheld.length === 0 && (
        <section>
          <p class="note">{t('search.none')}</p>
          <InsteadList ids={directory.core.ask} />
        </section>
      )}
    </>
  );
}

/**
 * Search as one types. No form and no name on the field: what is typed reaches neither a URL nor the
 * browser's own memory of forms (R24).
 */
export function SearchPage() {
  const { t, memory, remember, find, interactive } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const result = memory.query.trim() ? find(memory.query) : undefined;
  return (
    <>
      <h1 tabIndex={-1}>{t('search.title')}</h1>
      {interactive && (
        // biome-ignore lint/a11y/useSemanticElements: old phones do not know <search>
        <div class="search" role="search">
          <label for="q">{t('search.label')}</label>
          <div class="search-field">
            <Icon name="search" />
            <input
              ref={field}
              id="q"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              autocorrect="off"
              spellcheck={false}
              enterkeyhint="search"
              maxLength={300}
              value={memory.query}
              aria-describedby="q-hint"
              onInput={(event) =>
                remember({ query: event.currentTarget.value, without: { areas: [], needs: [] } })
              }
            />
            {memory.query && (
              <button
                type="button"
                class="clear"
                aria-label={t('search.clear')}
                onClick={() => {
                  remember({ query: '', without: { areas: [], needs: [] } });
                  field.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            )}
          </div>
          <p id="q-hint" class="quiet">
            {t('search.hint')}. {t('search.private')}
          </p>
        </div>
      )}
      {interactive && (
        <p role="status" class="quiet">
          {result && t('search.count', { count: countOf(result) })}
        </p>
      )}
      {!interactive && <p class="search-waits">{t('search.without-script')}</p>}
      {result ? (
        <Results result={result} />
      ) : (
        <>
          <p>
            <Link to={{ kind: 'page', id: 'services' }}>{t('home.all')}</Link> ·{' '}
            <Link to={{ kind: 'page', id: 'places' }}>{t('places.title')}</Link>
          </p>
          <OtherNeeds title={t('home.title')} />
        </>
      )}
    </>
  );
}
