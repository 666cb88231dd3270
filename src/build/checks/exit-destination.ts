import type { Rule } from './rule.ts';

/**
 * Sites that keep a history of the visit, show what was looked at last, or may show a page of which the reader
 * is signed in to an account that others share.
 */
const UNSUITABLE =
  /(^|\.)(google|bing|yahoo|duckduckgo|yandex|youtube|youtu|tiktok|netflix|vidio|tokopedia|shopee|lazada|bukalapak|amazon|facebook|instagram|twitter|x|whatsapp|telegram|t)\.(com|co|id|net|org|be|me)(\.[a-z]{2})?$/;

export const exitDestination: Rule = {
  name: 'exit-destination',
  about: 'The page after "Close" must look ordinary, and say nothing about where one came from.',
  check({ operator: { value, origin } }) {
    const missing = ['id', 'en'].filter((lang) => !(lang in value.exit));
    return [
      ...missing.map((lang) => ({
        id: 'operator',
        origin,
        at: ['exit'],
        message: `exit has no address for "${lang}"`,
        tip: 'add an ordinary page, such as the weather or the news',
      })),
      ...Object.entries(value.exit).flatMap(([lang, address]) => {
        const fault = faultOf(address);
        if (fault === undefined) return [];
        const message = `exit for "${lang}", ${address}, ${fault}`;
        const tip = 'choose an ordinary page that needs no account: the weather, the news, an encyclopedia';
        return { id: 'operator', origin, at: ['exit', lang], message, tip };
      }),
    ];
  },
};

function faultOf(address: string): string | undefined {
  const { protocol, hostname, search, hash, username } = new URL(address);
  if (protocol !== 'https:') return 'is not https';
  if (username) return 'carries a user name';
  if (search || hash || /[?#]$/.test(address)) return 'carries a query or a fragment';
  if (UNSUITABLE.test(hostname)) return 'is a search engine, a video site, a shop or a social network';
  return undefined;
}
