import { publicEventRoute } from '#contexts/programme/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import {
  type Answer as Answered,
  file,
  page,
  problem,
  redirect,
  refusedPage,
} from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { html } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type AnswerRefusal, isLate } from '../domain/answer.ts'
import { addressed, standingOf } from '../domain/guest.ts'
import { words } from '../messages/words.ts'
import { invitationPage, type InvitationView } from '../pages/invitation-page.ts'
import { answerInvitation, eraseInvited } from '../service/answer-invitation.ts'
import { answerValues, fallbackChoices, offerChoices, readAnswer, valuesOf } from './answer-form.ts'
import { invitationDataRoute, invitationRoute } from './guests-routes.ts'
import { type Invited, readInvited } from './open-invitation.ts'

const unknownLink = ({ language }: Visit): Answered => {
  const say = words(language)
  const title = say('invitation.unknown.title')
  return problem({ status: 404, title, detail: say('invitation.unknown') })
}

const closedInWords = ({ answerable }: Invited, { language, today }: Visit): string | undefined => {
  const say = words(language)
  if ((answerable.startsAt ?? Infinity) <= today) return say('refused.event-is-over')
  return isLate(answerable) ? say('refused.time-to-answer-is-over') : undefined
}

const untilInWords = ({ answerable }: Invited, { language }: Visit): string => {
  const say = words(language)
  const { replyBy } = answerable
  return replyBy === null
    ? say('invitation.until.start')
    : say('invitation.until', { day: formatDay(language, replyBy, 'full') })
}

const answeredInWords = ({ guest, seats }: Invited, { language }: Visit): string | undefined => {
  if (guest.answer === null) return undefined
  const standing = standingOf(guest, { seats, isLate: false })
  const people = seats?.party ?? 1
  const say = words(language)
  if (standing === 'declined') return say('invitation.declined')
  if (standing === 'standby') return say('invitation.standby')
  if (standing === 'released') return say('invitation.released')
  return say(`invitation.accepted.${seats?.offer ?? 'on-site'}`, { people })
}

const addressesOf = ({ guest, view, seats }: Invited, { linkKey }: Dependencies, visit: Visit) => {
  const token = visit.parameters['token'] ?? ''
  const at = (path: string): string => `/${visit.language}${path}`
  const hasSeats = guest.answer === 'accepted' && seats !== undefined
  return {
    eventHref: at(publicEventRoute.href({ slug: view.event.slug })),
    action: at(invitationRoute.href({ token })),
    dataHref: at(invitationDataRoute.href({ token })),
    ...(hasSeats
      ? { seatsHref: at(guestSeats.holderRoute.href({ token: signToken(linkKey, seats.id) })) }
      : {}),
  }
}

type Said = Partial<Pick<InvitationView, 'values' | 'refused'>>

const viewOf = (
  dependencies: Dependencies,
  { invited, said }: { readonly invited: Invited; readonly said: Said },
  visit: Visit,
): InvitationView => {
  const { language } = visit
  const say = words(language)
  const { guest, view, seats, answerable, inviter } = invited
  const answered = answeredInWords(invited, visit)
  const closed = closedInWords(invited, visit)
  return {
    say,
    lead: say('invitation.lead', {
      inviter: inLanguage(inviter, language).text,
      addressee: addressed(guest),
    }),
    title: inLanguage(view.event.content.title, language).text,
    when: guestSeats.whenOf(view, language),
    place: guestSeats.placeOf(view, visit.now, language),
    ...addressesOf(invited, dependencies, visit),
    ...(answered === undefined ? {} : { answered }),
    ...(closed === undefined ? {} : { closed }),
    until: untilInWords(invited, visit),
    offers: offerChoices(say, answerable.open),
    fallbacks: fallbackChoices(say),
    most: guest.companionsAllowed,
    values: said.values ?? valuesOf(guest, seats),
    ...(said.refused === undefined ? {} : { refused: said.refused }),
  }
}

const ownData = ({ guest, seats }: Invited) => {
  const { formOfAddress, name, capacity, institution, email, language } = guest
  const { companionsAllowed, companions, note, answer, answeredAt, invitedAt } = guest
  return {
    guest: { formOfAddress, name, capacity, institution, email, language, companionsAllowed },
    invitedAt,
    answer,
    answeredAt,
    companions,
    note,
    registration: seats ?? null,
  }
}

const show = (
  dependencies: Dependencies,
  { invited, said }: { readonly invited: Invited; readonly said: Said },
  visit: Visit,
): Answered => {
  const content = {
    title: words(visit.language)('invitation.title'),
    body: invitationPage(viewOf(dependencies, { invited, said }, visit)),
    head: html`<meta name="robots" content="noindex" />`,
  }
  return said.refused === undefined ? page(content) : refusedPage(content)
}

const change = async (
  dependencies: Dependencies,
  invited: Invited,
  visit: Visit,
): Promise<Answered> => {
  const { db, baseUrl, linkKey } = dependencies
  const { guest } = invited
  const { today, now, language } = visit
  const links = { baseUrl, linkKey, now }
  const form = await visit.form()
  if (form.text('act') === 'erase') {
    await eraseInvited(db, { guest, today, links })
    return redirect(`/${language}`)
  }
  const values = answerValues(form)
  const answer = readAnswer(values)
  const refuseWith = (refusal: AnswerRefusal | 'answer-is-missing'): Answered => {
    const refused = words(language)(`refused.${refusal}`)
    return show(dependencies, { invited, said: { values, refused } }, visit)
  }
  if (answer === undefined) return refuseWith('answer-is-missing')
  const given = await answerInvitation(db, { guest, answer, by: 'link', today, links })
  if (!given.ok) return refuseWith(given.refusal)
  const token = visit.parameters['token'] ?? ''
  return redirect(`/${language}${invitationRoute.href({ token })}`)
}

/** The invitation of whoever holds its link: seeing it, answering, the own data. */
export const invitationHttp = (dependencies: Dependencies) => {
  const withInvited = whereFound((visit: Visit) => readInvited(dependencies, visit), unknownLink)
  return {
    show: withInvited((invited, visit) => show(dependencies, { invited, said: {} }, visit)),
    change: withInvited((invited, visit) => change(dependencies, invited, visit)),
    data: withInvited((invited) =>
      file({
        contentType: 'application/json; charset=utf-8',
        body: JSON.stringify(ownData(invited), undefined, 2),
        fileName: 'invitation.json',
        headers: { 'cache-control': 'no-store' },
      }),
    ),
  }
}
