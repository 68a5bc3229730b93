import { addressIn, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'

import { addressed, type Guest } from '../domain/guest.ts'
import { readDetails } from '../domain/guest-details.ts'
import { words } from '../messages/words.ts'
import { guestFormPage, type GuestFormView } from '../pages/guest-form-page.ts'
import { editGuest, removeGuest } from '../service/keep-list.ts'
import { recordGuestAnswer } from '../service/record-guest-answer.ts'
import { answerValues, fallbackChoices, offerChoices, readAnswer, valuesOf } from './answer-form.ts'
import {
  faultsInWords,
  guestFrame,
  type GuestSaid,
  isRefused,
  writtenIn,
  writtenOf,
} from './guest-form.ts'
import { section } from './guest-list-http.ts'
import { guestListRoute, guestRoute } from './guests-routes.ts'
import { type OpenedList, seatsOf, standingInWords, withList } from './open-list.ts'

const answeredInWords = (opened: OpenedList, guest: Guest, visit: DeskVisit): string => {
  const standing = standingInWords(opened, guest, visit)
  return guest.answeredBy === null || guest.answeredBy === 'link'
    ? standing
    : `${standing}, ${words(visit.language)(`answer.by.${guest.answeredBy}`)}`
}

/** Recording what reached the side otherwise, once there is an offer to accept. */
const answerFormOf = (
  opened: OpenedList,
  guest: Guest,
  { language }: DeskVisit,
): Pick<GuestFormView, 'answer'> => {
  const say = words(language)
  const open = opened.offers.filter(({ isOpen }) => isOpen).map(({ kind }) => kind)
  if (open.length === 0) return {}
  return {
    answer: {
      offers: offerChoices(say, open),
      fallbacks: fallbackChoices(say),
      most: guest.companionsAllowed,
      values: valuesOf(guest, seatsOf(opened, guest)),
    },
  }
}

/** A guest of an event of both may be shown to both. */
const sharingOf = ({ view }: OpenedList, { isShared }: Guest): Pick<GuestFormView, 'isShared'> =>
  view.event.owner === 'joint' ? { isShared } : {}

type Chosen = { readonly opened: OpenedList; readonly guest: Guest }

const showGuest = ({ opened, guest }: Chosen, visit: DeskVisit, said: GuestSaid = {}): Answer => {
  const frame = guestFrame(opened, visit)
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
    answered: answeredInWords(opened, guest, visit),
    ...sharingOf(opened, guest),
    ...(mayEdit ? answerFormOf(opened, guest, visit) : {}),
    mayRemove: mayEdit,
    ...said,
  })
  return (isRefused(said) ? refusedPage : page)({ title, section, body })
}

type Acting = Chosen & { readonly dependencies: Dependencies }

const save = async (
  { dependencies, opened, guest }: Acting,
  visit: DeskVisit,
  form: Form,
): Promise<Answer> => {
  const values = writtenIn(form)
  const details = readDetails(values, addressIn)
  if (!details.ok) {
    const errors = faultsInWords(details.refusal, visit)
    return showGuest({ opened, guest }, visit, { values, errors })
  }
  const { id: event, slug } = opened.view.event
  const place = form.text('place')
  const saved = await editGuest(dependencies.db, visit.actor, {
    event,
    today: visit.today,
    guest: guest.id,
    details: details.value,
    isShared: opened.view.event.owner === 'joint' && form.text('shared') === 'both',
    position: /^\d{1,4}$/.test(place) ? Number(place) : (guest.position ?? 1),
  })
  if (saved.ok) return redirect(guestListRoute.href({ slug }, { did: 'saved' }))
  const refused = words(visit.language)(`refused.${saved.refusal}`)
  return showGuest({ opened, guest }, visit, { values, refused })
}

const linksOf = ({ baseUrl, linkKey }: Dependencies, { now }: DeskVisit) => ({
  baseUrl,
  linkKey,
  now,
})

const recordAnswer = async (
  { dependencies, opened, guest }: Acting,
  visit: DeskVisit,
  form: Form,
): Promise<Answer> => {
  const say = words(visit.language)
  const answer = readAnswer(answerValues(form))
  const by = form.text('by') === 'telephone' ? 'telephone' : 'note'
  const answered =
    answer &&
    (await recordGuestAnswer(dependencies.db, visit.actor, {
      guest,
      answer,
      by,
      today: visit.today,
      links: linksOf(dependencies, visit),
    }))
  if (answered?.ok === true) {
    const { slug } = opened.view.event
    return redirect(guestListRoute.href({ slug }, { did: 'answered' }))
  }
  const refusal = answered === undefined ? 'answer-is-missing' : answered.refusal
  return showGuest({ opened, guest }, visit, { refused: say(`refused.${refusal}`) })
}

const remove = async (
  { dependencies, opened, guest }: Acting,
  visit: DeskVisit,
): Promise<Answer> => {
  const { id: event, slug } = opened.view.event
  const removed = await removeGuest(dependencies.db, visit.actor, {
    event,
    today: visit.today,
    guest: guest.id,
    links: linksOf(dependencies, visit),
  })
  if (removed.ok) return redirect(guestListRoute.href({ slug }, { did: 'removed' }))
  const refused = words(visit.language)(`refused.${removed.refusal}`)
  return showGuest({ opened, guest }, visit, { refused })
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

/** One guest of the own list: changing, recording an answer, taking off. */
export const guestHttp = (dependencies: Dependencies) => {
  const withGuest = (answer: (acting: Acting, visit: DeskVisit) => Answer | Promise<Answer>) =>
    withList(dependencies, (opened, visit) => {
      const guest = opened.guests.find(({ id }) => id === visit.parameters['guest'])
      return guest === undefined ? noGuest(visit) : answer({ dependencies, opened, guest }, visit)
    })
  return {
    show: withGuest((acting, visit) => showGuest(acting, visit)),
    act: withGuest(act),
  }
}
