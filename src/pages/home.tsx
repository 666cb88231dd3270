import { AbroadSwitch } from '../ui/abroad/abroad-switch.tsx';
import { useApp } from '../ui/context.ts';
import { Icon } from '../ui/icon/icon.tsx';
import { ThreeLines } from '../ui/lines/lines.tsx';
import { Link } from '../ui/link.tsx';

/** The nine needs of the first screen; emergency and questions are behind the three numbers and "ask a person". */
export const TILES = [
  'safety',
  'housing',
  'physical-health',
  'mental-health',
  'income-work',
  'education-training',
  'documents-legal-status',
  'legal-help',
  'family',
];

/** The guides people come for by themselves; the others are reached from texts. */
const GUIDES = ['family', 'under-18', 'abroad', 'foreigner', 'wages', 'complaints', 'phases', 'helpers'];

export function HomePage() {
  const { t, content, refs, memory } = useApp();
  const { directory } = content;
  const area = directory.areas.find(({ code }) => code === memory.area);
  return (
    <div class="home">
      <h1 tabIndex={-1}>{t('home.title')}</h1>
      <Link to={{ kind: 'page', id: 'search' }} class="search-link">
        <Icon name="search" />
        {t('home.search')}
      </Link>
      <ul class="tiles">
        {TILES.map((id) => {
          const need = directory.vocabulary.needs.find((one) => one.id === id);
          return (
            need && (
              <li key={id}>
                <Link to={{ kind: 'need', id }} class="tile">
                  <Icon name={`need-${id}`} />
                  {need.name}
                </Link>
              </li>
            )
          );
        })}
      </ul>
      <ThreeLines />
      {memory.abroad && <AbroadSwitch />}
      <p class="place-row">
        <span>
          {t('home.place')}: <strong>{area?.name ?? t('home.place-any')}</strong>
        </span>
        <Link to={{ kind: 'page', id: 'places' }} class="button">
          {area ? t('home.place-change') : t('home.place-choose')}
        </Link>
      </p>
      <p class="quiet">{t('home.still')}</p>
      <nav aria-label={t('home.know')}>
        <h2>{t('home.know')}</h2>
        <ul class="links">
          {(['signs', 'rights', 'questions', 'witness', 'stories', 'glossary'] as const).map((id) => (
            <li key={id}>
              <Link to={{ kind: 'page', id }}>{t(`home.${id}`)}</Link>
            </li>
          ))}
          {GUIDES.map((id) => {
            const guide = refs.text(id);
            return (
              guide && (
                <li key={id}>
                  <Link to={{ kind: 'text', id }}>{guide.title}</Link>
                </li>
              )
            );
          })}
        </ul>
      </nav>
    </div>
  );
}
