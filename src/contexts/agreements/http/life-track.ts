import { formatDay } from '#kit/i18n/dates.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { actsOfKind, firstActOfKind, notesAbout } from '../domain/act.ts'
import { type AgreementRecord, signedOn } from '../domain/agreement-record.ts'
import type { Life } from '../domain/life.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { type AgreementWords, words } from '../messages/words.ts'
import type { Station } from '../pages/agreement-page/view.ts'
import type { GroundNaming } from '../documents/ground-telling.ts'

type Stop = { readonly label: string; readonly on: KnownDate | null; readonly when?: string }

/** Notes count where the clause waits for them, or where there are any. */
const notifications = (record: AgreementRecord, say: AgreementWords): readonly Stop[] => {
  const { rule } = record.clauses.force
  const notes = notesAbout(record.acts, 'internal-procedures')
  const isAsked = 'trigger' in rule && rule.trigger.on === 'last-notification'
  if (!isAsked && notes.length === 0) return []
  const last = notes
    .map((note) => note.received ?? note.effected ?? note.sent ?? note.dated ?? null)
    .reduce<KnownDate | null>(
      (latest, on) => (on !== null && (latest === null || on.first > latest.first) ? on : latest),
      null,
    )
  return [
    {
      label: say('station.notifications'),
      on: notes.length < 2 ? null : last,
      when: say('station.notifications.of', { had: Math.min(notes.length, 2) }),
    },
  ]
}

const forceStop = ({ standing, force }: Life, say: AgreementWords, naming: GroundNaming): Stop => {
  const label = say('station.force')
  if (standing.state === 'in-force') return { label, on: standing.since }
  if (standing.state === 'comes-into-force') {
    return { label, on: null, when: formatDay(naming.language, standing.on, 'short') }
  }
  const [day] = force.days
  return standing.state === 'ended' && day !== undefined
    ? { label, on: { precision: 'day', first: day, last: day } }
    : { label, on: null }
}

const registration = (record: AgreementRecord, say: AgreementWords): Stop => ({
  label: say('station.registration'),
  on: firstActOfKind(record.acts, 'registration')?.on ?? null,
})

const ahead = ({ notice, term, end }: Life, say: AgreementWords, naming: GroundNaming): Stop[] => {
  const stop = (label: string, day: Day | undefined): Stop[] =>
    day === undefined ? [] : [{ label, on: null, when: formatDay(naming.language, day, 'short') }]
  const until = term?.outcome === 'runs' ? term.term.end : null
  return [
    ...stop(say('station.notice'), notice?.outcome === 'several' ? notice.safe : undefined),
    ...stop(say('station.term'), until === null ? undefined : until - 1),
    ...stop(say('station.end'), end?.outcome === 'day' ? end.day : undefined),
  ]
}

/** The stations of a life: those behind, the next one, and those that can come. */
export const lifeTrack = (
  record: AgreementRecord,
  life: Life,
  naming: GroundNaming,
): readonly Station[] => {
  const say = words(naming.language)
  const isInForce = life.standing.state === 'in-force' || life.standing.state === 'ended'
  const isRegistered = actsOfKind(record.acts, 'registration').length > 0
  const stops: readonly Stop[] = [
    { label: say('station.signature'), on: signedOn(record) ?? null },
    ...notifications(record, say),
    forceStop(life, say, naming),
    ...(isInForce || isRegistered ? [registration(record, say)] : []),
    ...ahead(life, say, naming),
  ]
  // A registration that nobody made holds up nothing, so it is not what comes next.
  const next = stops.findIndex(
    ({ on, label }) => on === null && label !== say('station.registration'),
  )
  return stops.map(({ label, on, when }, index): Station => {
    const isNext = index === next
    return {
      label,
      when:
        on === null
          ? (when ?? say(isNext ? 'station.waits' : 'station.not-known'))
          : knownDateInWords(naming.language, on),
      state: on === null ? (isNext ? 'next' : 'later') : 'done',
    }
  })
}
