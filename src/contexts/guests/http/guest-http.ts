import { addressIn, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { languages } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { isLate } from '../domain/answer.ts'
import { addressed, answerWays, type Guest, standingOf, type Seats } from '../domain/guest.ts'
import {
  type DetailFault,
  type GuestAsWritten,
  type GuestField,
  readDetails,
} from '../domain/guest-details.ts'
import { words } from '../messages/words.ts'
import { guestFormPage, type GuestFormView } from '../pages/guest-form-page.ts'
import { answerInvitation } from '../service/answer-invitation.ts'
import { addGuests, editGuest, removeGuest } from '../service/keep-list.ts'
import { answerValues, fallbackChoices, offerChoices, readAnswer, valuesOf } from './answer-form.ts'
import { section } from './guest-list-http.ts'
import { guestListRoute, guestRoute, newGuestRoute } from './guests-routes.ts'
import { type OpenedList, titleOf, withList } from './open-list.ts'

const writtenIn = ({ text }: Form): GuestAsWritten => ({
  'form-of-address': text('form-of-address'),
  name: text('name'),
  capacity: text('capacity'),
  institution: text('institution'),
  email: text('email'),
  language: text('language'),
  companions: text('companions'),
})

const writtenOf = (guest: Guest): GuestAsWritten => ({
  'form-of-address': guest.formOfAddress,
  name: guest.name,
  capacity: guest.capacity,
  institution: guest.institution,
  email: guest.email ?? '',
  language: guest.language,
  companions: String(guest.companionsAllowed),
})

const faultsInWords = (
  faults: readonly DetailFault[],
  { language }: DeskVisit,
): ReadonlyMap<GuestField, string> => {
  const say = words(language)
  return new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)]))
}

const frameOf = (opened: OpenedList, visit: DeskVisit) => {
  const say = words(visit.language)
  const { slug } = opened.view.event
  return {
    say,
    above: {
      label: `${say('list.title')}: ${titleOf(opened, visit)}`,
      href: guestListRoute.href({ slug }),
    },
    languages: languages.map((value) => ({ value, label: say(`language.${value}`) })),
  }
}

type Filled = { readonly values: GuestAsWritten; readonly errors: GuestFormView['errors'] }

const showNew = (
  opened: OpenedList,
  visit: DeskVisit,
  said: Partial<Filled> & { readonly refused?: string } = {},
): Answer => {
  const frame = frameOf(opened, visit)
  const body = guestFormPage({
    ...frame,
    title: frame.say('guest.new'),
    action: newGuestRoute.href({ slug: opened.view.event.slug }),
    values: {
      'form-of-address': '',
      name: '',
      capacity: '',
      institution: '',
      email: '',
      language: visit.language,
      companions: '0',
    },
    errors: new Map(),
    mayRemove: false,
    ...said,
  })
  const shown = { title: frame.say('guest.new'), section, body }
  const isRefused = said.refused !== undefined || (said.errors?.size ?? 0) > 0
  return (isRefused ? refusedPage : page)(shown)
}

const add = async ({ db }: Dependencies, opened: OpenedList, visit: DeskVisit): Promise<Answer> => {
  const values = writtenIn(await visit.form())
  const details = readDetails(values, addressIn)
  if (!details.ok) {
    return showNew(opened, visit, { values, errors: faultsInWords(details.refusal, visit) })
  }
  const { id: event, slug } = opened.view.event
  const guests = [details.value]
  const added = await addGuests(db, visit.actor, { event, today: visit.today, guests })
  if (added.ok) return redirect(guestListRoute.href({ slug }, { did: 'listed' }))
  const refused = words(visit.language)(`refused.${added.refusal}`)
  return showNew(opened, visit, { values, refused })
}

type Chosen = { readonly guest: Guest; readonly seats: Seats | undefined }

const chosenIn = (opened: OpenedList, { parameters }: DeskVisit): Chosen | undefined => {
  const guest = opened.guests.find(({ id }) => id === parameters['guest'])
  if (guest === undefined) return undefined
  const { registration } = guest
  return { guest, seats: registration === null ? undefined : opened.seats.get(registration) }
}

const answeredInWords = (
  { guest, seats }: Chosen,
  opened: OpenedList,
  { language, today }: DeskVisit,
): string => {
  const say = words(language)
  const late = isLate({
    today: dayInZone(today, opened.view.event.content.zone),
    replyBy: opened.replyBy,
  })
  const standing = say(`standing.${standingOf(guest, { seats, isLate: late })}`)
  return guest.answeredBy === null || guest.answeredBy === 'link'
    ? standing
    : `${standing}, ${say(`answer.by.${guest.answeredBy}`)}`
}

/** Recording what reached the side otherwise, once there is an offer to accept. */
const answerFormOf = (
  { offers }: OpenedList,
  { guest, seats }: Chosen,
  { language }: DeskVisit,
): Pick<GuestFormView, 'answer'> => {
  const say = words(language)
  const open = offers.filter(({ isOpen }) => isOpen).map(({ kind }) => kind)
  if (open.length === 0) return {}
  return {
    answer: {
      offers: offerChoices(say, open),
      fallbacks: fallbackChoices(say),
      most: guest.companionsAllowed,
      values: valuesOf(guest, seats),
    },
  }
}

/** A guest of an event of both may be shown to both. */
const sharingOf = ({ view }: OpenedList, { isShared }: Guest): Pick<GuestFormView, 'isShared'> =>
  view.event.owner === 'joint' ? { isShared } : {}

type GuestSaid = Partial<Filled> & { readonly did?: string; readonly refused?: string }

const showGuest = (
  { opened, chosen }: { readonly opened: OpenedList; readonly chosen: Chosen },
  visit: DeskVisit,
  said: GuestSaid = {},
): Answer => {
  const { guest } = chosen
  const frame = frameOf(opened, visit)
  const { say } = frame
  const mayEdit = may(visit.actor, 'edit') && !guest.isErased
  const title = guest.isErased ? say('guest.erased') : addressed(guest)
  const body = guestFormPage({
    ...frame,
    title,
    action: guestRoute.href({ slug: opened.view.event.slug, guest: guest.id }),
    values: writtenOf(guest),
    errors: new Map(),
    place: { value: guest.position ?? 1, most: opened.guests.length },
    answered: answeredInWords(chosen, opened, visit),
    ...sharingOf(opened, guest),
    ...(mayEdit ? answerFormOf(opened, chosen, visit) : {}),
    mayRemove: mayEdit,
    ...said,
  })
  const isRefused = said.refused !== undefined || (said.errors?.size ?? 0) > 0
  return (isRefused ? refusedPage : page)({ title, section, body })
}

type Acting = {
  readonly dependencies: Dependencies
  readonly opened: OpenedList
  readonly chosen: Chosen
}

const save = async (
  { dependencies, opened, chosen }: Acting,
  visit: DeskVisit,
  form: Form,
): Promise<Answer> => {
  const values = writtenIn(form)
  const details = readDetails(values, addressIn)
  if (!details.ok) {
    const errors = faultsInWords(details.refusal, visit)
    return showGuest({ opened, chosen }, visit, { values, errors })
  }
  const { id: event, slug } = opened.view.event
  const place = form.text('place')
  const saved = await editGuest(dependencies.db, visit.actor, {
    event,
    today: visit.today,
    guest: chosen.guest.id,
    details: details.value,
    isShared: opened.view.event.owner === 'joint' && form.text('shared') === 'both',
    position: /^\d{1,4}$/.test(place) ? Number(place) : (chosen.guest.position ?? 1),
  })
  if (saved.ok) return redirect(guestListRoute.href({ slug }, { did: 'saved' }))
  const refused = words(visit.language)(`refused.${saved.refusal}`)
  return showGuest({ opened, chosen }, visit, { values, refused })
}

const linksOf = ({ baseUrl, linkKey }: Dependencies, { now }: DeskVisit) => ({
  baseUrl,
  linkKey,
  now,
})

const recordAnswer = async (
  { dependencies, opened, chosen }: Acting,
  visit: DeskVisit,
  form: Form,
): Promise<Answer> => {
  const say = words(visit.language)
  if (!may(visit.actor, 'edit')) {
    return showGuest({ opened, chosen }, visit, { refused: say('refused.member-may-not-edit') })
  }
  const answer = readAnswer(answerValues(form))
  const by = answerWays.find((way) => way === form.text('by')) ?? 'note'
  const answered =
    answer &&
    (await answerInvitation(dependencies.db, {
      guest: chosen.guest,
      answer,
      by: by === 'link' ? 'note' : by,
      today: visit.today,
      links: linksOf(dependencies, visit),
    }))
  if (answered?.ok === true) {
    const { slug } = opened.view.event
    return redirect(guestListRoute.href({ slug }, { did: 'answered' }))
  }
  const refusal = answered === undefined ? 'answer-is-missing' : answered.refusal
  return showGuest({ opened, chosen }, visit, { refused: say(`refused.${refusal}`) })
}

const remove = async (
  { dependencies, opened, chosen }: Acting,
  visit: DeskVisit,
): Promise<Answer> => {
  const { id: event, slug } = opened.view.event
  const removed = await removeGuest(dependencies.db, visit.actor, {
    event,
    today: visit.today,
    guest: chosen.guest.id,
    links: linksOf(dependencies, visit),
  })
  if (removed.ok) return redirect(guestListRoute.href({ slug }, { did: 'removed' }))
  const refused = words(visit.language)(`refused.${removed.refusal}`)
  return showGuest({ opened, chosen }, visit, { refused })
}

const act = async (acting: Acting, visit: DeskVisit): Promise<Answer> => {
  const form = await visit.form()
  switch (form.text('act')) {
    case 'answer':
      return recordAnswer(acting, visit, form)
    case 'remove':
      return remove(acting, visit)
    default:
      return save(acting, visit, form)
  }
}

const noGuest = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('list.title'), detail: say('refused.guest-not-found') })
}

/** One guest of the own list: adding, changing, recording an answer, taking off. */
export const guestHttp = (dependencies: Dependencies) => {
  const withGuest = (answer: (acting: Acting, visit: DeskVisit) => Answer | Promise<Answer>) =>
    withList(dependencies, (opened, visit) => {
      const chosen = chosenIn(opened, visit)
      return chosen === undefined ? noGuest(visit) : answer({ dependencies, opened, chosen }, visit)
    })
  return {
    showNew: withList(dependencies, (opened, visit) => showNew(opened, visit)),
    add: withList(dependencies, (opened, visit) => add(dependencies, opened, visit)),
    show: withGuest((acting, visit) => showGuest(acting, visit)),
    act: withGuest(act),
  }
}
