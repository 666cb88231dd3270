import { pathOf } from '../i18n/paths.ts';
import { useApp } from '../ui/context.ts';

export function LanguagesPage() {
  const { t, languages, language } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('languages.title')}</h1>
      <p class="quiet">{t('languages.about')}</p>
      <ul class="links">
        {languages.map(({ code, name, direction, state }) => (
          <li key={code}>
            <a
              href={pathOf(code)}
              lang={code}
              dir={direction}
              hreflang={code}
              data-language={code}
              aria-current={code === language.code ? 'true' : undefined}
            >
              {name}
            </a>
            {state === 'draft' && <span class="quiet"> {t('languages.draft')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
