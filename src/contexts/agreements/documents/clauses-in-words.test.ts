import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { isSentence } from '#tests/support/a-sentence.ts'
import { clauses as anyClauses } from '#tests/support/clause-arbitraries.ts'
import { dayOf } from '#tests/support/measure-factories.ts'
import { type Language, languages } from '#kit/text/localised.ts'
import { onDay } from '#kit/time/known-date.ts'

import type { Clauses, Denunciation, ForceRule, Renewal } from '../domain/clause.ts'
import { clausesInWords } from './clauses-in-words.ts'

const given = (some: Partial<Clauses>): Clauses => ({
  force: { rule: { kind: 'not-seen' }, notBefore: [] },
  provisional: null,
  duration: { kind: 'indefinite' },
  renewal: null,
  nonRenewal: null,
  denunciation: { kind: 'silent', implied: null },
  survival: [],
  ...some,
})

const withRule = (rule: ForceRule): Clauses => given({ force: { rule, notBefore: [] } })

const forceSaid = (rule: ForceRule, language: Language = 'en'): string | undefined =>
  clausesInWords(withRule(rule), language)[0]

const lastReceived = { on: 'last-notification', basis: 'received' } as const

describe('the clauses of the agreement on cultural property of Mexico and Switzerland', () => {
  const heritage = given({
    force: {
      rule: { kind: 'after-trigger', trigger: lastReceived, period: { days: 30 } },
      article: 'XIV(1)',
      notBefore: [],
    },
    denunciation: {
      kind: 'by-notice',
      period: { days: 90 },
      from: 'received',
      effect: { kind: 'after-notice' },
      firstTermBars: 'nothing',
      atOnceForBreach: false,
    },
    survival: [{ what: 'claims', period: null }],
  })

  it('read back in English', () => {
    deepEqual(clausesInWords(heritage, 'en'), [
      'It enters into force 30 days after receipt of the last notification that internal requirements are met (Article XIV(1)).',
      'It is concluded for an indefinite period.',
      'Either party may denounce it at any time; the denunciation takes effect 90 days after the notice is received.',
      'After its end pending claims are pursued until they are settled.',
    ])
  })

  it('read back in Spanish', () => {
    deepEqual(clausesInWords(heritage, 'es'), [
      'Entra en vigor 30 días después de la recepción de la última notificación del cumplimiento de los requisitos internos (artículo XIV(1)).',
      'Se celebra por tiempo indefinido.',
      'Cualquiera de las Partes puede denunciarlo en cualquier momento; la denuncia surte efectos 90 días después de la recepción de la notificación.',
      'Tras su terminación, las reclamaciones pendientes siguen su curso hasta su solución.',
    ])
  })

  it('read back in Azerbaijani', () => {
    deepEqual(clausesInWords(heritage, 'az'), [
      'Saziş dövlətdaxili prosedurların yerinə yetirilməsi barədə sonuncu bildirişin alındığı tarixdən 30 gün sonra qüvvəyə minir (maddə XIV(1)).',
      'Saziş qeyri-müəyyən müddətə bağlanılıb.',
      'Tərəflərdən hər biri istənilən vaxt Sazişi denonsasiya edə bilər; denonsasiya bildirişin alınmasından 90 gün sonra qüvvəyə minir.',
      'Sazişə xitam verildikdən sonra baxılmaqda olan iddialara həll olunanadək baxılır.',
    ])
  })
})

describe('a clause on entry into force, in words', () => {
  const signature = { on: 'signature' } as const
  const first = onDay(dayOf('2020-01-01'))
  const table: Readonly<Record<ForceRule['kind'], readonly [ForceRule, string]>> = {
    'on-trigger': [
      { kind: 'on-trigger', trigger: { on: 'exchange-of-notes' } },
      'It enters into force on the day of the exchange of notes.',
    ],
    'after-trigger': [
      { kind: 'after-trigger', trigger: signature, period: { months: 1 } },
      'It enters into force one month after its signature.',
    ],
    'after-either': [
      { kind: 'after-either', trigger: signature, periods: [{ days: 30 }, { months: 1 }] },
      'It enters into force 30 days or one month after its signature; the record does not say which.',
    ],
    'first-of-nth-month': [
      { kind: 'first-of-nth-month', trigger: signature, month: 3 },
      'It enters into force on the first day of the third month following the month of its signature.',
    ],
    'first-after-full-months': [
      { kind: 'first-after-full-months', trigger: signature, months: 3 },
      'It enters into force on the first day after 3 full months have passed since the end of the month of its signature.',
    ],
    'first-of-month-after-expiry': [
      { kind: 'first-of-month-after-expiry', trigger: signature, months: 3 },
      'It enters into force on the first day of the month following the expiry of 3 months after its signature.',
    ],
    'fixed-date': [{ kind: 'fixed-date', date: first }, 'It enters into force on 1 January 2020.'],
    'fixed-or-signature': [
      { kind: 'fixed-or-signature', date: first, which: 'later' },
      'It enters into force on 1 January 2020 or on its signature, whichever is later.',
    ],
    retroactive: [
      { kind: 'retroactive', date: first },
      'It takes effect from 1 January 2020, before its signature.',
    ],
    'not-seen': [{ kind: 'not-seen' }, 'The clause on entry into force has not been seen.'],
    'not-known': [
      { kind: 'not-known', named: 'ON_A_WHIM' },
      'The clause is recorded as “ON_A_WHIM”, which is no kind of clause that is known here.',
    ],
    inconsistent: [
      { kind: 'inconsistent', named: 'DAYS_AFTER_SIGNATURE', unit: 'month' },
      'The clause is recorded as “DAYS_AFTER_SIGNATURE”, yet its number as counted in “month”.',
    ],
  }
  for (const [kind, [rule, sentence]] of Object.entries(table)) {
    it(`says ${kind}`, () => {
      equal(forceSaid(rule), sentence)
    })
  }

  it('says of a number that is not recorded that it is not', () => {
    equal(
      forceSaid({ kind: 'after-trigger', trigger: signature, period: null }),
      'It enters into force some time after its signature; how long after is not recorded.',
    )
  })

  it('keeps apart the third month after, and three months that pass in between', () => {
    const nth = forceSaid({ kind: 'first-of-nth-month', trigger: signature, month: 3 }, 'es')
    const full = forceSaid({ kind: 'first-after-full-months', trigger: signature, months: 3 }, 'es')
    equal(nth, 'Entra en vigor el primer día del tercer mes siguiente al mes de su firma.')
    equal(
      full,
      'Entra en vigor el primer día después de que hayan transcurrido 3 meses completos desde el fin del mes de su firma.',
    )
  })

  it('bends ordinals of Azerbaijani by their vowels', () => {
    const said = [7, 9, 10, 13, 16].map((month) =>
      forceSaid({ kind: 'first-of-nth-month', trigger: signature, month }, 'az'),
    )
    deepEqual(
      said.map((sentence) => sentence?.split(' ')[4]),
      ['7-ci', '9-cu', '10-cu', '13-cü', '16-cı'],
    )
  })

  it('contracts preposition and article in Spanish', () => {
    equal(
      forceSaid(
        {
          kind: 'first-of-month-after-expiry',
          trigger: { on: 'exchange-of-instruments' },
          months: 1,
        },
        'es',
      ),
      'Entra en vigor el primer día del mes siguiente al vencimiento de un plazo de un mes a partir del canje de instrumentos.',
    )
  })
})

describe('the other final clauses, in words', () => {
  const said = (some: Partial<Clauses>, language: Language = 'en') =>
    clausesInWords(given(some), language).slice(1)

  const renewal = (one: Renewal) =>
    said({ duration: { kind: 'term', period: { years: 5 }, from: 'force' }, renewal: one })[1]

  it('tell one renewal from many', () => {
    const period = { years: 5 }
    equal(
      renewal({ kind: 'tacit', period, most: 1 }),
      'When its term ends it is renewed tacitly for 5 years, and only once.',
    )
    equal(
      renewal({ kind: 'tacit', period, most: 3 }),
      'When its term ends it is renewed tacitly, each time for 5 years, and at most 3 times.',
    )
    equal(
      renewal({ kind: 'tacit', period, most: null }),
      'When its term ends it is renewed tacitly, each time for 5 years.',
    )
  })

  it('say what may not happen in the first term, and what a breach does', () => {
    const denunciation: Denunciation = {
      kind: 'by-notice',
      period: { months: 6 },
      from: 'given',
      effect: { kind: 'end-of-year' },
      firstTermBars: 'effect',
      atOnceForBreach: true,
    }
    deepEqual(said({ denunciation }).slice(1), [
      'Either party may denounce it; the denunciation takes effect at the end of a calendar year, at the earliest 6 months after notice is given.',
      'It takes no effect before the first term ends.',
      'For a material breach it takes effect at once.',
    ])
  })

  it('cite the convention where the text is silent', () => {
    const silent: Denunciation = {
      kind: 'silent',
      implied: { judged: true, by: 'the legal adviser' },
    }
    ok(said({ denunciation: silent }, 'es').at(-1)?.includes('(CVDT art. 56)'))
    ok(said({ denunciation: silent }, 'az').at(-1)?.includes('(VMHK m. 56)'))
  })

  it('name in one sentence what is not recorded', () => {
    deepEqual(
      clausesInWords(given({ duration: null, denunciation: null }), 'en').at(-1),
      'Not recorded yet: duration and denunciation.',
    )
  })

  it('ask for the notice only where the term renews itself', () => {
    const term = { kind: 'term', period: { years: 5 }, from: 'force' } as const
    const tacit: Renewal = { kind: 'tacit', period: { years: 5 }, most: null }
    equal(
      said({ duration: term, renewal: tacit }).at(-1),
      'Not recorded yet: notice against renewal.',
    )
    equal(
      said({ duration: term, renewal: { kind: 'none' } }).at(-1),
      'Nobody has judged yet whether a right to denounce it is implied (VCLT Art. 56(1)).',
    )
  })

  it('keep what the record itself says, without its full stop', () => {
    equal(
      said({ duration: { kind: 'in-words', words: 'Until {n} weeks\nhave passed.' } })[0],
      'Its duration is recorded in words only: “Until {n} weeks have passed”.',
    )
  })
})

describe('clauses of every kind and combination', () => {
  for (const language of languages) {
    it(`stay sentences (${language})`, () => {
      fc.assert(
        fc.property(anyClauses, (some) => {
          const sentences = clausesInWords(some, language)
          ok(sentences.length > 0)
          for (const sentence of sentences) isSentence(sentence, language)
        }),
        { numRuns: 1_000 },
      )
    })
  }
})
