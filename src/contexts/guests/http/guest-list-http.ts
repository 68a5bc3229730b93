import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { endOf, type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { addressed, described, type Guest } from '../domain/guest.ts'
import { words } from '../messages/words.ts'
import { guestListPage, type GuestListView, type ListedGuest } from '../pages/guest-list-page.ts'
import { guestListsPage } from '../pages/guest-lists-page.ts'
import { askForAnswersBy, moveGuest } from '../service/keep-list.ts'
import { listFigures } from '../store/protocol-list-store.ts'
import {
  guestListRoute,
  guestListsRoute,
  guestRoute,
  guestSheetRoute,
  invitationsRoute,
  newGuestRoute,
  protocolOrderRoute,
} from './guests-routes.ts'
import { type OpenedList, seatsOf, standingInWords, titleOf, withList } from './open-list.ts'
import { ownReserves } from './own-reserves.ts'

export const section = 'guests'

const isOurs = ({ event }: EventView, { actor, today }: DeskVisit): boolean =>
  (event.owner === 'joint' || event.owner === actor.side) &&
  (endOf(event.content) ?? Infinity) > today

const showLists = async ({ db }: Dependencies, visit: DeskVisit): Promise<Answer> => {
  const { language, actor, today } = visit
  const say = words(language)
  const { views, figures } = await asActor(db, actor, async (tx) => ({
    views: (await listEventViews(tx, { today })).filter((view) => isOurs(view, visit)),
    figures: await listFigures(tx),
  }))
  const none = { listed: 0, invited: 0, accepted: 0, declined: 0 }
  const rows = views.map(({ event }) => ({
    title: inLanguage(event.content.title, language).text,
    href: guestListRoute.href({ slug: event.slug }),
    when: formatWhen(language, event.content.when),
    ...(figures.get(event.id) ?? none),
  }))
  return page({ title: say('lists.title'), section, body: guestListsPage({ say, rows }) })
}

/** The seats of a guest in words: how they attend, and how many. */
const seatsInWords = (opened: OpenedList, guest: Guest, { language }: DeskVisit): string => {
  const own = seatsOf(opened, guest)
  if (own === undefined || guest.answer !== 'accepted') return ''
  return words(language)(`list.seats.${own.offer}`, { people: own.party })
}

const listed = (opened: OpenedList, visit: DeskVisit): ListedGuest[] => {
  const { language } = visit
  const say = words(language)
  const { slug } = opened.view.event
  return opened.guests.map((guest, index) => {
    const { companions, note, isErased, email } = guest
    return {
      id: guest.id,
      place: index + 1,
      name: isErased ? say('guest.erased') : addressed(guest),
      what: described(guest),
      href: guestRoute.href({ slug, guest: guest.id }),
      standing: standingInWords(opened, guest, visit),
      seats: seatsInWords(opened, guest, visit),
      notes: [
        ...(guest.isShared ? [say('list.shared')] : []),
        ...(companions === '' ? [] : [say('list.companions', { names: companions })]),
        ...(note === '' ? [] : [`“${note}”`]),
        ...(opened.elsewhere.get(guest.id) ?? []).map(({ event }) =>
          say('list.elsewhere', { title: inLanguage(event.content.title, language).text }),
        ),
        ...(email === null && !isErased && guest.answer === null ? [say('list.no-address')] : []),
      ],
    }
  })
}

const reserveInWords = async (
  dependencies: Dependencies,
  opened: OpenedList,
  visit: DeskVisit,
): Promise<string> => {
  const say = words(visit.language)
  if (opened.offers.length === 0) return say('list.no-register')
  return (await ownReserves(dependencies, opened, visit))
    .map(({ kind, kept, taken }) =>
      kept === null
        ? say(`list.reserve.any.${kind}`, { taken })
        : say(`list.reserve.${kind}`, { taken, kept }),
    )
    .join(' ')
}

type Said = Pick<GuestListView, 'did' | 'refused' | 'replyByError'> & { readonly replyBy?: string }

type Showing = { readonly dependencies: Dependencies; readonly opened: OpenedList }

const showList = async (
  { dependencies, opened }: Showing,
  visit: DeskVisit,
  said: Said = {},
): Promise<Answer> => {
  const { language, actor } = visit
  const say = words(language)
  const { slug, content } = opened.view.event
  const title = titleOf(opened, visit)
  const { replyBy } = opened
  const body = guestListPage({
    say,
    title,
    when: formatWhen(language, content.when, 'full'),
    above: { label: say('lists.title'), href: guestListsRoute.href({}) },
    action: guestListRoute.href({ slug }),
    guests: listed(opened, visit),
    seats: await reserveInWords(dependencies, opened, visit),
    links: {
      add: newGuestRoute.href({ slug }),
      table: guestSheetRoute.href({ slug }),
      invite: invitationsRoute.href({ slug }),
      reserves: guestSeats.reservesRoute.href({ slug }),
      order: protocolOrderRoute.href({ slug }),
    },
    replyBy: replyBy === null ? '' : isoFromDay(replyBy),
    mayEdit: may(actor, 'edit'),
    ...said,
  })
  const shown = { title: `${say('list.title')}: ${title}`, section, body }
  return said.refused === undefined && said.replyByError === undefined
    ? page(shown)
    : refusedPage(shown)
}

const dids = ['listed', 'saved', 'removed', 'invited', 'asked', 'answered'] as const

const act = async (
  dependencies: Dependencies,
  opened: OpenedList,
  visit: DeskVisit,
): Promise<Answer> => {
  const { db } = dependencies
  const { actor, today, language } = visit
  const say = words(language)
  const form = await visit.form()
  const { id: event, slug } = opened.view.event
  const back = guestListRoute.href({ slug })
  if (form.text('act') === 'reply-by') {
    const text = form.text('reply-by')
    const replyBy = text === '' ? null : dayFromIso(text)
    if (replyBy === undefined) {
      const replyByError = say('refused.day-is-not-one')
      return showList({ dependencies, opened }, visit, { replyBy: text.slice(0, 20), replyByError })
    }
    const asked = await askForAnswersBy(db, actor, { event, today, replyBy })
    if (asked.ok) return redirect(guestListRoute.href({ slug }, { did: 'asked' }))
    return showList({ dependencies, opened }, visit, { refused: say(`refused.${asked.refusal}`) })
  }
  const direction = form.text('act') === 'up' ? 'up' : 'down'
  const guest = form.text('guest')
  const moved = await moveGuest(db, actor, { event, today, guest, direction })
  if (moved.ok) return redirect(`${back}#guests`)
  return showList({ dependencies, opened }, visit, { refused: say(`refused.${moved.refusal}`) })
}

/** The protocol lists of a side: of all its events, and of one. */
export const guestListHttp = (dependencies: Dependencies) => ({
  lists: (visit: DeskVisit): Promise<Answer> => showLists(dependencies, visit),
  show: withList(dependencies, (opened, visit) => {
    const did = dids.find((one) => one === visit.url.searchParams.get('did'))
    const said = did === undefined ? {} : { did: words(visit.language)(`did.${did}`) }
    return showList({ dependencies, opened }, visit, said)
  }),
  act: withList(dependencies, (opened, visit) => act(dependencies, opened, visit)),
})
