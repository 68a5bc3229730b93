import type { DeskVisit } from '#contexts/access/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import { hostOf, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Localised } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { type Owned, sinceWhen } from './owned.ts'

const undertakingsWithin = 30

/** Who reads, and by whose clocks days are told. */
type Reading = {
  readonly visit: DeskVisit
  readonly zone: string
}

const since = (instant: Instant, { visit, zone }: Reading): string =>
  sinceWhen(instant, { language: visit.language, today: visit.today, zone })

const named = (title: Localised, { visit: { language } }: Reading): string =>
  inLanguage(title, language).text

const dueTasks = async (tx: Transaction, reading: Reading): Promise<Owned[]> => {
  const { language, today, actor } = reading.visit
  const say = words(language)
  const day = dayInZone(today, reading.zone)
  const due = await undertakings.due(tx, { today: day, within: undertakingsWithin })
  return due.map(({ undertaking, by, isOverdue }) => {
    const isOurs = undertaking.actorSide === actor.side
    const whose = isOurs ? 'ours' : 'theirs'
    return {
      isOurs,
      due: by * millisecondsPerDay,
      room: 'undertakings',
      task: {
        when: formatDay(language, by, 'short'),
        title: named(undertaking.content.text, reading),
        href: undertakings.route.href({ id: undertaking.id }),
        text: say(
          isOverdue ? `todo.undertaking.overdue.${whose}` : `todo.undertaking.text.${whose}`,
        ),
        tag: say(isOverdue ? 'todo.undertaking.overdue.tag' : 'todo.undertaking.tag'),
      },
    }
  })
}

const ascribedTasks = async (tx: Transaction, reading: Reading): Promise<Owned[]> => {
  const { language, actor } = reading.visit
  const say = words(language)
  return (await undertakings.toAnswer(tx)).map(({ id, actorSide, content, recorded }) => {
    const isOurs = actorSide === actor.side
    return {
      isOurs,
      due: recorded.recordedAt,
      room: 'undertakings',
      task: {
        when: since(recorded.recordedAt, reading),
        title: named(content.text, reading),
        href: undertakings.route.href({ id }),
        text: say(isOurs ? 'todo.ascribed.text' : 'todo.ascribed.waits'),
        tag: say('todo.ascribed.tag'),
      },
    }
  })
}

const minutesTasks = async (tx: Transaction, reading: Reading): Promise<Owned[]> => {
  const { language, actor } = reading.visit
  const say = words(language)
  return (await meetings.minutesToApprove(tx)).flatMap(({ slug, title, proposedAt, awaited }) =>
    awaited.map((side) => ({
      isOurs: side === actor.side,
      due: proposedAt,
      room: 'meetings' as const,
      task: {
        when: since(proposedAt, reading),
        title: say('todo.minutes', { title: named(title, reading) }),
        href: meetings.route.href({ slug }),
        text: say(side === actor.side ? 'todo.minutes.text' : 'todo.minutes.waits'),
        tag: say('todo.approve.tag'),
      },
    })),
  )
}

/** A draft is seen by its own side alone, and is published by another member than who wrote it. */
const readoutTasks = async (tx: Transaction, reading: Reading): Promise<Owned[]> => {
  const { language, actor } = reading.visit
  const say = words(language)
  const tasks: Owned[] = []
  for (const { meeting: id, member, memberName, writtenAt } of await readouts.waitingDrafts(tx)) {
    const meeting = await meetings.find(tx, { id })
    if (meeting === undefined) continue
    const text = member === actor.member ? 'todo.readout.own' : 'todo.readout.text'
    tasks.push({
      isOurs: true,
      due: writtenAt,
      room: 'meetings',
      task: {
        when: since(writtenAt, reading),
        title: say('todo.readout', { title: named(meeting.content.title, reading) }),
        href: readouts.ownRoute.href({ meeting: id }),
        text: say(text, { name: memberName }),
        tag: say('todo.approve.tag'),
      },
    })
  }
  return tasks
}

/** What meetings leave to somebody: undertakings due, what is ascribed, texts to approve. */
export const tasksOfMeetings = async (
  tx: Transaction,
  visit: DeskVisit,
  relation: Relation,
): Promise<readonly Owned[]> => {
  const reading = { visit, zone: hostOf(relation).zone }
  return [
    ...(await dueTasks(tx, reading)),
    ...(await ascribedTasks(tx, reading)),
    ...(await minutesTasks(tx, reading)),
    ...(await readoutTasks(tx, reading)),
  ]
}
