import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { listOffers, registrationRoutes } from '#contexts/registrations/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatTime, formatWhen } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type AddressRefusal, checkAddress } from '../domain/check-address.ts'
import { openWindow } from '../domain/open-window.ts'
import { playerKind } from '../domain/player.ts'
import { type Room, type RoomPlace, usualMinutes } from '../domain/room.ts'
import { words } from '../messages/words.ts'
import { type OnlineField, onlinePage, type OnlinePageView } from '../pages/online-page.ts'
import { servers as serversOf } from '../service/keep-servers.ts'
import { type RoomRefusal, setRoom } from '../service/set-room.ts'
import type { ListedServer } from '../store/server-store.ts'
import { hostRoute, onlineRoute, serversRoute } from './attendance-routes.ts'
import { type Attendance, readAttendance, warningOf } from './attended.ts'

export type Refusal = AddressRefusal | RoomRefusal | 'player-is-not-known'
type Said = Partial<Pick<OnlinePageView, 'values' | 'did' | 'problem'>>
/** The room of one event, with how many attended. */
export type Read = {
  readonly view: EventView
  readonly attendance: Attendance
  readonly isRegisterOpen: boolean
  readonly servers: readonly ListedServer[]
}

const fieldOf: Readonly<Record<Refusal, OnlineField>> = {
  'address-is-missing': 'address',
  'address-is-too-long': 'address',
  'address-is-none': 'address',
  'address-is-not-https': 'address',
  'address-holds-a-password': 'address',
  'address-is-our-own': 'address',
  'player-is-not-known': 'address',
  'member-may-not-edit': 'address',
  'event-not-found': 'address',
  'event-belongs-to-the-other-side': 'address',
  'register-is-not-open': 'address',
  'minutes-are-not-a-number': 'minutes',
  'server-is-not-ours': 'how',
}

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('online.title'),
    detail: say('room.refused.event-not-found'),
  })
}

/** The event that a path of the desk names, with its room; undefined where it is not seen. */
export const readEvent = async (
  { db }: Dependencies,
  visit: DeskVisit,
): Promise<Read | undefined> => {
  const servers = await serversOf.list(db, visit.actor)
  return asActor(db, visit.actor, async (tx) => {
    const slug = visit.parameters['slug'] ?? ''
    const [view] = await listEventViews(tx, { slug, today: visit.today })
    if (view === undefined) return undefined
    const { id } = view.event
    const offers = await listOffers(tx, id)
    return {
      view,
      attendance: await readAttendance(tx, id),
      isRegisterOpen: offers.length > 0,
      servers,
    }
  })
}

const roomOf = ({ view, attendance }: Read, { language }: DeskVisit): OnlinePageView['room'] => {
  const { room } = attendance
  if (room?.place === undefined) return undefined
  const say = words(language)
  const { zone } = view.event.content
  const window = openWindow(view.event.content, room.opensMinutes)
  const time = (instant: number): string => formatTime(language, instant, zone)
  return {
    address: room.place.address,
    ...(room.place.kind === 'meeting' && {
      hostHref: hostRoute.href({ slug: view.event.slug }),
    }),
    setBy: say('room.set', { name: room.setBy, time: time(room.setAt) }),
    opens:
      window === undefined
        ? say('room.opens.unknown')
        : say('room.opens.from', { from: time(window.opensAt), until: time(window.closesAt) }),
  }
}

const howOf = (place: RoomPlace | undefined): string => {
  if (place?.kind === 'meeting') return place.server
  return (place?.kind ?? 'link') === 'link' ? 'there' : 'here'
}

const valuesOf = (room: Room | undefined): OnlinePageView['values'] => ({
  address: room?.place?.kind === 'meeting' ? '' : (room?.place?.address ?? ''),
  minutes: String(room?.opensMinutes ?? usualMinutes),
  how: howOf(room?.place),
})

const viewOf = (read: Read, visit: DeskVisit, said: Said): OnlinePageView => {
  const { language, actor } = visit
  const say = words(language)
  const { view, attendance, isRegisterOpen } = read
  const { slug, content } = view.event
  const { room, elsewhere } = attendance
  const warning = isRegisterOpen ? warningOf(view, attendance, visit) : undefined
  const shown = roomOf(read, visit)
  return {
    say,
    title: inLanguage(content.title, language).text,
    when: formatWhen(language, content.when, 'full'),
    registerHref: registrationRoutes.ofEvent.href({ slug }),
    action: onlineRoute.href({ slug }),
    mayEdit: may(actor, 'edit'),
    isRegisterOpen,
    attended: attendance.attended,
    values: valuesOf(room),
    servers: read.servers.map(({ id, name }) => ({ id, name })),
    serversHref: serversRoute.path,
    ...(shown !== undefined && { room: shown }),
    ...(warning !== undefined && { warning }),
    ...(elsewhere > 0 && { moved: say('online.moved', { people: elsewhere }) }),
    ...said,
  }
}

const show = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  said: Said = {},
): Promise<Answer> => {
  const read = await readEvent(dependencies, visit)
  if (read === undefined) return notFound(visit)
  const answer = said.problem === undefined ? page : refusedPage
  return answer({
    title: words(visit.language)('online.title'),
    section: 'registrations',
    body: onlinePage(viewOf(read, visit, said)),
  })
}

type Typed = Readonly<Record<'act' | 'how' | 'address', string>>

/** The place that a form names: led to, played on a page of ours, or at a server; none to take it away. */
export const placeIn = (
  { act, how, address }: Typed,
  { own, servers }: { readonly own: string; readonly servers: readonly ListedServer[] },
): Result<RoomPlace | undefined, Refusal> => {
  if (act === 'remove') return accept(undefined)
  if (isId(how)) {
    const server = servers.find(({ id }) => id === how)
    if (server === undefined) return refuse('server-is-not-ours')
    return accept({ kind: 'meeting', address: server.address, server: server.id })
  }
  const checked = checkAddress(address, own)
  if (!checked.ok) return checked
  const kind = how === 'here' ? playerKind(checked.value) : 'link'
  return kind === undefined
    ? refuse('player-is-not-known')
    : accept({ kind, address: checked.value })
}

/** The room of one event, for its staff. */
export const onlineHttp = (dependencies: Dependencies) => {
  const { db, baseUrl } = dependencies

  return {
    show: (visit: DeskVisit): Promise<Answer> => {
      const did = visit.url.searchParams.get('did')
      const say = words(visit.language)
      if (did !== 'set' && did !== 'removed') return show(dependencies, visit)
      return show(dependencies, visit, { did: say(`room.did.${did}`) })
    },
    set: async (visit: DeskVisit): Promise<Answer> => {
      const form = await visit.form()
      const values = {
        address: form.text('address'),
        minutes: form.text('minutes'),
        how: form.text('how'),
      }
      const refused = (refusal: Refusal): Promise<Answer> =>
        show(dependencies, visit, {
          values: { ...values, address: values.address.slice(0, 2_000) },
          problem: {
            field: fieldOf[refusal],
            text: words(visit.language)(`room.refused.${refusal}`),
          },
        })
      const servers = await serversOf.list(db, visit.actor)
      const place = placeIn({ ...values, act: form.text('act') }, { own: baseUrl, servers })
      if (!place.ok) return refused(place.refusal)
      const slug = visit.parameters['slug'] ?? ''
      const opensMinutes = /^\d{1,4}$/.test(values.minutes) ? Number(values.minutes) : Number.NaN
      const { today } = visit
      const setting = { slug, place: place.value, opensMinutes, today }
      const set = await setRoom(db, visit.actor, setting)
      if (!set.ok) return refused(set.refusal)
      const did = place.value === undefined ? 'removed' : 'set'
      return redirect(onlineRoute.href({ slug }, { did }))
    },
  }
}
