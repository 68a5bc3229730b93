import { knownDateFromIso } from '#kit/time/known-date.ts'

import type {
  Denunciation,
  DenunciationEffect,
  NoticeStage,
  ProvisionalClause,
} from '../domain/clause.ts'
import { lengthPattern, periodInWords } from './period-in-words.ts'
import type { TableRow } from './table-row.ts'

const ofProvisional = /^provisional application: /i

/** From which stage a period runs. A clause that does not say: from receipt (VCLT Art. 78). */
const stageOf = (words: string): NoticeStage => {
  if (/acknowledg/i.test(words)) return 'acknowledged'
  return /\b(?:from|after) (?:the )?(?:dispatch|sending|date of (?:the )?(?:note|notice))\b/i.test(
    words,
  )
    ? 'given'
    : 'received'
}

const effects: readonly (readonly [RegExp, DenunciationEffect])[] = [
  [
    /\bafter the end of the first calendar year that begins after\b/i,
    { kind: 'after-first-full-year' },
  ],
  [/\bbefore the (?:start|beginning) of the next calendar year\b/i, { kind: 'before-next-year' }],
  [
    /\bto (?:the )?end of (?:a|the) calendar year\b|\beffective 31 december\b/i,
    { kind: 'end-of-year' },
  ],
  [/\bfrom (?:the )?first day of the month after\b/i, { kind: 'from-next-month' }],
]

const effectOf = (words: string): DenunciationEffect =>
  effects.find(([pattern]) => pattern.test(words))?.[1] ?? { kind: 'after-notice' }

/** `given before the end of the initial term` still takes effect after it; `after` bars the notice. */
const barredBy = (words: string): 'nothing' | 'effect' | 'notice' => {
  if (/\bbefore the end of the initial\b|\beffective after the initial\b/i.test(words))
    return 'effect'
  return /\bafter (?:the )?initial\b/i.test(words) ? 'notice' : 'nothing'
}

const qualifiers = String.raw`at any time|any time|in advance|written|in writing|written notice|after notice`
const known = new RegExp(
  String.raw`^(?:at least )?${lengthPattern}(?:,? (?:${qualifiers}|from (?:receipt|notice|delivery(?: of (?:the )?written notice)?|acknowledgement)|(?:effective )?after (?:the )?initial (?:term|\d+ years?)|to (?:the )?end of (?:a|the) calendar year|before the (?:start|beginning) of the next calendar year|after the end of the first calendar year that begins after the notice|from (?:the )?first day of the month after receipt))*$`,
  'i',
)
const breach = /;? ?immediate for material breach$/i
const beforeInitial =
  /; may be given \w+ months? before the end of the initial \w+ years? or at any later date$/i

/** How a side ends the agreement, in the forms that a table uses; any other is kept in its words. */
export const denunciationOfRow = (row: TableRow): Denunciation | null => {
  const notice = row.cell('denunciation_notice')
  if (notice === '' || ofProvisional.test(notice)) return null
  if (/^(?:not provided for|silent)$/i.test(notice)) return { kind: 'silent', implied: null }
  const words = [notice, row.cell('denunciation_counting')].filter((one) => one !== '').join('; ')
  const period = periodInWords(notice)
  const plain = notice.replace(breach, '').replace(beforeInitial, '')
  if (period === undefined || !known.test(plain)) return { kind: 'in-words', words }
  return {
    kind: 'by-notice',
    period,
    from: stageOf(words),
    effect: effectOf(words),
    firstTermBars: barredBy(words),
    atOnceForBreach: breach.test(notice),
  }
}

const fromWhen = (words: string): ProvisionalClause['from'] | undefined => {
  if (/\bfrom (?:the )?(?:signature|conclusion)\b/i.test(words)) return 'signature'
  const iso = /\bfrom (\d{4}(?:-\d{2}(?:-\d{2})?)?)\b/i.exec(words)?.[1]
  return iso === undefined ? undefined : knownDateFromIso(iso)
}

/** VCLT Art. 25: applied from the signature, the conclusion or a date on, before it is in force. */
export const provisionalOfRow = (row: TableRow): ProvisionalClause | null => {
  const words = row.cell('provisional_application')
  const from = fromWhen(words)
  if (from === undefined) return null
  const ending = row.cell('denunciation_notice')
  const notice = ofProvisional.test(ending) ? ending : (/; notice: (.+)$/i.exec(words)?.[1] ?? '')
  return { from, partial: /\bpartial/i.test(words), notice: periodInWords(notice) ?? null }
}
