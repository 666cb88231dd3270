import type { Finding, Rule } from './rule.ts';

export const policeSource: Rule = {
  name: 'police-source',
  about:
    'Whether the police will be told decides whether somebody dares to call; it is said only with a source.',
  check(book) {
    return book.services.flatMap(({ value: { id, police }, origin }): Finding[] => {
      if (police.told === 'unknown' || police.from?.length) return [];
      const message = `says that the police are ${police.told === 'yes' ? '' : 'not '}told, without a source`;
      return [{ id, origin, at: ['police'], message, tip: 'add "from" with a source key, or write unknown' }];
    });
  },
};
