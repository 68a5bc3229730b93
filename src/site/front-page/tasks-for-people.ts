import { onlineRoute } from '#contexts/attendance/contract.ts'
import { startOf } from '#contexts/programme/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'

import { words } from '../messages/words.ts'
import { inDays, isOurs, type Owned, type Reader, titleOf } from './owned.ts'
import type { Standing } from './standing.ts'

const roomIsDueHours = 48
const millisecondsPerHour = 3_600_000

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
      // Nothing that has waited for longer is more urgent than people before a closed door.
      due: -Infinity,
      room: 'registrations',
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

/** People wait for a seat: more seats, another venue or a second sitting would let them in. */
const waitingTask = (standing: Standing, reader: Reader): Owned[] => {
  const { event } = standing.view
  const count = reader.waiting.get(event.id) ?? 0
  const start = startOf(event.content)
  if (count === 0 || start === undefined || start < reader.today) return []
  const say = words(reader.language)
  return [
    {
      isOurs: isOurs(standing, reader.side),
      due: start,
      room: 'registrations',
      task: {
        when: inDays(start, reader),
        title: titleOf(standing, reader.language),
        href: registrationRoutes.ofEvent.href({ slug: event.slug }),
        text: say('todo.waiting.text', { count }),
        tag: say('todo.waiting.tag'),
      },
    },
  ]
}

/** What an event to come needs for the people who registered for it. */
export const tasksForPeople = (standing: Standing, reader: Reader): readonly Owned[] => [
  ...roomTask(standing, reader),
  ...waitingTask(standing, reader),
]
