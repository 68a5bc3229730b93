import type { Language } from '#kit/text/localised.ts'

import type { Trigger } from '../domain/clause.ts'
import type { Verdict } from '../domain/force-finding.ts'
import type { Ground, Missing, Remark } from '../domain/ground.ts'
import { groundWords } from '../messages/ground-words.ts'
import { dateInSentence, quoted } from './clause-telling.ts'
import { contradictionInWords } from './contradiction-in-words.ts'
import { forceInWords } from './force-in-words.ts'
import { type GroundNaming, type GroundTelling, groundTelling } from './ground-telling.ts'
import {
  denunciationInWords,
  durationInWords,
  nonRenewalInWords,
  renewalInWords,
} from './later-clauses-in-words.ts'
import { askSaid, missingSaid } from './missing-said.ts'
import { stepInWords } from './step-in-words.ts'

type GroundOf<Kind extends Ground['kind']> = Extract<Ground, { kind: Kind }>

/** A sentence with who says so behind it. */
const sourced = (said: string, source: string | null, { say }: GroundTelling): string => {
  const cited = (source ?? '').trim().replace(/[\s.]+$/u, '')
  return cited === '' ? say('sentence', { said }) : say('sentence.source', { said, source: cited })
}

const actSaid = ({ act, on, source }: GroundOf<'act'>, telling: GroundTelling): string =>
  sourced(
    telling.say(`act.${act}`, { on: dateInSentence('on', on, telling.clauses) }),
    source,
    telling,
  )

const noteSaid = (
  { about, party, stage, on }: GroundOf<'note'>,
  { say, party: name, clauses }: GroundTelling,
): string => {
  const subject = say(`about.${about}`)
  const note =
    party === null
      ? say('note.unknown', { about: subject })
      : say('note', { party: name(party), about: subject })
  const said = say(`stage.${stage}`, { note, on: dateInSentence('on', on, clauses) })
  return say('sentence', { said })
}

const remarkSaid = (of: Remark, { say }: GroundTelling): string => {
  if (of.remark !== 'no-rule-from-distance') return say(`remark.${of.remark}`)
  if (of.days === 0) return say('remark.distance.same')
  return say(of.days > 0 ? 'remark.distance.after' : 'remark.distance.before', {
    n: Math.abs(of.days),
  })
}

const officialSaid = (
  { on, source, days }: GroundOf<'official'>,
  telling: GroundTelling,
): string => {
  const { say, clauses } = telling
  const date = dateInSentence('is', on, clauses)
  if (days === null) return sourced(say('official', { date }), source, telling)
  if (days === 0) return sourced(say('official.same', { date }), source, telling)
  const key = days > 0 ? 'official.after' : 'official.before'
  return sourced(say(key, { date, n: Math.abs(days) }), source, telling)
}

const triggerSaid = (trigger: Trigger | null, { say, clauses }: GroundTelling): string => {
  if (trigger === null) return say('trigger.fixed-date')
  if (trigger.on === 'event') return say('trigger.event', { event: quoted(trigger.event, clauses) })
  return say(`trigger.${trigger.on === 'last-notification' ? trigger.basis : trigger.on}`)
}

const triggersSaid = ({ trigger, span }: GroundOf<'triggers'>, telling: GroundTelling): string => {
  const { say, day } = telling
  const [first, last] = [day(span.first), day(span.last)]
  const what = triggerSaid(trigger, telling)
  return span.first === span.last
    ? say('triggers.on', { trigger: what, first })
    : say('triggers.between', { trigger: what, first, last })
}

type OfClause = GroundOf<'force-clause' | 'duration' | 'renewal' | 'non-renewal' | 'denunciation'>

const clauseSaid = (ground: OfClause, { clauses, key }: GroundTelling): readonly string[] => {
  switch (ground.kind) {
    case 'force-clause':
      return forceInWords(ground.clause, clauses, key)
    case 'duration':
      return durationInWords(ground.duration, clauses)
    case 'renewal':
      return renewalInWords(ground.renewal, clauses)
    case 'non-renewal':
      return nonRenewalInWords(ground.notice, clauses)
    case 'denunciation':
      return denunciationInWords(ground.denunciation, clauses)
  }
}

const groundSaid = (ground: Ground, telling: GroundTelling): string => {
  const { say, day } = telling
  switch (ground.kind) {
    case 'force-clause':
    case 'duration':
    case 'renewal':
    case 'non-renewal':
    case 'denunciation':
      return clauseSaid(ground, telling).join(' ')
    case 'act':
      return actSaid(ground, telling)
    case 'note':
      return noteSaid(ground, telling)
    case 'step':
      return stepInWords(ground.of, telling)
    case 'law':
      return say(`law.${ground.law}`)
    case 'reading':
      return say('reading', { reading: say(`reading.${ground.reading}`), day: day(ground.day) })
    case 'missing':
      return say('missing', {
        missing: missingSaid(ground.missing, telling),
        ask: askSaid(ground.missing, telling),
      })
    case 'contradiction':
      return contradictionInWords(ground.of, telling)
    case 'remark':
      return remarkSaid(ground.of, telling)
    case 'official':
      return officialSaid(ground, telling)
    case 'triggers':
      return triggersSaid(ground, telling)
    case 'borne-out':
      return say('borne-out', { reading: say(`reading.${ground.reading}`) })
    case 'safe':
      return say(`safe.${ground.use}`, { day: day(ground.day) })
  }
}

/**
 * One reason of an answer in one or more sentences: the clause, an act with its day and source, a
 * step of reckoning, a rule of law by its article, a reading, or what has to be found out.
 */
export const groundInWords = (ground: Ground, naming: GroundNaming): string =>
  groundSaid(ground, groundTelling(naming))

/** What is missing as a part of a sentence without a full stop, as after `waits for`. */
export const missingInWords = (missing: Missing, naming: GroundNaming): string =>
  missingSaid(missing, groundTelling(naming))

/** What a verdict on the entry into force means, in a sentence. */
export const verdictInWords = (verdict: Verdict, language: Language): string =>
  groundWords(language)(`verdict.${verdict}`)
