import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { isSentence } from '#tests/support/a-sentence.ts'
import { grounds as anyGrounds } from '#tests/support/ground-arbitraries.ts'
import { dayOf } from '#tests/support/measure-factories.ts'
import { type Language, languages } from '#kit/text/localised.ts'
import { onDay } from '#kit/time/known-date.ts'

import type { Act } from '../domain/act.ts'
import type { AgreementRecord } from '../domain/agreement-record.ts'
import type { Clauses } from '../domain/clause.ts'
import { findForce, type Verdict } from '../domain/force-finding.ts'
import type {
  Contradiction,
  Ground,
  Law,
  Missing,
  Reading,
  Remark,
  Step,
} from '../domain/ground.ts'
import { groundInWords, missingInWords, verdictInWords } from './grounds-in-words.ts'

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { MX: 'Mexico', CH: 'Switzerland' },
  es: { MX: 'México', CH: 'Suiza' },
  az: { MX: 'Meksika', CH: 'İsveçrə' },
}

const naming = (language: Language) => ({
  language,
  party: (party: string) => names[language][party] ?? party,
})

const said = (ground: Ground, language: Language = 'en') => groundInWords(ground, naming(language))

const note = (id: string, party: string, received: string): Act => ({
  kind: 'note',
  id,
  about: 'internal-procedures',
  party,
  received: onDay(dayOf(received)),
})

const heritageClauses: Clauses = {
  force: {
    rule: {
      kind: 'after-trigger',
      trigger: { on: 'last-notification', basis: 'received' },
      period: { days: 30 },
    },
    article: 'XIV(1)',
    notBefore: [],
  },
  provisional: null,
  duration: null,
  renewal: null,
  nonRenewal: null,
  denunciation: null,
  survival: [],
}

const heritage = (...acts: readonly Act[]): AgreementRecord => ({
  parties: ['MX', 'CH'],
  constitutedByNotes: false,
  clauses: heritageClauses,
  acts,
  othersInForce: {},
  calendar: null,
})

const official: Act = {
  kind: 'entry-into-force',
  id: 'official',
  on: onDay(dayOf('2018-07-25')),
  source: 'DOF 2018-07-24.',
}

const becauseOf = (record: AgreementRecord, language: Language) =>
  findForce(record).because.map((ground) => said(ground, language))

describe('why the agreement on cultural property entered into force when it did', () => {
  const record = heritage(note('1', 'CH', '2017-12-19'), note('2', 'MX', '2018-06-25'), official)

  it('can be read in English', () => {
    deepEqual(becauseOf(record, 'en'), [
      'It enters into force 30 days after receipt of the last notification that internal requirements are met (Article XIV(1)).',
      'The note of Switzerland on the completion of its internal procedures was received on 19 December 2017.',
      'The note of Mexico on the completion of its internal procedures was received on 25 June 2018.',
      'Counting 30 days from 25 June 2018 gives 25 July 2018.',
      'ETS No. 76 Art. 3(1), taken here as the way of counting: the day of the event itself does not count.',
      'The official date is 25 July 2018, the day that was reckoned (DOF 2018-07-24).',
    ])
  })

  it('can be read in Spanish', () => {
    deepEqual(becauseOf(record, 'es').slice(1), [
      'La nota de Suiza sobre el cumplimiento de sus requisitos internos se recibió el 19 de diciembre de 2017.',
      'La nota de México sobre el cumplimiento de sus requisitos internos se recibió el 25 de junio de 2018.',
      'Contando 30 días desde el 25 de junio de 2018 se llega al 25 de julio de 2018.',
      'STE n.º 76 art. 3.1, que aquí se toma como modo de contar: el día del hecho mismo no se cuenta.',
      'La fecha oficial es el 25 de julio de 2018, el día calculado (DOF 2018-07-24).',
    ])
  })

  it('can be read in Azerbaijani', () => {
    deepEqual(becauseOf(record, 'az').slice(1), [
      'İsveçrə tərəfinin dövlətdaxili prosedurların yerinə yetirilməsi barədə notası 19 dekabr 2017 tarixində alınıb.',
      'Meksika tərəfinin dövlətdaxili prosedurların yerinə yetirilməsi barədə notası 25 iyun 2018 tarixində alınıb.',
      '25 iyun 2018 tarixindən 30 gün sayıldıqda 25 iyul 2018 alınır.',
      'ETS № 76 m. 3(1), burada hesablama qaydası kimi götürülür: hadisə gününün özü sayılmır.',
      'Rəsmi tarix: 25 iyul 2018, hesablanmış gün (DOF 2018-07-24).',
    ])
  })

  it('says whose notification is missing where one is', () => {
    const [, , missing] = becauseOf(heritage(note('1', 'CH', '2017-12-19')), 'en')
    equal(
      missing,
      'Missing: the notification of Mexico that its internal requirements are met. One of the two is on record: the date of the other decides.',
    )
  })
})

describe('a rule of law, in words', () => {
  const cited: Readonly<Record<Law, readonly [string, string, string]>> = {
    'charter-102': [
      'UN Charter Art. 102',
      'Carta de las Naciones Unidas art. 102',
      'BMT Nizamnaməsi m. 102',
    ],
    'vclt-7': ['VCLT Art. 7', 'CVDT art. 7', 'VMHK m. 7'],
    'vclt-12': ['VCLT Art. 12(2)(b)', 'CVDT art. 12.2 b)', 'VMHK m. 12(2)(b)'],
    'vclt-13': ['VCLT Art. 13', 'CVDT art. 13', 'VMHK m. 13'],
    'vclt-16': ['VCLT Art. 16', 'CVDT art. 16', 'VMHK m. 16'],
    'vclt-18': ['VCLT Art. 18', 'CVDT art. 18', 'VMHK m. 18'],
    'vclt-24-1': ['VCLT Art. 24(1)', 'CVDT art. 24.1', 'VMHK m. 24(1)'],
    'vclt-24-2': ['VCLT Art. 24(2)', 'CVDT art. 24.2', 'VMHK m. 24(2)'],
    'vclt-25-1': ['VCLT Art. 25(1)', 'CVDT art. 25.1', 'VMHK m. 25(1)'],
    'vclt-25-2': ['VCLT Art. 25(2)', 'CVDT art. 25.2', 'VMHK m. 25(2)'],
    'vclt-28': ['VCLT Art. 28', 'CVDT art. 28', 'VMHK m. 28'],
    'vclt-54': ['VCLT Art. 54', 'CVDT art. 54', 'VMHK m. 54'],
    'vclt-56': ['VCLT Art. 56', 'CVDT art. 56', 'VMHK m. 56'],
    'vclt-59': ['VCLT Art. 59', 'CVDT art. 59', 'VMHK m. 59'],
    'vclt-65': ['VCLT Art. 65', 'CVDT art. 65', 'VMHK m. 65'],
    'vclt-67': ['VCLT Art. 67', 'CVDT art. 67', 'VMHK m. 67'],
    'vclt-70': ['VCLT Art. 70', 'CVDT art. 70', 'VMHK m. 70'],
    'vclt-78': ['VCLT Art. 78(c)', 'CVDT art. 78 c)', 'VMHK m. 78(c)'],
    'vclt-80': ['VCLT Art. 80', 'CVDT art. 80', 'VMHK m. 80'],
    'ets76-3': ['ETS No. 76 Art. 3(1)', 'STE n.º 76 art. 3.1', 'ETS № 76 m. 3(1)'],
    'ets76-4': ['ETS No. 76 Art. 4(2)', 'STE n.º 76 art. 4.2', 'ETS № 76 m. 4(2)'],
    'ets76-5': ['ETS No. 76 Art. 5', 'STE n.º 76 art. 5', 'ETS № 76 m. 5'],
  }
  const laws = Object.keys(cited).filter((law): law is Law => law in cited)
  for (const law of laws) {
    it(`begins with the article as lawyers cite it: ${law}`, () => {
      for (const [at, language] of (['en', 'es', 'az'] as const).entries()) {
        const words = said({ kind: 'law', law }, language)
        ok(/^[:,]/u.test(words.slice(cited[law][at]?.length)), words)
        ok(words.startsWith(cited[law][at] ?? '?'), words)
        isSentence(words, language)
      }
    })
  }

  it('calls the convention on counting a way of counting and no law', () => {
    for (const law of ['ets76-3', 'ets76-4', 'ets76-5'] as const) {
      match(said({ kind: 'law', law }), /taken here as the way of counting/u)
    }
  })
})

const span = { first: dayOf('2005-08-01'), last: dayOf('2005-08-31') }
const oneDay = { first: span.first, last: span.first }
const day = onDay(dayOf('2017-08-24'))
const [from, to] = [dayOf('2021-01-31'), dayOf('2021-02-28')]

// A kind without an example does not compile: what the engine learns has to be put into words here.
const missing: { readonly [Fact in Missing['fact']]: Extract<Missing, { fact: Fact }> } = {
  clause: { fact: 'clause' },
  pattern: { fact: 'pattern', named: 'ON_A_WHIM' },
  number: { fact: 'number' },
  'fixed-date': { fact: 'fixed-date' },
  signature: { fact: 'signature' },
  confirmation: { fact: 'confirmation', party: 'MX' },
  notification: { fact: 'notification', party: 'MX', had: 0 },
  'note-stage': { fact: 'note-stage', stage: 'received', party: 'MX' },
  'exchange-of-notes': { fact: 'exchange-of-notes' },
  'reply-note': { fact: 'reply-note' },
  'exchange-of-instruments': { fact: 'exchange-of-instruments' },
  event: { fact: 'event', event: 'the division of the federation.' },
  consent: { fact: 'consent', party: 'CH' },
  'exact-day': { fact: 'exact-day', span },
  'working-days': { fact: 'working-days' },
  'other-agreement': { fact: 'other-agreement', agreement: 'MX-CH-1995' },
  'entry-into-force': { fact: 'entry-into-force' },
  duration: { fact: 'duration' },
  renewal: { fact: 'renewal', words: null },
  'non-renewal-notice': { fact: 'non-renewal-notice', words: null },
  'denunciation-clause': { fact: 'denunciation-clause', words: 'At any time.' },
  'judgement-on-denunciation': { fact: 'judgement-on-denunciation' },
  'notice-stage': { fact: 'notice-stage', stage: 'acknowledged' },
}

const contradictions: {
  readonly [What in Contradiction['what']]: Extract<Contradiction, { what: What }>
} = {
  'official-before-signature': { what: 'official-before-signature', official: day, signed: day },
  'official-before-trigger': { what: 'official-before-trigger', official: day, trigger: to },
  'trigger-before-signature': { what: 'trigger-before-signature', trigger: from, signed: day },
  'not-first-of-month': { what: 'not-first-of-month', official: day },
  'no-trigger-day': { what: 'no-trigger-day', official: day },
  'trigger-outside-record': { what: 'trigger-outside-record', span, known: oneDay },
  'unit-against-clause': { what: 'unit-against-clause', named: 'DAYS_AFTER', unit: 'month' },
  'provisional-taken-for-force': { what: 'provisional-taken-for-force', official: day },
  'not-retroactive': { what: 'not-retroactive', day, signed: day },
}

const steps: { readonly [Kind in Step['step']]: Extract<Step, { step: Kind }> } = {
  add: { step: 'add', from, period: { months: 1 }, to, clamped: true },
  subtract: { step: 'subtract', from: to, period: { years: 1, months: 6 }, to: from },
  'nth-month': { step: 'nth-month', from, n: 2, to },
  'full-months': { step: 'full-months', from, n: 1, to },
  'next-month': { step: 'next-month', from, to },
  'year-end': { step: 'year-end', from, to },
  'day-before': { step: 'day-before', from, to },
  'working-day-before': { step: 'working-day-before', from: to, to: from },
  'waits-for': { step: 'waits-for', agreement: 'MX-CH-1995', to },
}

const remarks: { readonly [Kind in Remark['remark']]: Extract<Remark, { remark: Kind }> } = {
  'before-signature': { remark: 'before-signature' },
  'same-day-exchange': { remark: 'same-day-exchange' },
  'no-rule-from-distance': { remark: 'no-rule-from-distance', days: 34 },
  'basis-not-stated': { remark: 'basis-not-stated' },
  'constituted-by-notes': { remark: 'constituted-by-notes' },
  'must-be-received': { remark: 'must-be-received' },
  'calendar-not-known': { remark: 'calendar-not-known' },
  objections: { remark: 'objections' },
  'later-is-proposal': { remark: 'later-is-proposal' },
}

const readings: Readonly<Record<Reading, true>> = {
  'by-receipt': true,
  'by-note': true,
  'by-sending': true,
  'by-signing': true,
  'by-confirming': true,
  'by-first-date': true,
  'by-second-date': true,
  'by-exchange': true,
  'by-signature': true,
  'by-fixed-date': true,
  'in-days': true,
  'in-months': true,
  'event-day-not-counted': true,
  'event-day-counted': true,
  'last-day-before': true,
  'same-number': true,
}

const grounds: readonly Ground[] = [
  ...Object.values(missing).map((one): Ground => ({ kind: 'missing', missing: one })),
  ...Object.values(contradictions).map((of): Ground => ({ kind: 'contradiction', of })),
  ...Object.values(steps).map((of): Ground => ({ kind: 'step', of })),
  ...Object.values(remarks).map((of): Ground => ({ kind: 'remark', of })),
  ...Object.keys(readings)
    .filter((one): one is Reading => one in readings)
    .flatMap((reading): Ground[] => [
      { kind: 'reading', reading, day: to },
      { kind: 'borne-out', reading },
    ]),
]

describe('grounds of every kind', () => {
  for (const language of languages) {
    it(`are sentences, and no two are the same (${language})`, () => {
      const sentences = grounds.map((ground) => said(ground, language))
      for (const sentence of sentences) isSentence(sentence, language)
      const doubled = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)
      deepEqual(doubled, [])
    })
  }
})

describe('grounds with any days, parties and clauses', () => {
  for (const language of languages) {
    it(`stay sentences (${language})`, () => {
      fc.assert(
        fc.property(anyGrounds, (ground) => {
          isSentence(said(ground, language), language)
        }),
        { numRuns: 1_000 },
      )
    })
  }
})

describe('what is missing, within a sentence', () => {
  it('ends without a full stop, so that a sentence can go on', () => {
    for (const language of languages) {
      for (const one of Object.values(missing)) {
        doesNotMatch(missingInWords(one, naming(language)), /[.;:,]$/u)
      }
    }
  })

  it('calls another agreement as it is called where that is told', () => {
    const named = { ...naming('es'), key: () => 'Acuerdo de 1995' }
    equal(
      missingInWords({ fact: 'other-agreement', agreement: 'MX-CH-1995' }, named),
      'la entrada en vigor de otro acuerdo («Acuerdo de 1995»)',
    )
  })
})

describe('what a verdict means', () => {
  const verdicts: Readonly<Record<Verdict, true>> = {
    agrees: true,
    differs: true,
    undetermined: true,
    ambiguous: true,
    conflict: true,
    recorded: true,
  }
  it('is a sentence', () => {
    for (const verdict of Object.keys(verdicts).filter((one): one is Verdict => one in verdicts)) {
      for (const language of languages) isSentence(verdictInWords(verdict, language), language)
    }
  })
})
