/** Examples for the rules about translations, the glossary, the signs and the road. */
import { change, without } from '../../support/records.ts';
import { glossary, page, ROAD, SIGN_WORDS, SIGNS } from '../../support/small-texts.ts';
import type { TextExamples } from './examples.ts';

const BOAT = page('id', 'situation/boat');
const BOAT_EN = page('en', 'situation/boat');

export const translations: Record<string, TextExamples> = {
  'text-translation': {
    passes: {
      // The hash is over title and text: other front matter may change without a new translation.
      'a page whose services have changed': { [BOAT]: change('signs:', 'services: [helpline]\nsigns:') },
    },
    fails: {
      'a page that is not translated': {
        at: [BOAT, '---'],
        changes: { [BOAT_EN]: null },
        says: 'boat is not translated into en',
      },
      'a translation without a page': {
        at: [page('en', 'guide/more'), 'id: more'],
        changes: { [page('en', 'guide/more')]: '---\nid: more\ntitle: More\n---\n\nMore.\n' },
        says: 'more: there is no Indonesian page',
      },
      'a translation older than its page': {
        at: [BOAT_EN, 'of: "00000000"'],
        changes: { [BOAT_EN]: change('of: current', 'of: "00000000"') },
        says: 'boat: older than its Indonesian text',
        level: 'notice',
      },
      'a translation that does not say what it was made from': {
        at: [BOAT_EN, ''],
        changes: { [BOAT_EN]: without('of: current') },
        level: 'notice',
      },
    },
  },
  'text-glossary': {
    passes: {
      'the same words in another order': Object.fromEntries(
        ['id', 'en'].map((lang) => [
          glossary(lang),
          (text: string) => {
            const more = '- { id: judge, term: J, meaning: M. }\n';
            return lang === 'id' ? text + more : more + text;
          },
        ]),
      ),
    },
    fails: {
      'a word that is in Indonesian only': {
        at: [glossary('id'), 'id: judge'],
        changes: {
          [glossary('id')]: (text) => `${text}- { id: judge, term: Hakim, meaning: Ia memutuskan. }\n`,
        },
      },
    },
  },
  'text-signs': {
    passes: {
      'words for a sign that is not there': { [SIGN_WORDS]: change('{\n', '{\n  "more": "More.",\n') },
    },
    fails: {
      'a sign without words in one language': {
        at: [SIGNS, '- id: debt'],
        changes: {
          [SIGNS]: (text) => `${text}- id: debt\n`,
          'locales/id/signs.json': change('{\n', '{\n  "debt": "Utangku bertambah.",\n'),
        },
        says: 'debt has no words in en',
      },
    },
  },
  'locale-syntax': {
    passes: {},
    fails: {
      'words of the signs that do not parse': {
        at: [SIGN_WORDS, '{'],
        changes: { [SIGN_WORDS]: change('."', '.') },
        also: ['text-signs'],
      },
      'a sign with an empty sentence': {
        at: [SIGN_WORDS, '{'],
        changes: { [SIGN_WORDS]: change('Someone keeps my passport.', '') },
        also: ['text-signs'],
      },
    },
  },
  'text-road': {
    passes: { 'an empty road': { [ROAD]: '[]' } },
    fails: {
      'a step that is not there': {
        at: [ROAD, '- court'],
        changes: { [ROAD]: (text) => `${text}- court\n` },
        says: 'no step "court"',
      },
      'a page of another kind': { at: [ROAD, '- wages'], changes: { [ROAD]: (text) => `${text}- wages\n` } },
    },
  },
};
