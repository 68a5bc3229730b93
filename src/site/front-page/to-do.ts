import { onlineRoute } from '#contexts/attendance/contract.ts'
import { groundsInWords, type KnownCity } from '#contexts/measures/contract.ts'
import { endOf, type listHolds, startOf } from '#contexts/programme/contract.ts'
import type { Venue } from '#contexts/relations/contract.ts'
import { changeRoute, type WaitingChange } from '#contexts/changes/contract.ts'
import type { Task } from '#kit/html/components/task-list.ts'
import { formatDayOf, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { words } from '../messages/words.ts'
import { isToCome, type Standing } from './standing.ts'

/** A content of a joint event that waits for the approval of a side. */
export type OpenProposal = {
  readonly slug: string
  readonly title: string
  readonly proposedBy: string
  readonly at: Instant
}

/** What is to do on each of the two facing pages. */
export type ToDo = { readonly ours: readonly Task[]; readonly theirs: readonly Task[] }

/** A task, until when, and on whose page it stands. */
export type Owned = { readonly task: Task; readonly due: Instant; readonly isOurs: boolean }

type Hold = Awaited<ReturnType<typeof listHolds>>[number]

type Reader = {
  readonly language: Language
  readonly side: string
  readonly today: Instant
  readonly cities: readonly (KnownCity & Pick<Venue, 'id' | 'name'>)[]
  readonly holds: readonly Hold[]
  readonly changes: readonly WaitingChange[]
  /** The events that people attend online and whose room nobody has set. */
  readonly withoutRoom: readonly string[]
  /** What other contexts have to do, in finished words. */
  readonly others: readonly Owned[]
}

const settlesSoonDays = 21
const roomIsDueHours = 48
const millisecondsPerHour = 3_600_000

const inDays = (until: Instant, { today, language }: Reader): string => {
  const count = Math.max(0, Math.ceil((until - today) / millisecondsPerDay))
  return words(language)('todo.days', { count })
}

const titleOf = ({ view }: Standing, language: Language): string =>
  inLanguage(view.event.content.title, language).text

/** What belongs to both is on one's own page: whoever reads it can do it. */
const isOurs = ({ view }: Standing, side: string): boolean =>
  view.event.owner === 'joint' || view.event.owner === side

const unclearTask = (standing: Standing, reader: Reader): Owned[] => {
  const say = words(reader.language)
  const { event } = standing.view
  const end = endOf(event.content) ?? Infinity
  if (standing.kind !== 'settled' || standing.format !== 'unclear') return []
  const [missing = say('todo.unclear.ask')] = groundsInWords(
    reader.language,
    standing.because,
    reader,
  )
  const date = formatWhen(reader.language, event.content.when)
  return [
    {
      isOurs: isOurs(standing, reader.side),
      due: end,
      task: {
        when: inDays(end - millisecondsPerDay, reader),
        title: say('todo.unclear', { title: titleOf(standing, reader.language) }),
        href: `/desk/events/${event.slug}`,
        text: say('todo.unclear.text', { date, missing }),
        tag: say('todo.unclear.tag'),
      },
    },
  ]
}

const settlesTask = (standing: Standing, reader: Reader): Owned[] => {
  const { settlesAt, format } = standing.view.now
  if (standing.kind !== 'outlook' || settlesAt === null) return []
  if (settlesAt > reader.today + settlesSoonDays * millisecondsPerDay) return []
  const say = words(reader.language)
  const { event } = standing.view
  const shown = { format: say(`format.${format}`), outlook: say(`format.${standing.format}`) }
  return [
    {
      isOurs: isOurs(standing, reader.side),
      due: settlesAt,
      task: {
        when: inDays(settlesAt, reader),
        title: say('todo.settles', { title: titleOf(standing, reader.language) }),
        href: `/desk/events/${event.slug}`,
        text: say('todo.settles.text', shown),
        tag: say('todo.settles.tag'),
      },
    },
  ]
}

const reportTask = (standing: Standing, reader: Reader): Owned[] => {
  const { event, state } = standing.view
  const end = endOf(event.content)
  if (end === undefined || end > reader.today || state !== 'announced') return []
  if (event.content.when.precision !== 'day') return []
  const say = words(reader.language)
  const date = formatDayOf(reader.language, { instant: end, zone: event.content.zone }, 'short')
  return [
    {
      isOurs: isOurs(standing, reader.side),
      due: end,
      task: {
        when: say('todo.since', { date }),
        title: say('todo.report', { title: titleOf(standing, reader.language) }),
        href: `/desk/events/${event.slug}`,
        text: say('todo.report.text'),
        tag: say('todo.report.tag'),
      },
    },
  ]
}

const proposalTask = (proposal: OpenProposal, reader: Reader): Owned => {
  const say = words(reader.language)
  const waitsForUs = proposal.proposedBy !== reader.side
  return {
    isOurs: waitsForUs,
    due: proposal.at,
    task: {
      when: inDays(reader.today, reader),
      title: say('todo.approve', { title: proposal.title }),
      href: `/desk/events/${proposal.slug}`,
      text: say(waitsForUs ? 'todo.approve.text' : 'todo.waits.text'),
      tag: say('todo.approve.tag'),
    },
  }
}

/** People will stand before a closed door: the room of an event that starts soon is not set. */
const roomTask = (standing: Standing, reader: Reader): Owned[] => {
  const { event } = standing.view
  const start = startOf(event.content)
  if (start === undefined || !reader.withoutRoom.includes(event.id)) return []
  const hours = Math.ceil((start - reader.today) / millisecondsPerHour)
  if (hours > roomIsDueHours) return []
  const say = words(reader.language)
  return [
    {
      isOurs: isOurs(standing, reader.side),
      due: reader.today,
      task: {
        when: say('todo.hours', { count: Math.max(0, hours) }),
        title: say('todo.room', { title: titleOf(standing, reader.language) }),
        href: onlineRoute.href({ slug: event.slug }),
        text: say('todo.room.text'),
        tag: say('todo.room.tag'),
      },
    },
  ]
}

/** A change on the table: whoever has not approved it can. */
const changeTask = ({ change, approvedBy }: WaitingChange, reader: Reader): Owned => {
  const say = words(reader.language)
  const waitsForUs = !approvedBy.includes(reader.side)
  const asked = change.draftedBy === 'engine' ? 'todo.change.engine' : 'todo.change.text'
  return {
    isOurs: waitsForUs,
    due: reader.today,
    task: {
      when: inDays(reader.today, reader),
      title: say('todo.change', { count: change.items.length }),
      href: changeRoute.href({ id: change.id }),
      text: say(waitsForUs ? asked : 'todo.change.waits'),
      tag: say('todo.change.tag'),
    },
  }
}

/** A venue that one side asks the other to keep free; the hold names no event, so neither does this. */
const holdTask = (hold: Hold, reader: Reader): Owned[] => {
  if (hold.state !== 'asked') return []
  const { language, side, cities } = reader
  const say = words(language)
  const venue = cities.find(({ id }) => id === hold.venue)
  const { startTime, endTime } = hold.when
  const hours = startTime === null || endTime === null ? '' : `, ${startTime}–${endTime}`
  const isForUs = hold.answeredBy === side
  const asked = say(isForUs ? 'todo.hold.text' : 'todo.hold.waits')
  return [
    {
      isOurs: isForUs,
      due: endOf(hold) ?? Infinity,
      task: {
        when: inDays(startOf(hold) ?? reader.today, reader),
        title: say('todo.hold', { venue: venue ? inLanguage(venue.name, language).text : '' }),
        href: '/desk/holds',
        text: `${formatWhen(language, hold.when)}${hours}. ${asked}`,
        tag: say('todo.hold.tag'),
      },
    },
  ]
}

/** What follows from the programme for each side, most urgent first. */
export const toDo = (
  standings: readonly Standing[],
  proposals: readonly OpenProposal[],
  reader: Reader,
): ToDo => {
  const coming = standings.filter(({ view }) => isToCome(view, reader.today))
  const all = [
    ...reader.others,
    ...proposals.map((proposal) => proposalTask(proposal, reader)),
    ...reader.changes.map((waiting) => changeTask(waiting, reader)),
    ...reader.holds.flatMap((hold) => holdTask(hold, reader)),
    ...coming.flatMap((standing) => unclearTask(standing, reader)),
    ...coming.flatMap((standing) => roomTask(standing, reader)),
    ...coming.flatMap((standing) => settlesTask(standing, reader)),
    ...standings.flatMap((standing) => reportTask(standing, reader)),
  ].sort((a, b) => a.due - b.due)
  return {
    ours: all.filter((one) => one.isOurs).map(({ task }) => task),
    theirs: all.filter((one) => !one.isOurs).map(({ task }) => task),
  }
}
