/** The only door to i18next: one translator per language over the flat keys of `locales/<lang>/ui.json`. */
import i18next from 'i18next';
import type source from '../../locales/id/ui.json';

type Plain<Key extends string> =
  Key extends `${infer Name}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Name : Key;
/** Every key of the interface, without plural endings. */
export type UiKey = Plain<keyof typeof source & string>;
export type Strings = Record<string, string>;
/** Words for a key; `{{name}}` in the text is replaced by `values.name`, plurals follow `values.count`. */
export type Translate = (key: UiKey, values?: Record<string, string | number>) => string;

/** Words for other numbers also stand for a form that a translation lacks; else the bare key would show. */
function withEveryForm(strings: Strings): Strings {
  const others = Object.entries(strings).filter(([key]) => key.endsWith('_other'));
  return { ...Object.fromEntries(others.map(([key, text]) => [key.slice(0, -6), text])), ...strings };
}

/**
 * A translator for one language. A key that is missing shows the text of `fallback` (the Indonesian strings,
 * where the caller has them) and else the key itself, so that a gap is seen and nothing breaks.
 */
export function createTranslator(lang: string, strings: Strings, fallback?: Strings): Translate {
  const instance = i18next.createInstance();
  void instance.init({
    lng: lang,
    fallbackLng: fallback ? 'source' : false,
    resources: {
      [lang]: { translation: withEveryForm(strings) },
      ...(fallback ? { source: { translation: withEveryForm(fallback) } } : {}),
    },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const t = instance.getFixedT(lang);
  return (key, values) => t(key, values ?? {});
}
