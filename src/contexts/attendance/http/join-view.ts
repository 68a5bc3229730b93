import { type EventContent, publicEventRoute } from '#contexts/programme/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDayOf, formatTime, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Player } from '../domain/player.ts'
import { words } from '../messages/words.ts'
import type { JoinPageView } from '../pages/join-page.ts'
import type { Found } from '../service/enter-room.ts'

type Led = Pick<Visit, 'language' | 'parameters'>

const tokenIn = ({ parameters }: Led): string => parameters['token'] ?? ''

/** The own link once more; `enter` names the room that one has been told of. */
export const joinHref = (visit: Led, query: { enter?: string; there?: string } = {}): string =>
  `/${visit.language}${registrationRoutes.join.href({ token: tokenIn(visit) }, query)}`

const ownHref = (visit: Led): string =>
  `/${visit.language}${registrationRoutes.own.href({ token: tokenIn(visit) })}`

const whenInWords = (when: EventContent['when'], language: Language): string => {
  const day = formatWhen(language, when, 'full')
  if (when.precision !== 'day' || when.startTime === null) return day
  const times = when.endTime === null ? when.startTime : `${when.startTime}–${when.endTime}`
  return `${day}, ${times}`
}

/** What every page behind a link says of the registration and its event. */
export const frameOf = (
  { registration, view }: Found,
  visit: Led,
): Pick<JoinPageView, 'say' | 'event' | 'people' | 'ownHref'> => {
  const { language } = visit
  return {
    say: words(language),
    people: registration.party,
    ownHref: ownHref(visit),
    ...(view !== undefined && {
      event: {
        title: inLanguage(view.event.content.title, language).text,
        when: whenInWords(view.event.content.when, language),
        href: `/${language}${publicEventRoute.href({ slug: view.event.slug })}`,
      },
    }),
  }
}

const minute = 60_000

/** How long it is from now, in days, hours or minutes. */
export const inAWhile = (milliseconds: number, language: Language): string => {
  const say = words(language)
  const minutes = Math.max(1, Math.ceil(milliseconds / minute))
  if (minutes < 90) return say('in.minutes', { count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 36
    ? say('in.hours', { count: hours })
    : say('in.days', { count: Math.round(hours / 24) })
}

/** The page of whoever comes early: when the room opens, by the clocks of the event. */
export const earlyView = (
  found: Found,
  visit: Led & Pick<Visit, 'today'>,
  { opensAt, city }: { readonly opensAt: Instant; readonly city: string },
): JoinPageView => {
  const { language, today } = visit
  const say = words(language)
  const zone = found.view?.event.content.zone ?? 'UTC'
  const time = formatTime(language, opensAt, zone)
  const day = formatDayOf(language, { instant: opensAt, zone }, 'full')
  return {
    ...frameOf(found, visit),
    title: say('join.early.title'),
    lede: say('join.early.lede', { time, day, city }),
    hour: { time, city, until: inAWhile(opensAt - today, language) },
    action: { label: say('join.again'), href: joinHref(visit) },
  }
}

/** Before a stream of another site is loaded: who would learn of it, and agreeing. */
export const agreeView = (
  found: Found,
  visit: Led,
  {
    player,
    room,
    isNew,
  }: { readonly player: Player; readonly room: string; readonly isNew: boolean },
): JoinPageView => {
  const say = words(visit.language)
  const { host, site } = player
  return {
    ...frameOf(found, visit),
    title: say(isNew ? 'join.changed.title' : 'join.ready.title'),
    lede: say('join.agree.lede', { host }),
    agree: { label: say('join.agree'), action: joinHref(visit) },
    action: {
      label: say('join.there', { host: site }),
      href: joinHref(visit, { enter: room, there: 'yes' }),
    },
  }
}

/** The page on which a stream plays. */
export const watchView = (
  found: Found,
  visit: Led,
  { player: { host, site }, room }: { readonly player: Player; readonly room: string },
): JoinPageView => {
  const say = words(visit.language)
  const frame = frameOf(found, visit)
  return {
    ...frame,
    title: frame.event?.title ?? say('join.ready.title'),
    lede: say('join.watch.lede', { host, site }),
    action: {
      label: say('join.there', { host: site }),
      href: joinHref(visit, { enter: room, there: 'yes' }),
    },
  }
}
