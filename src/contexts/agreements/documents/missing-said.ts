import type { Missing } from '../domain/ground.ts'
import { quoted } from './clause-telling.ts'
import type { GroundTelling } from './ground-telling.ts'

type MissingFact<Fact extends Missing['fact']> = Extract<Missing, { fact: Fact }>

const noteStageSaid = (
  { stage, party }: MissingFact<'note-stage'>,
  { say, party: name }: GroundTelling,
): string =>
  party === null
    ? say(`missing.note-stage.unknown.${stage}`)
    : say(`missing.note-stage.${stage}`, { party: name(party) })

const notificationSaid = (
  { party }: MissingFact<'notification'>,
  { say, party: name }: GroundTelling,
): string =>
  party === null
    ? say('missing.notification.unknown')
    : say('missing.notification', { party: name(party) })

const clauseSaid = (
  { fact, words }: MissingFact<'renewal' | 'non-renewal-notice' | 'denunciation-clause'>,
  { say, clauses }: GroundTelling,
): string =>
  words === null
    ? say(`missing.${fact}`)
    : say(`missing.${fact}.in-words`, { words: quoted(words, clauses) })

/** What is missing, as a part of a sentence. */
export const missingSaid = (missing: Missing, telling: GroundTelling): string => {
  const { say, party, key, day, clauses } = telling
  switch (missing.fact) {
    case 'pattern':
      return say('missing.pattern', { named: quoted(missing.named, clauses) })
    case 'confirmation':
    case 'consent':
      return say(`missing.${missing.fact}`, { party: party(missing.party) })
    case 'notification':
      return notificationSaid(missing, telling)
    case 'note-stage':
      return noteStageSaid(missing, telling)
    case 'event':
      return say('missing.event', { event: quoted(missing.event, clauses) })
    case 'exact-day':
      return say('missing.exact-day', {
        first: day(missing.span.first),
        last: day(missing.span.last),
      })
    case 'other-agreement':
      return say('missing.other-agreement', { agreement: quoted(key(missing.agreement), clauses) })
    case 'renewal':
    case 'non-renewal-notice':
    case 'denunciation-clause':
      return clauseSaid(missing, telling)
    case 'notice-stage':
      return say(`missing.notice-stage.${missing.stage}`)
    case 'clause':
    case 'number':
    case 'fixed-date':
    case 'signature':
    case 'exchange-of-notes':
    case 'reply-note':
    case 'exchange-of-instruments':
    case 'working-days':
    case 'entry-into-force':
    case 'duration':
    case 'judgement-on-denunciation':
      return say(`missing.${missing.fact}`)
  }
}

/** What to find out, and of whom, as a sentence. */
export const askSaid = (missing: Missing, { say }: GroundTelling): string => {
  if (missing.fact === 'notification') return say('ask.notification', { had: missing.had })
  return missing.fact === 'note-stage' || missing.fact === 'notice-stage'
    ? say(`ask.stage.${missing.stage}`)
    : say(`ask.${missing.fact}`)
}
