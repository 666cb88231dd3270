/** Examples for the rules about facts of law, and about texts that rest on uncertain ones. */
import { change, without } from '../../support/records.ts';
import { page, SURE, UNSURE } from '../../support/small-texts.ts';
import type { TextExamples } from './examples.ts';

const WAGES = page('id', 'question/wages');
const WAGES_EN = page('en', 'question/wages');

export const law: Record<string, TextExamples> = {
  'text-hedge': {
    passes: {
      'another of the wordings, in capitals': {
        [UNSURE]: change('en: [ask first]', 'en: [may be late, ask first]'),
        [WAGES_EN]: change('**Ask first** how', 'It MAY BE LATE: see how'),
      },
      'a certain fact without any': {
        [UNSURE]: change('certainty: uncertain', 'certainty: sure'),
        [WAGES]: change('**Tanyakan dulu** berapa', 'Lihat berapa'),
      },
    },
    fails: {
      'an uncertain fact told as a certain one, in Indonesian': {
        at: [WAGES, 'Gajimu'],
        changes: { [WAGES]: change('**Tanyakan dulu** berapa', 'Lihat berapa') },
      },
      'an uncertain fact told as a certain one, in a translation': {
        at: [WAGES_EN, 'Your wages'],
        changes: { [WAGES_EN]: change('**Ask first** how', 'Look how') },
        says: 'wages: cites time-limit, which is not certain',
      },
    },
  },
  'law-id': {
    passes: {},
    fails: {
      'a file with another name than its fact': {
        at: ['data/law/wagelaw.yaml', 'id: wage-law'],
        changes: {
          [SURE]: null,
          'data/law/wagelaw.yaml': `
id: wage-law
law: { id: UU Upah, en: Wage law }
article: Pasal 1
says: { id: Upah dibayar., en: Wages are paid. }
certainty: sure
checked: "2026-11-21"
from: [gazette]
sources:
  gazette: { publisher: Gazette, kind: official, date: "2026" }
`,
        },
      },
    },
  },
  'law-hedge': {
    passes: {
      'a certain fact without doubt and hedge': { [SURE]: change('certainty: sure', 'certainty: sure') },
    },
    fails: {
      'an uncertain fact without careful wording': {
        at: [UNSURE, 'certainty:'],
        changes: { [UNSURE]: without('hedge:') },
      },
      'an uncertain fact that does not say what is not known': {
        at: [UNSURE, 'certainty:'],
        changes: { [UNSURE]: without('doubt:') },
      },
    },
  },
  'law-sources': {
    passes: {
      'a source that is kept without being cited': {
        [SURE]: (text) => `${text}  second: { publisher: Second, kind: ngo, date: undated }\n`,
      },
    },
    fails: {
      'a source that is not there': {
        at: [SURE, 'from:'],
        changes: { [SURE]: change('from: [gazette]', 'from: [gazette, paper]') },
        says: 'wage-law: no source "paper"',
      },
    },
  },
  'law-unused': {
    passes: {},
    fails: {
      'a fact that no text cites': {
        at: [SURE, 'id: wage-law'],
        changes: { [WAGES]: change('[wage-law, time-limit]', '[time-limit]') },
        level: 'notice',
      },
    },
  },
};
