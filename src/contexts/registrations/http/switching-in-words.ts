import { startOf } from '#contexts/programme/contract.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import { otherOffer } from '../domain/own-change.ts'
import type { OfferKind } from '../domain/registration.ts'
import { words } from '../messages/words.ts'
import type { HolderPageView } from '../pages/holder-page.ts'
import { isSwitchingClosed } from './own-act.ts'
import type { Held } from './read-held.ts'
import { registerRoute } from './registrations-routes.ts'

/** The day and the time until when one may switch, by the clocks of the place. */
export const switchingUntil = (
  { view, switchesUntil: instant }: Held,
  language: Language,
): { readonly day: string; readonly time: string } => {
  if (view === undefined || instant === undefined) return { day: '', time: '' }
  const { zone } = view.event.content
  return {
    day: formatDayOf(language, { instant, zone }),
    time: formatTime(language, instant, zone),
  }
}

const hasRoomAs = (wanted: OfferKind, { registration, register, reserved }: Held): boolean => {
  if (registration.reserve !== null) return reserved >= registration.party
  const standing = register?.offers.find(({ kind }) => kind === wanted)?.standing
  return standing === 'open' || standing === 'few'
}

/** The other way to attend, where there is one and the event is to come; undefined else. */
const otherWay = (
  { registration, view, register }: Held,
  { today }: Visit,
): OfferKind | undefined => {
  if (view === undefined || (startOf(view.event.content) ?? Infinity) <= today) return undefined
  const wanted = otherOffer(registration.offer)
  if (wanted === 'on-site' && view.now.format === 'online') return undefined
  return register?.offers.some(({ kind }) => kind === wanted) === true ? wanted : undefined
}

/** Whether, and until when, the holder may attend otherwise, and what else they can do. */
export const switchingInWords = (held: Held, visit: Visit): Pick<HolderPageView, 'switching'> => {
  const { language } = visit
  const wanted = otherWay(held, visit)
  if (wanted === undefined || held.view === undefined) return {}
  const say = words(language)
  const until = switchingUntil(held, language)
  const hasRoom = hasRoomAs(wanted, held)
  const offer = say(`offer.${wanted}`)
  if (isSwitchingClosed(held, visit)) {
    const { slug } = held.view.event
    const text = say('holder.switch.closed', until)
    if (!hasRoom || held.registration.reserve !== null) return { switching: { text } }
    const href = `/${language}${registerRoute.href({ slug })}`
    return { switching: { text, anew: { label: say('holder.switch.anew', { offer }), href } } }
  }
  if (!hasRoom) return { switching: { text: say('holder.switch.full', { ...until, offer }) } }
  const room = say(
    held.registration.state === 'waiting' ? 'holder.switch.waiting' : 'holder.switch.text',
  )
  const text = `${room} ${say('holder.switch.until', until)}`
  return { switching: { text, submit: say('holder.switch.submit', { offer }) } }
}
