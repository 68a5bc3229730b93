import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { endOf, type EventView, listEventViews } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Form } from '#kit/http/form.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { contactAsked } from '../domain/contact.ts'
import { offersPlanned } from '../domain/offers-planned.ts'
import type { Offer } from '../domain/register.ts'
import type { OfferKind } from '../domain/registration.ts'
import { words } from '../messages/words.ts'
import { eventRegisterPage, type EventRegisterView } from '../pages/event-register-page.ts'
import { registersPage } from '../pages/registers-page.ts'
import { setReminders } from '../service/set-reminders.ts'
import { setSwitching } from '../service/set-switching.ts'
import { openRegister, type SeatsGiven } from '../service/open-register.ts'
import { listOffers, listOpenRegisters } from '../store/register-store.ts'
import { findReminderHours } from '../store/reminder-store.ts'
import { listRegistrations } from '../store/registration-store.ts'
import type { FromAbove } from './from-above.ts'
import {
  contactsRoute,
  doorRoute,
  eventRegisterRoute,
  groupsRoute,
  registersRoute,
  reservesRoute,
  remindersRoute,
  switchingRoute,
} from './registrations-routes.ts'

const section = 'registrations'

type Values = EventRegisterView['values']

const isOurs = ({ event }: EventView, { actor, today }: DeskVisit): boolean =>
  event.visibility === 'public' &&
  (event.owner === 'joint' || event.owner === actor.side) &&
  event.content.when.precision === 'day' &&
  (endOf(event.content) ?? 0) > today

const takenInWords = (offers: readonly Offer[], { language }: DeskVisit): string => {
  const say = words(language)
  if (offers.length === 0) return say('desk.not-open')
  const open = offers.filter(({ isOpen }) => isOpen)
  const seats = open.some((offer) => offer.seats === null)
    ? '∞'
    : String(open.reduce((sum, offer) => sum + (offer.seats ?? 0), 0))
  return say('desk.taken', { taken: open.reduce((sum, { taken }) => sum + taken, 0), seats })
}

const readEvent = async (tx: Transaction, visit: DeskVisit, above: FromAbove) => {
  const slug = visit.parameters['slug'] ?? ''
  const [view] = await listEventViews(tx, { slug, today: visit.today })
  if (view === undefined) return undefined
  const { id } = view.event
  const [register] = await listOpenRegisters(tx, [id])
  return {
    view,
    offers: await listOffers(tx, id),
    people: await listRegistrations(tx, { event: id }),
    switching: register?.switching ?? { 'on-site': null, online: null },
    remindsHours: await findReminderHours(tx, id),
    attendance: await above.onRegister(tx, view, visit),
  }
}

const suggested = (view: EventView): Values => {
  const { onSite, online } = offersPlanned(view)
  return {
    onSite: onSite === null ? '' : String(onSite),
    online: online === null ? '' : online === 'unlimited' ? '*' : String(online),
    largest: '10',
  }
}

const numberIn = (text: string): number | null => (text === '' ? null : Number(text))

const seatsIn = ({ onSite, online }: Values): SeatsGiven => ({
  onSite: numberIn(onSite),
  online: online === '*' ? 'unlimited' : numberIn(online),
})

const valuesIn = ({ text }: Form): Values => ({
  onSite: text('on-site'),
  online: text('online'),
  largest: text('largest'),
})

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  const detail = say('desk.refused.event-not-found')
  return problem({ status: 404, title: say('desk.title'), detail })
}

const listRegisters = async ({ db }: Dependencies, visit: DeskVisit): Promise<Answer> => {
  const { language } = visit
  const say = words(language)
  const rows = await asActor(db, visit.actor, async (tx) => {
    const views = await listEventViews(tx, { today: visit.today })
    const ours = views.filter((view) => isOurs(view, visit))
    const registers = await listOpenRegisters(
      tx,
      ours.map(({ event }) => event.id),
    )
    const opened = new Set(registers.map(({ event }) => event))
    return Promise.all(
      ours.map(async ({ event }) => ({
        title: inLanguage(event.content.title, language).text,
        when: formatWhen(language, event.content.when),
        href: eventRegisterRoute.href({ slug: event.slug }),
        register: takenInWords(opened.has(event.id) ? await listOffers(tx, event.id) : [], visit),
      })),
    )
  })
  return page({ title: say('desk.title'), section, body: registersPage({ say, rows }) })
}

const showRegister = async (
  { db, above }: Pick<Dependencies, 'db'> & { readonly above: FromAbove },
  visit: DeskVisit,
  said: { values?: Values; did?: string; refused?: string } = {},
): Promise<Answer> => {
  const read = await asActor(db, visit.actor, (tx) => readEvent(tx, visit, above))
  if (read === undefined) return notFound(visit)
  const { view, ...register } = read
  const { language } = visit
  const { content, slug } = view.event
  const title = inLanguage(content.title, language).text
  const body = eventRegisterPage({
    say: words(language),
    title,
    when: formatWhen(language, content.when, 'full'),
    aboveHref: registersRoute.href({}),
    action: eventRegisterRoute.href({ slug }),
    groupsHref: groupsRoute.href({ slug }),
    reservesHref: reservesRoute.href({ slug }),
    ...(contactAsked(view.now.because) && { contactsHref: contactsRoute.href({ slug }) }),
    doorHref: `${doorRoute.href({ slug })}#door`,
    ...register,
    remindersAction: remindersRoute.href({ slug }),
    switchingAction: switchingRoute.href({ slug }),
    values: suggested(view),
    ...said,
  })
  return (said.refused === undefined ? page : refusedPage)({ title, section, body })
}

const switching = async (
  showing: Parameters<typeof showRegister>[0],
  visit: DeskVisit,
): Promise<Answer> => {
  const { text } = await visit.form()
  const slug = visit.parameters['slug'] ?? ''
  const hoursOf = (kind: OfferKind) => (text(kind) === 'start' ? null : Number(text(kind)))
  const asked = { 'on-site': hoursOf('on-site'), online: hoursOf('online') }
  const { actor, today, language } = visit
  const set = await setSwitching(showing.db, actor, { slug, switching: asked, today })
  return set.ok
    ? redirect(eventRegisterRoute.href({ slug }, { did: 'switching' }))
    : showRegister(showing, visit, { refused: words(language)(`desk.refused.${set.refusal}`) })
}

/** What was done before this page, in a sentence. */
const didIn = ({ url, language }: DeskVisit): string | undefined => {
  const say = words(language)
  const did = url.searchParams.get('did')
  if (did === 'opened') return say('desk.opened')
  if (did === 'switching') return say('desk.switching.did')
  return did === 'reminders' ? say('desk.reminders.did') : undefined
}

/** Registers for staff: all of them, and one with its people. */
export const deskRegisterHttp = (dependencies: Dependencies, above: FromAbove) => {
  const { db } = dependencies
  const showing = { db, above }
  return {
    list: (visit: DeskVisit): Promise<Answer> => listRegisters(dependencies, visit),
    show: (visit: DeskVisit): Promise<Answer> => {
      const did = didIn(visit)
      return showRegister(showing, visit, did === undefined ? {} : { did })
    },
    remind: async (visit: DeskVisit): Promise<Answer> => {
      const chosen = (await visit.form()).text('hours')
      const slug = visit.parameters['slug'] ?? ''
      const hours = chosen === 'never' ? null : Number(chosen)
      const set = await setReminders(db, visit.actor, { slug, hours, today: visit.today })
      if (!set.ok) {
        const refused = words(visit.language)(`desk.refused.${set.refusal}`)
        return showRegister(showing, visit, { refused })
      }
      return redirect(eventRegisterRoute.href({ slug }, { did: 'reminders' }))
    },
    setSwitching: (visit: DeskVisit): Promise<Answer> => switching(showing, visit),
    open: async (visit: DeskVisit): Promise<Answer> => {
      const form = await visit.form()
      const slug = visit.parameters['slug'] ?? ''
      const values = valuesIn(form)
      const opening = {
        slug,
        seats: seatsIn(values),
        largestParty: Number(values.largest),
        today: visit.today,
      }
      const opened = await openRegister(db, visit.actor, opening)
      if (!opened.ok) {
        const refused = words(visit.language)(`desk.refused.${opened.refusal}`)
        return showRegister(showing, visit, { values, refused })
      }
      return redirect(eventRegisterRoute.href({ slug }, { did: 'opened' }))
    },
  }
}
