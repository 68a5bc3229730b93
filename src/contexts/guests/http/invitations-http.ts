import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { languages } from '#kit/text/localised.ts'

import { type Letter, letterTo } from '../documents/invitation-mail.ts'
import { addressed, described, type Guest } from '../domain/guest.ts'
import { whyNotInvited } from '../domain/why-not-invited.ts'
import { words } from '../messages/words.ts'
import { invitationsPage } from '../pages/invitations-page.ts'
import { sendInvitations } from '../service/send-invitations.ts'
import { section } from './guest-list-http.ts'
import { guestListRoute, invitationsRoute } from './guests-routes.ts'
import { type OpenedList, titleOf, withList } from './open-list.ts'

/** The letter that the own side writes to guests of an event. */
export const readLetter = async (
  { db, baseUrl, linkKey }: Dependencies,
  { view, replyBy }: OpenedList,
  { actor, now }: DeskVisit,
): Promise<Letter> => {
  const { sides } = await asActor(db, actor, getOwnRelation)
  const inviter = sides.find(({ id }) => id === actor.side)?.representedBy ?? {}
  return { view, replyBy, inviter, baseUrl, linkKey, now }
}

/** The letter to the first guest of each language. */
export const lettersOf = (guests: readonly Guest[], letter: Letter) =>
  languages.flatMap((tag) => {
    const guest = guests.find((one) => one.language === tag)
    if (guest === undefined) return []
    const { subject, text } = letterTo(guest, letter, 'invitation')
    return [{ language: tag, subject, text }]
  })

type Showing = { readonly dependencies: Dependencies; readonly opened: OpenedList }

const show = async (
  { dependencies, opened }: Showing,
  visit: DeskVisit,
  refused?: string,
): Promise<Answer> => {
  const say = words(visit.language)
  const { slug } = opened.view.event
  const { guests } = opened
  const reached = guests.filter((guest) => whyNotInvited(guest) === undefined)
  const unreached = guests.filter((guest) => whyNotInvited(guest) === 'has-no-address')
  const letters = lettersOf(reached, await readLetter(dependencies, opened, visit))
  const title = titleOf(opened, visit)
  const why =
    refused ?? (opened.offers.length === 0 ? say('refused.register-is-closed') : undefined)
  const body = invitationsPage({
    say,
    title,
    above: { label: say('list.title'), href: guestListRoute.href({ slug }) },
    action: invitationsRoute.href({ slug }),
    guests: reached.map((guest) => ({
      id: guest.id,
      label: [addressed(guest), described(guest), guest.email ?? '']
        .filter((part) => part !== '')
        .join(' · '),
    })),
    withoutAddress: unreached.map(addressed),
    letters: letters.map((one) => ({ ...one, languageName: say(`language.${one.language}`) })),
    isOpen: opened.offers.length > 0,
    ...(why === undefined ? {} : { refused: why }),
  })
  return (refused === undefined ? page : refusedPage)({ title: say('send.title'), section, body })
}

const send = async (
  dependencies: Dependencies,
  opened: OpenedList,
  visit: DeskVisit,
): Promise<Answer> => {
  const { db, baseUrl, linkKey } = dependencies
  const { actor, today, now, language } = visit
  const { id: event, slug } = opened.view.event
  const guests = (await visit.form()).all('guest').filter(isId)
  const links = { baseUrl, linkKey, now }
  const sent = await sendInvitations(db, actor, { event, guests, today, links })
  return sent.ok
    ? redirect(guestListRoute.href({ slug }, { did: 'invited' }))
    : show({ dependencies, opened }, visit, words(language)(`refused.${sent.refusal}`))
}

/** Inviting by mail: whom, with which words, and then all of them at once. */
export const invitationsHttp = (dependencies: Dependencies) => ({
  show: withList(dependencies, (opened, visit) => show({ dependencies, opened }, visit)),
  send: withList(dependencies, (opened, visit) => send(dependencies, opened, visit)),
})
