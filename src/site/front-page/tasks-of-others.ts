import type { DeskVisit } from '#contexts/access/contract.ts'
import { agreementTasks } from '#contexts/agreements/contract.ts'
import { hostOf, type Relation } from '#contexts/relations/contract.ts'
import { restoration, type RestorationTask } from '#contexts/restoration/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { type Owned, sinceWhen } from './owned.ts'
import { tasksOfMeetings } from './tasks-of-meetings.ts'

const restorationTask = (
  { kind, title, isOurs, detail, href, since }: RestorationTask,
  { language, today }: DeskVisit,
): Owned => {
  const say = words(language)
  const what = inLanguage(detail, language).text
  return {
    isOurs,
    due: since === null ? today : since * millisecondsPerDay,
    room: 'projects',
    task: {
      when: since === null ? '' : say('todo.since', { date: formatDay(language, since, 'short') }),
      title: inLanguage(title, language).text,
      href,
      text: isOurs
        ? say(`todo.restoration.${kind}`, { what })
        : say('todo.restoration.approval-waits'),
      tag: say('todo.restoration.tag'),
    },
  }
}

const supportTasks = async (
  tx: Transaction,
  { language, actor, today }: DeskVisit,
  zone: string,
): Promise<readonly Owned[]> => {
  const say = words(language)
  return (await support.unanswered(tx)).map(({ entry, actOf, recordedAt: instant, content }) => {
    const isOurs = actOf === actor.side
    const about = [content.candidature, content.body].filter((part) => part !== '').join(', ')
    return {
      isOurs,
      due: instant,
      room: 'support',
      task: {
        when: sinceWhen(instant, { language, today, zone }),
        title: about === '' ? say('todo.support.unnamed') : about,
        href: support.route.href({ entry }),
        text: say(isOurs ? 'todo.ascribed.text' : 'todo.ascribed.waits'),
        tag: say('todo.ascribed.tag'),
      },
    }
  })
}

/** What agreements, meetings, restoration and support have for somebody of either side to do. */
export const tasksOfOthers = async (
  tx: Transaction,
  visit: DeskVisit,
  relation: Relation,
): Promise<readonly Owned[]> => {
  const { zone } = hostOf(relation)
  const works = await restoration.tasksOn(tx, visit.actor, dayInZone(visit.today, zone))
  return [
    ...(await agreementTasks(tx, visit)).map(({ task, due, isOurs }) => {
      return { task, due, isOurs, room: 'agreements' } as const
    }),
    ...(await tasksOfMeetings(tx, visit, relation)),
    ...works.map((task) => restorationTask(task, visit)),
    ...(await supportTasks(tx, visit, zone)),
  ]
}
