import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'

import type { Entry } from '../domain/decide-entry.ts'
import type { Found } from '../service/enter-room.ts'
import { openMeeting } from '../service/open-meeting.ts'
import { frameOf } from './join-view.ts'

type Entering = { readonly visit: Visit; readonly entry: Extract<Entry, { kind: 'open' }> }

/** Where a registration is led: the room, or its own way into a meeting while its server lets people in. */
export const roomAddressOf = async (
  dependencies: Dependencies,
  found: Found,
  { visit, entry: { place, room, closesAt } }: Entering,
): Promise<string | undefined> => {
  if (place.kind !== 'meeting') return place.address
  const { event, ownHref } = frameOf(found, visit)
  const opened = await openMeeting(dependencies, {
    relation: found.registration.relation,
    server: place.server,
    room,
    title: event?.title ?? '',
    leaveTo: `${dependencies.baseUrl}${ownHref}`,
    attendee: { name: found.registration.name ?? '', role: 'guest' },
    at: visit.now,
    // The server goes by real time, a demonstration's day may be another.
    until: visit.now + (closesAt - visit.today),
  })
  return opened.ok ? opened.value : undefined
}
