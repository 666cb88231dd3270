/** Examples for the rules about one page: its front matter, its Markdown, its links and its words. */
import { change, each, without } from '../../support/records.ts';
import { glossary, PAGES, page, SIGNS } from '../../support/small-texts.ts';
import type { TextExamples } from './examples.ts';

const WAGES = page('id', 'question/wages');
const WAGES_EN = page('en', 'question/wages');
const HELP = page('id', 'right/help');
const TELLING = page('id', 'step/telling');
const BOAT = page('id', 'situation/boat');
const SARI = page('id', 'story/sari');
const SARI_EN = page('en', 'story/sari');

const words = (count: number) =>
  Array.from({ length: count / 5 }, () => 'Ini lima kata ya kamu.').join('\n\n');
const inBoth = (from: string, to: string) => ({
  [SARI]: change(from, to),
  [SARI_EN]: change(from === 'Sari pulang.' ? 'Sari came home.' : from, to),
});

export const pages: Record<string, TextExamples> = {
  'yaml-syntax': {
    passes: {
      'a title with a colon in quotation marks': { [BOAT]: change('Aku kerja di kapal', '"Aku: di kapal"') },
    },
    fails: {
      'front matter that does not parse': {
        at: [SARI, 'title: "Contoh: Sari'],
        changes: { [SARI]: change('Sari"', 'Sari'), [SARI_EN]: null },
      },
      'a key that stands twice': {
        at: [SARI, 'title: Lagi'],
        changes: { [SARI]: change('---\n\nSari', 'title: Lagi\n---\n\nSari'), [SARI_EN]: null },
      },
      'a law that does not parse': {
        at: ['data/law/more.yaml', 'checked:'],
        changes: { 'data/law/more.yaml': 'id: more\nfrom: [gazette\nchecked: today\n' },
      },
    },
  },
  'record-shape': {
    passes: { 'a page without words, needs and law': { [BOAT]: change('signs: [papers-kept]\n', '') } },
    fails: {
      'a key that pages do not have': {
        at: [SARI, 'servises:'],
        changes: { [SARI]: change('---\n\nSari', 'servises: [helpline]\n---\n\nSari'), [SARI_EN]: null },
      },
      'a page without an id': {
        at: [SARI, ''],
        changes: { [SARI]: without('id: sari'), [SARI_EN]: null },
        says: 'id: ',
      },
      'a translation that says again what Indonesian says': {
        at: [SARI_EN, 'needs:'],
        changes: { [SARI_EN]: change('---\n\nSari', 'needs: [safety]\n---\n\nSari') },
        also: ['text-translation'],
      },
      'a glossary that is not a list': {
        at: [glossary('en'), 'id: witness'],
        changes: { [glossary('en')]: 'id: witness\nterm: Witness\n' },
        also: ['text-glossary'],
      },
      'a word without a meaning': {
        at: [glossary('en'), '- { id: seen'],
        changes: { [glossary('en')]: (text) => `${text}- { id: seen, term: Seen }\n` },
      },
      'a review without a date': {
        at: ['data/review.yaml', 'legal:'],
        changes: { 'data/review.yaml': 'legal: { by: Somebody }\n' },
      },
    },
  },
  'text-front-matter': {
    passes: { 'lines that end as on other machines': { [SARI]: (text) => text.replaceAll('\n', '\r\n') } },
    fails: {
      'a page that starts with its text': {
        at: [SARI, 'Sari pulang.'],
        changes: { [SARI]: 'Sari pulang.\n', [SARI_EN]: null },
      },
      'front matter that is never closed': {
        at: [SARI, '---'],
        changes: { [SARI]: '---\nid: sari\ntitle: Sari\n', [SARI_EN]: null },
      },
    },
  },
  'text-id': {
    passes: {},
    fails: {
      'a file with another name than its page': {
        at: [page('id', 'guide/saris'), 'id: saris-road'],
        changes: {
          [page('id', 'guide/saris')]: '---\nid: saris-road\ntitle: Jalan\n---\n\nJalan.\n',
          [page('en', 'guide/saris-road')]: '---\nid: saris-road\nof: current\ntitle: Road\n---\n\nRoad.\n',
          [PAGES]: (text) => `${text}- { id: saris-road, ref: d4fg }\n`,
        },
        says: 'the file has another name',
        // The hash is taken from the file of the same name, which is not there.
        also: ['text-translation'],
      },
      'one id in two folders': {
        at: [page('id', 'guide/wages'), 'id: wages'],
        changes: { [page('id', 'guide/wages')]: '---\n\nid: wages\ntitle: Upah\n---\n\nUpah.\n' },
        // The page that is read last gives way, so the question is read as the question it is.
        says: `is also in ${WAGES}`,
      },
    },
  },
  'text-markdown': {
    passes: { 'a numbered list': { [SARI]: change('Sari pulang.', '1. Sari pulang.\n2. Sari tidur.') } },
    fails: Object.fromEntries(
      [
        [
          'a link that leaves the directory',
          '[Sari](https://example.org/)',
          'a link to https://example.org/',
        ],
        ['a link to a file', '[Sari](../sari.md)', 'a link to ../sari.md'],
        ['a script', '<script>alert(1)</script>', 'html'],
        ['markup in a line', 'Sari <b>pulang</b>.', 'html inside a line'],
        ['an image', '![Sari](sari.png)', 'image inside a line'],
        ['a heading of the first level', '# Sari', 'a heading of level 1'],
        ['words in italics', 'Sari *pulang*.', 'emphasis inside a line'],
        ['code', 'Sari `pulang`.', 'inlineCode inside a line'],
        ['a quotation', '> Sari', 'blockquote'],
        ['a ruler', '***', 'thematicBreak'],
        ['a list in a list', '- Sari\n  - pulang', 'a list entry with more than one line of text'],
      ].map(([why, text, says]) => [
        why,
        {
          at: [SARI, text!.split('\n')[0]!] as [string, string],
          changes: { [SARI]: change('Sari pulang.', `Sari pulang.\n\n${text}`) },
          says: `sari: ${says}`,
          ...(why!.startsWith('a heading') ? { also: ['text-headings'] } : {}),
        },
      ]),
    ),
  },
  'text-empty': {
    passes: { 'a page of one word': { [BOAT]: change('Halaman ini untuk awak kapal.', 'Kapal.') } },
    fails: {
      'a translation without a text': {
        at: [page('en', 'situation/boat'), ''],
        changes: { [page('en', 'situation/boat')]: change('\nThis page is for crews.\n', '') },
      },
    },
  },
  'text-links': {
    passes: {
      'links to a page, a service, a word and a fixed page': {
        [BOAT]: change('untuk', '[untuk](page:about) [a](page:sari) [b](service:office) [c](term:witness)'),
      },
      'a service in more than one place': {
        [BOAT]: change('signs:', 'services: [office, helpline]\nsigns:'),
      },
    },
    fails: {
      'an unknown need': {
        at: [WAGES, 'needs:'],
        changes: { [WAGES]: change('[legal-help]', '[legal-hlep]') },
      },
      'an unknown service': {
        at: [WAGES, 'services:'],
        changes: { [WAGES]: change('[helpline, office]', '[helpline, offices]') },
      },
      'an unknown law': {
        at: [WAGES, 'law:'],
        changes: { [WAGES]: change('[wage-law, time-limit]', '[wage-law, time-limit, wagelaw]') },
      },
      'an unknown sign': { at: [BOAT, 'signs:'], changes: { [BOAT]: change('papers-kept', 'paper-kept') } },
      'an unknown page that leads on': {
        at: [WAGES, 'next:'],
        changes: { [WAGES]: change('[help, about]', '[help, abuot]') },
      },
      // The ref of `gone` stays in data/pages.yaml for ever; the page is no longer there.
      'a page that leads on to one taken away': {
        at: [WAGES, 'next:'],
        changes: { [WAGES]: change('[help, about]', '[help, gone]') },
        says: 'wages: no page "gone"',
      },
      'a link to a page that is not there': {
        at: [WAGES_EN, '- Read about'],
        changes: { [WAGES_EN]: change('page:help', 'page:gone') },
        says: 'wages: the link page:gone leads nowhere',
      },
      'a link to a service that is not there': {
        at: [WAGES_EN, 'You may ask'],
        changes: { [WAGES_EN]: change('service:helpline', 'service:helplines') },
      },
      'a link to a word that is not there': {
        at: [WAGES, '- Baca tentang'],
        changes: { [WAGES]: change('term:witness', 'term:saksi') },
      },
      'a sign that leads to no page': {
        at: [SIGNS, 'pages:'],
        changes: { [SIGNS]: change('[wages]', '[wage]') },
      },
      'a sign with an unknown need': {
        at: [SIGNS, 'needs:'],
        changes: { [SIGNS]: change('[legal-help]', '[legal]') },
      },
    },
  },
  'text-reach': {
    passes: {
      'services of every place instead of a national one': {
        [TELLING]: change('[helpline]', '[office, shelter]'),
      },
      'a situation without services': { [BOAT]: change('\nsigns', '\nservices: []\nsigns') },
    },
    fails: {
      'a step without services': { at: [TELLING, ''], changes: { [TELLING]: without('services:') } },
      'a right with a service of one place': {
        at: [HELP, 'services:'],
        changes: { [HELP]: change('[helpline]', '[office]') },
        says: 'help: no service for 3212',
      },
      'a question with a service of one place': {
        at: [WAGES, 'services:'],
        changes: { [WAGES]: change('[helpline, office]', '[shelter]') },
        says: 'wages: no service for 3171',
      },
    },
  },
  'text-kind': {
    passes: {},
    fails: {
      'a translation in the folder of another kind': {
        at: [page('en', 'guide/boat'), 'id: boat'],
        changes: {
          [page('en', 'situation/boat')]: null,
          [page('en', 'guide/boat')]:
            '---\nid: boat\ntitle: I work on a boat\n---\n\nThis page is for crews.\n',
        },
        also: ['text-translation'],
      },
    },
  },
  'text-headings': {
    passes: {
      'more headings before the last, the same in both languages': {
        ...inBoth('Sari pulang.', 'Sari.\n\n## Sari\n\nSari.'),
      },
    },
    fails: {
      'a right with its headings in another order': {
        at: [HELP, '## Cara memintanya'],
        changes: {
          [HELP]: each(
            change('## Cara memintanya\n\n', ''),
            change('perhatikan\n', 'perhatikan\n\n## Cara memintanya\n'),
          ),
        },
        says: 'help: the headings are not',
      },
      'a step that does not end with the question whether one may stop': {
        at: [TELLING, '## Kapan'],
        changes: { [TELLING]: each(change('## Boleh berhenti?', '## Kapan?'), change('\n\nBoleh.', '')) },
        says: 'telling: the last heading is not Boleh berhenti?',
      },
      'a story without what helped': {
        at: [SARI_EN, 'A friend.'],
        changes: { [SARI_EN]: change('What helped', 'What happened') },
        says: 'sari: the last heading is not What helped',
      },
      'a translation with fewer headings': {
        at: [WAGES_EN, 'Your wages'],
        changes: { [WAGES_EN]: change('## What you can do\n\n', '') },
        says: 'wages: 0 headings where Indonesian has 1',
      },
    },
  },
  'text-answer': {
    passes: {
      'more in the second paragraph': {
        [WAGES]: change('hakmu.\n', 'hakmu.\n\nIni hakmu juga. Ini juga.\n'),
      },
    },
    fails: {
      'an answer of two sentences': {
        at: [WAGES, 'Gajimu tetap hakmu.'],
        changes: { [WAGES]: change('hakmu.', 'hakmu. Selalu begitu.') },
        says: 'wages: the first paragraph has 2 sentences',
      },
      'a question that starts with a list': {
        at: [WAGES_EN, '- Your wages'],
        changes: {
          [WAGES_EN]: change('Your wages are still yours.\n\nYou', '- Your wages are yours.\n- You'),
        },
        says: 'wages: the first paragraph has 0 sentences',
      },
    },
  },
  'text-length': {
    passes: {
      // 22 words stand there already.
      'a question of 120 words': {
        [WAGES]: change('hakmu.\n', `hakmu.\n\n${words(95)}\n\nTiga kata lagi.\n`),
      },
      'a story of more': { [SARI]: change('Sari pulang.', words(200)) },
    },
    fails: {
      'a question of 121 words': {
        at: [WAGES, 'Gajimu tetap hakmu.'],
        changes: { [WAGES]: change('hakmu.\n', `hakmu.\n\n${words(95)}\n\nEmpat kata lagi saja.\n`) },
        says: 'wages: 121 words',
      },
    },
  },
  'text-numbers': {
    passes: {
      'years, amounts, articles and shares': {
        [SARI]: change('Sari pulang.', 'Rp150.000.000 sejak 2026. Ada 110 orang, 90 hari.'),
      },
    },
    fails: Object.fromEntries(
      [
        ...['110', '129', '1500 630', '1500630', '08111129129', '0811-1129-129', '+62 811 1129 129'],
        ...['021-3903963', '(021) 3903963'],
      ]
        .map((number) => [
          `the number ${number}`,
          {
            at: [SARI, `Tanya ${number}`] as [string, string],
            changes: { [SARI]: change('Sari pulang.', `Sari pulang.\n\nTanya ${number}.`) },
            says: 'looks like a number to dial',
          },
        ])
        .concat([
          [
            'a number in a title',
            {
              at: [SARI, 'title:'],
              changes: { [SARI]: change('Contoh: Sari', 'Sari, 0811-1129-129') },
              says: 'looks like a number to dial',
            },
          ],
        ]),
    ),
  },
  'text-ref': {
    passes: { 'a ref without a page': { [PAGES]: (text) => `${text}- { id: later, ref: f5gh }\n` } },
    fails: {
      'a page that has none': { at: [SARI, 'id: sari'], changes: { [PAGES]: without('id: sari') } },
    },
  },
  'text-group': {
    passes: { 'another of the groups': { [WAGES]: change('group: debts', 'group: blame') } },
    fails: {
      'a group that is not one': {
        at: [WAGES, 'group:'],
        changes: { [WAGES]: change('group: debts', 'group: depts') },
      },
      'a question without a group': { at: [WAGES, ''], changes: { [WAGES]: without('group:') } },
    },
  },
};
