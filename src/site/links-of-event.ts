import { type Actor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { onlineRoute } from '#contexts/attendance/contract.ts'
import { newChangeRoute } from '#contexts/changes/contract.ts'
import { guestListRoute } from '#contexts/guests/contract.ts'
import { endOf, type EventView, publicEventRoute } from '#contexts/programme/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'

import { words } from './messages/words.ts'

type Reader = Pick<DeskVisit, 'language' | 'today'> & {
  readonly actor: Pick<Actor, 'side' | 'role'>
}

/** From an event to its people, its room, its public page, and to what alters it for them. */
export const linksOfEvent = ({ event, state }: EventView, { language, actor, today }: Reader) => {
  const { slug, visibility, owner, content } = event
  if (visibility !== 'public') return { kept: [], acts: [] }
  const say = words(language)
  const isAlterable =
    may(actor, 'edit') &&
    (owner === 'joint' || owner === actor.side) &&
    (state === 'postponed' || (endOf(content) ?? Infinity) > today)
  return {
    kept: [
      { label: say('nav.registrations'), href: registrationRoutes.ofEvent.href({ slug }) },
      { label: say('nav.guests'), href: guestListRoute.href({ slug }) },
      { label: say('event.online'), href: onlineRoute.href({ slug }) },
    ],
    acts: [
      { label: say('event.public-page'), href: `/${language}${publicEventRoute.href({ slug })}` },
      ...(isAlterable
        ? [{ label: say('event.draft-change'), href: newChangeRoute.href({}, { event: slug }) }]
        : []),
    ],
  }
}
