/**
 * The search: what the words mean (`understand.ts`), what they name (`names.ts`), and in what order services
 * answer (`rank.ts`). Everything runs on the phone; nothing typed is kept or sent.
 */
import type { Service, Withheld } from '../service.ts';
import { createNameIndex, type Named, type NameIndex } from './names.ts';
import { wordsOf } from './normalize.ts';
import { oneOffice } from './offices.ts';
import { createQuestionSearch, type SearchQuestions } from './questions.ts';
import { nearness, rank } from './rank.ts';
import type { CreateSearch, Hit, SearchResult } from './types.ts';
import { createLexicon, type Lexicon, type QueryWord, understand } from './understand.ts';

/** A withheld institution is shown only where the words name it: we cannot say more about it than its name. */
const WITHHELD = 0.55;
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

/** Of the words that were not understood otherwise, the share that stands in the description. */
function describedBy(description: ReadonlySet<string> | undefined, words: readonly QueryWord[]): number {
  const telling = words.filter(({ idle, place, text }) => !idle && !place && text.length > 3);
  if (!telling.length || !description) return 0;
  return telling.filter(({ forms }) => forms.some((form) => description.has(form))).length / telling.length;
}

const surestFirst = (weights: ReadonlyMap<string, number>) => [...weights].sort((a, b) => b[1] - a[1]);

export const createSearch: CreateSearch = (directory, vocabulary) => {
  let built: Index | undefined;
  function index(): Index {
    if (built) return built;
    const named = [...directory.services.map(namesOf), ...directory.withheld.map(namesOfWithheld)];
    const names = createNameIndex(named);
    const lexicon = createLexicon(directory, vocabulary, names.words);
    built = {
      lexicon,
      names,
      questions: createQuestionSearch(directory.questions, lexicon.ignore),
      descriptions: new Map(directory.services.map(({ id, what }) => [id, new Set(wordsOf(what))])),
    };
    return built;
  }

  return (query, options = {}): SearchResult => {
    const { lexicon, names, questions, descriptions } = index();
    const meaning = understand(lexicon, query);
    const { areas: withoutAreas = [], needs: withoutNeeds = [] } = options.without ?? {};
    const recognised = meaning.areas.filter((code) => !withoutAreas.includes(code));
    const needs = new Map([...meaning.needs].filter(([need]) => !withoutNeeds.includes(need)));
    const areas = recognised.length ? recognised : options.area ? [options.area] : [];
    const scores = names.score(meaning.words, lexicon.meant, lexicon.ignore);

    const ranked = rank(directory.services, {
      meaning,
      areas,
      needs,
      names: scores,
      core: directory.core.first,
      described: ({ id }) => describedBy(descriptions.get(id), meaning.words),
    });
    const services = oneOffice(ranked, areas, (office) =>
      names.names(meaning.words, office.id, office.parent!),
    );
    const withheld = directory.withheld
      .map((institution) => ({ ...institution, score: scores.get(institution.id) ?? 0 }))
      .filter((institution) => institution.score >= WITHHELD && nearness(institution, areas) !== undefined)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const chips = surestFirst(needs).filter(([, weight], rank) => rank === 0 || weight >= CHIP);
    return {
      services: services.map(({ service, score }): Hit => ({ id: service.id, score })),
      questions: questions(meaning, needs),
      withheld,
      recognised: { areas: recognised, needs: chips.slice(0, CHIPS).map(([need]) => need) },
    };
  };
};
