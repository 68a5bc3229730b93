import type { DeskVisit } from '#contexts/access/contract.ts'
import { dateTasks } from '#contexts/agreements/contract.ts'
import { undertakings } from '#contexts/meetings/contract.ts'
import { hostOf, type Relation } from '#contexts/relations/contract.ts'
import { restoration, type RestorationTask } from '#contexts/restoration/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import type { Owned } from './to-do.ts'

const undertakingsWithin = 30

const undertakingTasks = async (
  tx: Transaction,
  { actor, language, today }: DeskVisit,
  zone: string,
): Promise<Owned[]> => {
  const say = words(language)
  const day = dayInZone(today, zone)
  const due = await undertakings.due(tx, {
    side: actor.side,
    today: day,
    within: undertakingsWithin,
  })
  return due.map(({ undertaking, by, isOverdue }) => ({
    isOurs: true,
    due: by * millisecondsPerDay,
    task: {
      when: formatDay(language, by, 'short'),
      title: inLanguage(undertaking.content.text, language).text,
      href: undertakings.route.href({ id: undertaking.id }),
      text: say(isOverdue ? 'todo.undertaking.overdue' : 'todo.undertaking.text'),
      tag: say('todo.undertaking.tag'),
    },
  }))
}

const restorationTask = (
  { kind, title, detail, href, since }: RestorationTask,
  { language, today }: DeskVisit,
): Owned => {
  const say = words(language)
  const what = inLanguage(detail, language).text
  return {
    isOurs: true,
    due: since === null ? today : since * millisecondsPerDay,
    task: {
      when: since === null ? '' : say('todo.since', { date: formatDay(language, since, 'short') }),
      title: inLanguage(title, language).text,
      href,
      text: say(`todo.restoration.${kind}`, { what }),
      tag: say('todo.restoration.tag'),
    },
  }
}

/** What agreements, undertakings and restoration have for somebody of the reader's side to do. */
export const tasksOfOthers = async (
  tx: Transaction,
  visit: DeskVisit,
  relation: Relation,
): Promise<readonly Owned[]> => {
  const { zone } = hostOf(relation)
  const works = await restoration.tasksOn(tx, visit.actor, dayInZone(visit.today, zone))
  return [
    ...(await dateTasks(tx, visit)),
    ...(await undertakingTasks(tx, visit, zone)),
    ...works.map((task) => restorationTask(task, visit)),
  ]
}
