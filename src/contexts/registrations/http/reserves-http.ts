import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst, type Side } from '#contexts/relations/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDayOf, formatTime, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import { type OfferKind, offerKinds, type Registration } from '../domain/registration.ts'
import { mostForReserve, type Reserve } from '../domain/reserve.ts'
import { words } from '../messages/words.ts'
import { reservesPage, type ReservesPageView } from '../pages/reserves-page.ts'
import { setReserve } from '../service/set-reserve.ts'
import { listRegistrations } from '../store/registration-store.ts'
import { listReserves, listReserveSteps, type ReserveStep } from '../store/reserve-store.ts'
import { type EventWithOffers, findEventWithOffers } from './event-with-offers.ts'
import { eventRegisterRoute, reservesRoute } from './registrations-routes.ts'

type Opened = EventWithOffers & {
  readonly sides: readonly Side[]
  readonly reserves: readonly Reserve[]
  readonly guests: readonly Registration[]
  readonly steps: readonly ReserveStep[]
}

const open = ({ db }: Dependencies, visit: DeskVisit): Promise<Opened | undefined> =>
  asActor(db, visit.actor, async (tx) => {
    const found = await findEventWithOffers(tx, visit)
    if (found === undefined) return undefined
    const { id } = found.view.event
    const people = await listRegistrations(tx, { event: id, state: 'confirmed' })
    return {
      ...found,
      sides: ownSideFirst(await getOwnRelation(tx), visit.actor.side),
      reserves: await listReserves(tx, id),
      guests: people.filter(({ reserve }) => reserve === visit.actor.side),
      steps: await listReserveSteps(tx, id),
    }
  })

const heldOf = ({ guests }: Opened, kind: OfferKind): number =>
  guests.reduce((sum, { offer, party }) => sum + (offer === kind ? party : 0), 0)

const nameOf = ({ sides }: Opened, id: string, { language }: DeskVisit): string => {
  const side = sides.find((one) => one.id === id)
  return side === undefined ? id : inLanguage(side.name, language).text
}

const rowsOf = (opened: Opened, visit: DeskVisit): ReservesPageView['rows'] => {
  const say = words(visit.language)
  return opened.sides.flatMap(({ id }) =>
    offerKinds.flatMap((kind) =>
      opened.reserves
        .filter((one) => one.side === id && one.kind === kind)
        .map(({ seats, given }) => ({
          side: nameOf(opened, id, visit),
          offer: say(`offer.${kind}`),
          kept: seats === null ? say('reserve.any') : String(seats),
          given: String(given),
          held: id === visit.actor.side ? String(heldOf(opened, kind)) : '',
        })),
    ),
  )
}

type Said = {
  readonly kind?: OfferKind
  readonly value?: string
  readonly error?: string
  readonly refused?: string
  readonly did?: string
}

const fieldsOf = (opened: Opened, visit: DeskVisit, said: Said): ReservesPageView['fields'] => {
  const say = words(visit.language)
  if (!may(visit.actor, 'edit')) return []
  return opened.offers
    .filter(({ isOpen }) => isOpen)
    .flatMap((offer) => {
      const own = opened.reserves.find(
        ({ kind, side }) => kind === offer.kind && side === visit.actor.side,
      )
      if (own === undefined) return []
      const { given: most } = mostForReserve({ own, offer })
      const isAsked = said.kind === offer.kind
      return [
        {
          kind: offer.kind,
          value: isAsked ? (said.value ?? '') : String(own.given),
          hint:
            own.seats === null
              ? say('reserve.whenever')
              : say('reserve.most', { least: heldOf(opened, offer.kind), most }),
          ...(isAsked && said.error !== undefined ? { error: said.error } : {}),
        },
      ]
    })
}

const stepsOf = (opened: Opened, visit: DeskVisit): ReservesPageView['steps'] => {
  const { language } = visit
  const say = words(language)
  const { zone } = opened.view.event.content
  const inWords = (seats: number | null): string =>
    seats === null ? say('reserve.any') : String(seats)
  return opened.steps.map(({ kind, side, from, to, memberName, at }) => ({
    what: say('reserve.step', {
      side: nameOf(opened, side, visit),
      offer: say(`offer.${kind}`),
      from: inWords(from),
      to: inWords(to),
    }),
    who: memberName ?? say('reserve.by-change'),
    when: `${formatDayOf(language, { instant: at, zone }, 'full')}, ${formatTime(language, at, zone)}`,
  }))
}

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('reserve.title'), detail: say('reserve.none') })
}

const showReserves = (opened: Opened, visit: DeskVisit, said: Said = {}): Answer => {
  const { language } = visit
  const say = words(language)
  const { slug, content } = opened.view.event
  const title = inLanguage(content.title, language).text
  const { did, refused, error } = said
  const body = reservesPage({
    say,
    title,
    when: formatWhen(language, content.when, 'full'),
    above: { label: say('desk.people'), href: eventRegisterRoute.href({ slug }) },
    action: reservesRoute.href({ slug }),
    rows: rowsOf(opened, visit),
    fields: fieldsOf(opened, visit, said),
    steps: stepsOf(opened, visit),
    ...(did === undefined ? {} : { did }),
    ...(refused === undefined ? {} : { refused }),
  })
  const shown = { title: `${say('reserve.title')}: ${title}`, section: 'registrations', body }
  return refused === undefined && error === undefined ? page(shown) : refusedPage(shown)
}

const isOfField = new Set<string>([
  'reserve-is-not-a-number',
  'no-free-seats',
  'guests-hold-these-seats',
])

const set = async (
  dependencies: Dependencies,
  opened: Opened,
  visit: DeskVisit,
): Promise<Answer> => {
  const form = await visit.form()
  const kind = offerKinds.find((known) => known === form.text('kind')) ?? 'on-site'
  const value = form.text('seats').slice(0, 20)
  const { id: event, slug } = opened.view.event
  const done = await setReserve(dependencies.db, visit.actor, {
    event,
    kind,
    seats: /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN,
    mail: mailSettingOf(opened.view, dependencies, visit.now),
  })
  if (done.ok) return redirect(reservesRoute.href({ slug }, { did: 'set' }))
  const text = words(visit.language)(`reserve.refused.${done.refusal}`)
  return showReserves(
    opened,
    visit,
    isOfField.has(done.refusal) ? { kind, value, error: text } : { refused: text },
  )
}

/** What each side keeps for its guests: seen by both, set by each for itself. */
export const reservesHttp = (dependencies: Dependencies) => {
  const withEvent = whereFound((visit: DeskVisit) => open(dependencies, visit), notFound)
  return {
    show: withEvent((opened, visit) =>
      showReserves(
        opened,
        visit,
        visit.url.searchParams.get('did') === 'set'
          ? { did: words(visit.language)('reserve.done') }
          : {},
      ),
    ),
    set: withEvent((opened, visit) => set(dependencies, opened, visit)),
  }
}
