import { agreementsRoute } from '#contexts/agreements/contract.ts'
import { changesRoute } from '#contexts/changes/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { LinkTab } from '#kit/html/components/link-tabs.ts'
import type { Task } from '#kit/html/components/task-list.ts'
import type { Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { type Owned, type Room, rooms } from './owned.ts'

/** What waits on one of the two pages: how much in which room, and each thing, most urgent first. */
export type FacingTasks = {
  readonly counts: readonly LinkTab[]
  readonly tasks: readonly Task[]
}

const hrefs = {
  events: '/desk/events',
  changes: changesRoute.path,
  registrations: registrationRoutes.registers.path,
  venues: '/desk/holds',
  meetings: meetings.listRoute.path,
  undertakings: undertakings.listRoute.path,
  agreements: agreementsRoute.path,
  projects: restoration.projectsRoute.path,
  support: support.listRoute.path,
} as const satisfies Record<Room, string>

/** What waits for one side: `isOurs` for the reader's own. */
export const facingTasks = (
  all: readonly Owned[],
  isOurs: boolean,
  language: Language,
): FacingTasks => {
  const own = all.filter((one) => one.isOurs === isOurs)
  return {
    tasks: own.map(({ task }) => task),
    counts: rooms.flatMap((room) => {
      const count = own.filter((one) => one.room === room).length
      const label = `${words(language)(`nav.${room}`)} ${String(count)}`
      return count === 0 ? [] : [{ label, href: hrefs[room] }]
    }),
  }
}
