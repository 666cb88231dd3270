import type { Finding, Rule } from './rule.ts';

export const sourceLanguageNames: Rule = {
  name: 'source-language-names',
  about:
    'Indonesian and English are the sources of every translation; a copied sentence is an untranslated one.',
  check(book) {
    return book.services.flatMap(({ value, origin }) =>
      (['what', 'caution', 'next', 'stop'] as const).flatMap((field): Finding[] => {
        const text = value[field];
        if (!text || text.id !== text.en) return [];
        const message = `${field} is the same in Indonesian and English`;
        return [
          { id: value.id, origin, at: [field, 'en'], message, tip: 'write the sentence in both languages' },
        ];
      }),
    );
  },
};
