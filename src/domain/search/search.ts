/**
 * The search: what the words mean (`understand.ts`), what they name (`names.ts`), and in what order services
 * answer (`rank.ts`). Everything runs on the phone; nothing typed is kept or sent.
 */
import type { Service, Withheld } from '../service.ts';
import { createNameIndex, type Named, type NameIndex, wordsOfNames } from './names.ts';
import { wordsOf } from './normalize.ts';
import { oneOffice } from './offices.ts';
import { coverNeeds } from './order.ts';
import { createQuestionSearch, type SearchQuestions } from './questions.ts';
import { nearness, rank, SURELY_NAMED } from './rank.ts';
import type { CreateSearch, Hit, SearchResult } from './types.ts';
import { createLexicon, type Lexicon, type QueryWord, understand } from './understand.ts';

/** A withheld institution is shown only where the words name it: we cannot say more about it than its name. */
const WITHHELD = 0.5;
const PLACE_WEIGHT = 0.3;
const NEED_WEIGHT = 0.35;
const CHIPS = 3;
/** A chip says what was clearly meant, not a second thought. */
const CHIP = 0.6;

interface Index {
  lexicon: Lexicon;
  names: NameIndex;
  questions: SearchQuestions;
  /** Words of what each service does. */
  descriptions: Map<string, Set<string>>;
}

const dial = (value: string) => value.replace(/\D/g, '').replace(/^62(?=\d{7})/, '0');

/** Numbers are names too: someone saw 129 on a poster and wants to know whose it is. */
function namesOf(service: Service): Named {
  const { organization } = service;
  const numbers = service.contacts
    .filter(({ value }) => /^\+?\d+$/.test(value))
    .flatMap(({ value }) => [dial(value), value.replace('+', '')]);
  return {
    id: service.id,
    own: [service.name, ...service.aliases, ...numbers],
    organization: [organization.name, organization.acronym ?? '', ...organization.aliases],
  };
}

function namesOfWithheld({ id, name, acronym, aliases }: Withheld): Named {
  return { id, own: [name, acronym ?? '', ...aliases], organization: [] };
}

/** Words of a place or of a need stand in many names and say little about which institution is meant. */
function weightInNames({ ignore, places, needed }: Lexicon, word: string): number {
  if (ignore.has(word)) return 0;
  return places.has(word) ? PLACE_WEIGHT : needed.has(word) ? NEED_WEIGHT : 1;
}

/** Of the words that were not understood otherwise, the share that stands in the description. */
function describedBy(description: ReadonlySet<string> | undefined, words: readonly QueryWord[]): number {
  const telling = words.filter(({ idle, place, text }) => !idle && !place && text.length > 3);
  if (!telling.length || !description) return 0;
  return telling.filter(({ forms }) => forms.some((form) => description.has(form))).length / telling.length;
}

function chipsOf(needs: ReadonlyMap<string, number>): string[] {
  const surest = [...needs].sort((a, b) => b[1] - a[1]);
  return surest
    .filter(([, weight], position) => position === 0 || weight >= CHIP)
    .slice(0, CHIPS)
    .map(([need]) => need);
}

function withheldNamed(
  withheld: readonly Withheld[],
  scores: ReadonlyMap<string, number>,
  areas: readonly string[],
): SearchResult['withheld'] {
  return withheld
    .map((institution) => ({ ...institution, score: scores.get(institution.id) ?? 0 }))
    .filter((institution) => institution.score >= WITHHELD && nearness(institution, areas) !== undefined)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

export const createSearch: CreateSearch = (directory, vocabulary) => {
  let built: Index | undefined;
  function index(): Index {
    if (built) return built;
    const named = [...directory.services.map(namesOf), ...directory.withheld.map(namesOfWithheld)];
    const lexicon = createLexicon(directory, vocabulary, wordsOfNames(named));
    built = {
      lexicon,
      names: createNameIndex(named, (word) => weightInNames(lexicon, word)),
      questions: createQuestionSearch(directory.questions, lexicon.ignore),
      descriptions: new Map(directory.services.map(({ id, what }) => [id, new Set(wordsOf(what))])),
    };
    return built;
  }

  return (query, options = {}): SearchResult => {
    const { lexicon, names, questions, descriptions } = index();
    const { areas: withoutAreas = [], needs: withoutNeeds = [] } = options.without ?? {};
    const meaning = understand(lexicon, query, withoutNeeds);
    const recognised = meaning.areas.filter((code) => !withoutAreas.includes(code));
    const areas = recognised.length ? recognised : options.area ? [options.area] : [];
    const scores = names.score(meaning.words);
    // "Kontak Perasaan" is a name; that "kontak" may hint at a lost relative does not matter then.
    const surelyNamed = Math.max(0, ...scores.values()) >= SURELY_NAMED;
    const needs = meaning.hinted && surelyNamed ? new Map<string, number>() : meaning.needs;
    const chips = chipsOf(needs);

    const ranked = rank(directory.services, {
      meaning,
      areas,
      needs,
      names: scores,
      core: directory.core.first,
      described: ({ id }) => describedBy(descriptions.get(id), meaning.words),
    });
    const isNamed = (office: Service) => names.tellsApart(meaning.words, office.id, office.parent ?? '');
    const services = coverNeeds(oneOffice(ranked, areas, isNamed), chips);
    return {
      services: services.map(({ service, score }): Hit => ({ id: service.id, score })),
      questions: questions(meaning, needs),
      withheld: withheldNamed(directory.withheld, scores, areas),
      recognised: { areas: recognised, needs: chips },
    };
  };
};
