import type {
  Denunciation,
  Duration,
  ImpliedDenunciation,
  NonRenewalNotice,
  ProvisionalClause,
  Renewal,
  Survival,
} from '../domain/clause.ts'
import {
  clauseSentence,
  type ClauseTelling,
  dateInSentence,
  periodInWords,
  quoted,
} from './clause-telling.ts'

const sentences = (all: readonly string[], telling: ClauseTelling): readonly string[] =>
  all.map((said) => clauseSentence(said, telling))

/** From when it is applied before it is in force (VCLT Art. 25), and how that ends. */
export const provisionalInWords = (
  { from, partial, notice }: ProvisionalClause,
  telling: ClauseTelling,
): readonly string[] => {
  const { say } = telling
  const since = from === 'signature' ? say('from.signature') : dateInSentence('from', from, telling)
  const ends =
    notice === null
      ? say('provisional.at-once')
      : say('provisional.notice', { period: periodInWords(notice, telling) })
  return sentences(
    [say(partial ? 'provisional.partial' : 'provisional.whole', { from: since }), ends],
    telling,
  )
}

const durationSaid = (duration: Duration, telling: ClauseTelling): string => {
  const { say } = telling
  switch (duration.kind) {
    case 'indefinite':
      return say('duration.indefinite')
    case 'term':
      return say(`duration.${duration.from}`, { period: periodInWords(duration.period, telling) })
    case 'until':
      return say('duration.until', { until: dateInSentence('until', duration.lastDay, telling) })
    case 'in-words':
      return say('duration.in-words', { words: quoted(duration.words, telling) })
  }
}

/** How long it is to last. */
export const durationInWords = (duration: Duration, telling: ClauseTelling): readonly string[] =>
  sentences([durationSaid(duration, telling)], telling)

const renewalSaid = (renewal: Renewal, telling: ClauseTelling): string => {
  const { say } = telling
  switch (renewal.kind) {
    case 'tacit': {
      const period = periodInWords(renewal.period, telling)
      return renewal.most === null
        ? say('renewal.tacit', { period })
        : say('renewal.tacit.most', { period, most: renewal.most })
    }
    case 'conditional':
      return say('renewal.conditional', { condition: quoted(renewal.condition, telling) })
    case 'in-words':
      return say('renewal.in-words', { words: quoted(renewal.words, telling) })
    case 'express':
    case 'until-denounced':
    case 'none':
      return say(`renewal.${renewal.kind}`)
  }
}

/** What happens when its term ends. */
export const renewalInWords = (renewal: Renewal, telling: ClauseTelling): readonly string[] =>
  sentences([renewalSaid(renewal, telling)], telling)

/** By when a party that wants no further term has to say so. */
export const nonRenewalInWords = (
  notice: NonRenewalNotice,
  telling: ClauseTelling,
): readonly string[] => {
  const { say } = telling
  const said =
    notice.kind === 'in-words'
      ? say('non-renewal.in-words', { words: quoted(notice.words, telling) })
      : say(`non-renewal.${notice.kind}`, { period: periodInWords(notice.period, telling) })
  return sentences([said], telling)
}

const byNoticeSaid = (
  clause: Extract<Denunciation, { kind: 'by-notice' }>,
  telling: ClauseTelling,
): readonly string[] => {
  const { say } = telling
  const { period, from, effect, firstTermBars, atOnceForBreach } = clause
  const notice = say(`notice.${from}`)
  return [
    say(`denunciation.${effect.kind}`, { period: periodInWords(period, telling), notice }),
    ...(firstTermBars === 'nothing' ? [] : [say(`denunciation.bars.${firstTermBars}`)]),
    ...(atOnceForBreach ? [say('denunciation.breach')] : []),
  ]
}

/** VCLT Art. 56: what people judged of a text that does not speak of denunciation. */
const judgementSaid = (implied: ImpliedDenunciation, telling: ClauseTelling): string => {
  const { say } = telling
  if (implied === null) return say('denunciation.silent.open')
  const by = quoted(implied.by, telling)
  return implied.judged
    ? say('denunciation.silent.implied', { by })
    : say('denunciation.silent.not-implied', { by })
}

/** How a party can end it, and when that takes effect. */
export const denunciationInWords = (
  denunciation: Denunciation,
  telling: ClauseTelling,
): readonly string[] => {
  const { say } = telling
  switch (denunciation.kind) {
    case 'by-notice':
      return sentences(byNoticeSaid(denunciation, telling), telling)
    case 'silent':
      return sentences(
        [say('denunciation.silent'), judgementSaid(denunciation.implied, telling)],
        telling,
      )
    case 'in-words': {
      const words = quoted(denunciation.words, telling)
      return sentences([say('denunciation.in-words', { words })], telling)
    }
  }
}

/** What its end leaves standing (VCLT Art. 70(1)(b)), and for how long. */
export const survivalInWords = (
  survival: readonly Survival[],
  telling: ClauseTelling,
): readonly string[] =>
  sentences(
    survival.map(({ what, period }) =>
      period === null
        ? telling.say(`survival.${what}`)
        : telling.say(`survival.${what}.for`, { period: periodInWords(period, telling) }),
    ),
    telling,
  )
