import { changeRoute, type WaitingChange } from '#contexts/changes/contract.ts'
import { groundsInWords } from '#contexts/measures/contract.ts'
import { endOf, startOf } from '#contexts/programme/contract.ts'
import { formatDayOf, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import { words } from '../messages/words.ts'
import {
  type Hold,
  inDays,
  isOurs,
  type OpenProposal,
  type Owned,
  type Reader,
  titleOf,
} from './owned.ts'
import { isToCome, type Standing } from './standing.ts'
import { tasksForPeople } from './tasks-for-people.ts'

const settlesSoonDays = 21

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
      room: 'events',
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
      room: 'events',
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
      room: 'events',
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
    room: 'events',
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

/** A change on the table: whoever has not approved it can. */
const changeTask = ({ change, approvedBy }: WaitingChange, reader: Reader): Owned => {
  const say = words(reader.language)
  const waitsForUs = !approvedBy.includes(reader.side)
  const asked = change.draftedBy === 'engine' ? 'todo.change.engine' : 'todo.change.text'
  return {
    room: 'changes',
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
      room: 'venues',
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

/** All that waits for somebody of either side, most urgent first. */
export const toDo = (
  standings: readonly Standing[],
  proposals: readonly OpenProposal[],
  reader: Reader,
): readonly Owned[] => {
  const coming = standings.filter(({ view }) => isToCome(view, reader.today))
  return [
    ...reader.others,
    ...proposals.map((proposal) => proposalTask(proposal, reader)),
    ...reader.changes.map((waiting) => changeTask(waiting, reader)),
    ...reader.holds.flatMap((hold) => holdTask(hold, reader)),
    ...coming.flatMap((standing) => unclearTask(standing, reader)),
    ...coming.flatMap((standing) => tasksForPeople(standing, reader)),
    ...coming.flatMap((standing) => settlesTask(standing, reader)),
    ...standings.flatMap((standing) => reportTask(standing, reader)),
  ].sort((a, b) => a.due - b.due)
}
