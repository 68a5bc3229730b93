import { endOf, type EventView } from '#contexts/programme/contract.ts'
import { type Answer, file } from '#kit/http/answer.ts'
import type { Visit } from '#kit/http/visit.ts'

import type { Contact } from '../domain/contact.ts'
import type { Registration } from '../domain/registration.ts'
import type { HolderPageView } from '../pages/holder-page.ts'
import { holderCalendarRoute, joinRoute } from './registrations-routes.ts'

type Held = { readonly registration: Registration; readonly view: EventView | undefined }

/** Whoever is seated online has a way in until the event is over. */
const joinsOnline = ({ registration, view }: Held, { today }: Visit): boolean =>
  registration.state === 'confirmed' &&
  registration.confirmBy === null &&
  registration.offer === 'online' &&
  view !== undefined &&
  (endOf(view.event.content) ?? Infinity) > today

/** Only who has a seat on a known day has an entry in a calendar. */
export const hasCalendar = ({ registration, view }: Held): boolean =>
  registration.state === 'confirmed' &&
  registration.confirmBy === null &&
  view?.event.content.when.precision === 'day'

/** Where the holder goes from here: into the room, and what their calendar takes. */
export const linksOf = (
  held: Held,
  visit: Visit,
): Pick<HolderPageView, 'joinHref' | 'calendarHref'> => {
  const token = visit.parameters['token'] ?? ''
  const prefix = `/${visit.language}`
  return {
    ...(joinsOnline(held, visit) && { joinHref: `${prefix}${joinRoute.href({ token })}` }),
    ...(hasCalendar(held) && { calendarHref: `${prefix}${holderCalendarRoute.href({ token })}` }),
  }
}

/** All that is kept of a registration, to take along. */
export const dataFile = (
  { registration, contact }: Held & { readonly contact?: Contact | undefined },
  more: Readonly<Record<string, unknown>>,
): Answer =>
  file({
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ ...registration, contact: contact ?? null, ...more }, undefined, 2),
    fileName: 'registration.json',
  })
