/** Examples for the rules about numbers, links, hours and fallbacks. */
import {
  change,
  DESK,
  each,
  HELPLINE,
  HOUSE,
  OFFICE,
  POLICE,
  SHELTER,
  without,
} from '../../support/records.ts';
import {
  CORE,
  copied,
  EXCEPTIONS,
  type Examples,
  exception,
  OPERATOR,
  shelterLine,
  toContact,
  withhold,
} from './examples.ts';

export const lines: Record<string, Examples> = {
  'phone-format': {
    passes: {
      'a number of another country': { [OFFICE]: change('"+62213903963"', '"+447909470732"') },
      'a withheld number that cannot be dialled': {
        [OFFICE]: each(change('"+62213903963"', '"+6321348"'), toContact('"+6321348"', 'withheld: misprint')),
      },
    },
    fails: {
      'a number with a digit too few': [
        'office-phone',
        OFFICE,
        'value:',
        { [OFFICE]: change('+62213903963', '+6221390') },
      ],
      'a number written as it is said': [
        'office-phone',
        OFFICE,
        'value:',
        { [OFFICE]: change('+62213903963', '021-390-3963') },
      ],
      'a number with spaces': [
        'office-phone',
        OFFICE,
        'value:',
        { [OFFICE]: change('+62213903963', '+62 21 390 3963') },
      ],
      'a short code that is not in the list': [
        'police-call',
        POLICE,
        'value:',
        { [POLICE]: change('"110"', '"117"') },
      ],
      'a short code from abroad': [
        'police-call',
        POLICE,
        'reach: world',
        { [POLICE]: change('reach: national', 'reach: world') },
      ],
      'a short code after +62': [
        'helpline-call',
        HELPLINE,
        'value: "+62129"',
        { [HELPLINE]: change('"129"', '"+62129"') },
      ],
      'WhatsApp at a short code': [
        'helpline-whatsapp',
        HELPLINE,
        'value: "129"',
        { [HELPLINE]: change('"+628111129129"', '"129"') },
      ],
    },
  },
  'link-values': {
    passes: {
      'the name of a Facebook page': {
        [HELPLINE]: each(
          change('type: web', 'type: facebook'),
          change('https://ministry.example.go.id/layanan', 'Dinsos Pemkab Cianjur'),
        ),
      },
      'an e-mail address': {
        [HELPLINE]: each(
          change('type: web', 'type: email'),
          change('https://ministry.example.go.id/layanan', 'lpsk_ri@lpsk.go.id'),
        ),
      },
      'an operator with a way to send corrections': {
        [OPERATOR]: (text) => `${text}corrections: { whatsapp: "+6281234567890", email: data@example.org }\n`,
      },
    },
    fails: {
      'an address without https': [
        'helpline-web',
        HELPLINE,
        'value: ministry',
        { [HELPLINE]: change('https://ministry.example.go.id/layanan', 'ministry.example.go.id') },
      ],
      'an e-mail address with a subject': [
        'helpline-web',
        HELPLINE,
        'value: a@b',
        {
          [HELPLINE]: each(
            change('type: web', 'type: email'),
            change('https://ministry.example.go.id/layanan', 'a@b.id?subject=x'),
          ),
        },
      ],
      'an Instagram name without @': [
        'helpline-web',
        HELPLINE,
        'value: infolpsk',
        {
          [HELPLINE]: each(
            change('type: web', 'type: instagram'),
            change('https://ministry.example.go.id/layanan', 'infolpsk'),
          ),
        },
      ],
      'a Facebook address elsewhere': [
        'helpline-web',
        HELPLINE,
        'value: https://fb',
        {
          [HELPLINE]: each(
            change('type: web', 'type: facebook'),
            change('https://ministry.example.go.id/layanan', 'https://fb.example.id/x'),
          ),
        },
      ],
      'an operator whose WhatsApp has no country code': [
        'operator',
        OPERATOR,
        'whatsapp:',
        { [OPERATOR]: (text) => `${text}corrections:\n  whatsapp: "081234567890"\n` },
      ],
    },
  },
  'hours-grammar': {
    passes: {
      'two rules': { [OFFICE]: change('hours: Mo-Fr office', 'hours: Mo-Th 08:00-16:00; Fr 08:00-11:30') },
    },
    fails: {
      words: [
        'office',
        OFFICE,
        'hours: Mon-Fri',
        { [OFFICE]: change('hours: Mo-Fr office', 'hours: Mon-Fri office hours') },
      ],
      'hours of a contact': [
        'office-phone',
        OFFICE,
        'hours: daily',
        { [OFFICE]: toContact('"+62213903963"', 'hours: daily') },
      ],
      'hours of a location': [
        'shelter-door',
        HOUSE,
        'hours: 9-5',
        { [HOUSE]: (text) => `${text}hours: 9-5\n` },
      ],
    },
  },
  'own-line-or-fallback': {
    passes: {
      'a withheld service without line': { [SHELTER]: each(without('fallback:'), withhold) },
      'a service whose only office has a line': {
        [SHELTER]: without('fallback:'),
        [HOUSE]: change('status:', `${shelterLine('129')}status:`),
      },
    },
    fails: {
      'a service whose line is withheld': [
        'office-desk',
        DESK,
        'id: office-desk',
        { [OFFICE]: toContact('"+62213903963"', 'withheld: changed hands') },
      ],
      'a service without office, line or fallback': [
        'office',
        OFFICE,
        'id: office',
        { [OFFICE]: toContact('"+62213903963"', 'withheld: changed hands'), [DESK]: withhold },
      ],
      'a service that has only a web page': [
        'police-line',
        POLICE,
        'id: police-line',
        {
          [POLICE]: each(
            change('type: hotline', 'type: web'),
            change('"110"', 'https://polri.example.go.id/'),
          ),
        },
      ],
      'an office of a service without fallback': [
        'shelter-door',
        HOUSE,
        'id: shelter-door',
        { [SHELTER]: without('fallback:') },
      ],
    },
  },
  'fallback-exists': {
    passes: {
      'a fallback that leads on to a line': {
        [SHELTER]: change('[helpline]', '[office]'),
        [OFFICE]: each(
          toContact('"+62213903963"', 'withheld: changed hands'),
          change('status:', 'fallback: [police-line]\nstatus:'),
        ),
      },
    },
    fails: {
      'a fallback that does not exist': [
        'shelter',
        SHELTER,
        'fallback: [helplines]',
        { [SHELTER]: change('[helpline]', '[helplines]') },
      ],
      itself: ['shelter', SHELTER, 'fallback:', { [SHELTER]: change('[helpline]', '[shelter]') }],
      'a withheld service': ['shelter', SHELTER, 'fallback:', { [HELPLINE]: withhold }],
      'a circle without line': [
        'shelter',
        SHELTER,
        'fallback: [office]',
        {
          [SHELTER]: change('[helpline]', '[office]'),
          [OFFICE]: each(
            toContact('"+62213903963"', 'withheld: changed hands'),
            change('status:', 'fallback: [shelter]\nstatus:'),
          ),
        },
      ],
    },
  },
  'city-line-alternative': {
    passes: {
      'a city line with a fallback': {
        [OFFICE]: each(
          change('reach: world', 'reach: city'),
          change('status:', 'fallback: [helpline]\nstatus:'),
        ),
      },
    },
    fails: {
      'a city line alone': [
        'office',
        OFFICE,
        'id: office',
        { [OFFICE]: change('reach: world', 'reach: city') },
      ],
    },
  },
  'core-lines': {
    passes: {
      'a line to write to, under "ask"': {
        [CORE]: change('ask: [helpline', 'ask: [shelter'),
        [SHELTER]: change('status:', `${shelterLine('+628111129129', 'whatsapp')}status:`),
      },
    },
    fails: {
      'a service that does not exist': [
        'helplines',
        CORE,
        'first:',
        { [CORE]: change('first: [helpline', 'first: [helplines') },
      ],
      'a withheld service': ['office', CORE, 'first:', { [OFFICE]: withhold }],
      'a service without line of its own': [
        'shelter',
        CORE,
        'ask:',
        { [CORE]: change('ask: [helpline', 'ask: [shelter') },
      ],
      'a first line that cannot be called': [
        'helpline',
        CORE,
        'first:',
        { [HELPLINE]: toContact('"129"', 'withheld: silent') },
      ],
    },
  },
  'same-number': {
    passes: {
      'another number': copied('112'),
      'one number for two contacts of one organization': { [POLICE]: change('"110"', '"129"') },
      'one number at two organizations, with a reason': {
        ...copied('129'),
        [EXCEPTIONS]: exception('same-number', '129'),
      },
    },
    fails: { 'one number at two organizations': ['129', SHELTER, 'value: "129"', copied('129')] },
  },
};
