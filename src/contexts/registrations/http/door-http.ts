import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { EventView } from '#contexts/programme/contract.ts'
import { type Answer, file, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { newToken } from '#kit/ids/ids.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { contactAsked } from '../domain/contact.ts'
import type { DoorParty } from '../domain/door-party.ts'
import { findParties } from '../domain/find-parties.ts'
import { words } from '../messages/words.ts'
import { doorPage, type DoorPageView } from '../pages/door-page.ts'
import { actAtDoor, type ActSaid } from './door-acts.ts'
import { openDoor, type OpenedDoor } from './open-door.ts'
import { contactInWords } from './contact-in-words.ts'
import {
  contactsRoute,
  doorActsRoute,
  doorRoute,
  doorStateRoute,
  eventRegisterRoute,
} from './registrations-routes.ts'

// More than this nobody reads on a phone: then it is quicker to type.
const mostShown = 40

const noDoor = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('door.title'), detail: say('door.none') })
}

/** With nothing typed, whoever may come in; what is typed finds also those who may not. */
const shown = ({ door }: OpenedDoor, typed: string, above: DoorParty | undefined) => {
  const found =
    typed === ''
      ? door.parties.filter((one) => one.outside === null && one !== above)
      : findParties(door.parties, typed)
  return { parties: found.slice(0, mostShown), hidden: Math.max(0, found.length - mostShown) }
}

const didOf = ({ door }: OpenedDoor, visit: DeskVisit): Pick<DoorPageView, 'did'> => {
  const say = words(visit.language)
  const did = visit.url.searchParams.get('did')
  if (did === 'walk-in') return { did: { text: say('door.did.walk-in'), party: undefined } }
  const party = door.parties.find(({ id }) => id === did)
  if (party === undefined) return {}
  const { inside, party: people } = party
  const name = party.name ?? say('door.nameless')
  return { did: { text: say('door.did', { name, inside, party: people }), party } }
}

const addressesOf = (slug: string) => ({
  aboveHref: eventRegisterRoute.href({ slug }),
  // The fragment passes by the navigation, which fills a phone.
  action: `${doorRoute.href({ slug })}#door`,
  stateHref: doorStateRoute.href({ slug }),
  actsHref: doorActsRoute.href({ slug }),
})

const typedIn = ({ url }: DeskVisit): string =>
  (url.searchParams.get('q') ?? '').trim().slice(0, 120)

/** What asks for telephone numbers at this door, and the page where they are noted. */
const contactAtDoor = ({ view }: OpenedDoor, language: Language): Pick<DoorPageView, 'contact'> => {
  const { contact } = contactInWords(view, language)
  const href = contactsRoute.href({ slug: view.event.slug })
  return contact === undefined ? {} : { contact: { ...contact, href } }
}

type Said = Pick<DoorPageView, 'typed' | 'did' | 'refused' | 'walkIn'>

const viewOf = (opened: OpenedDoor, { language, actor }: DeskVisit, said: Said): DoorPageView => {
  const { slug, content } = opened.view.event
  return {
    say: words(language),
    title: inLanguage(content.title, language).text,
    ...addressesOf(slug),
    ...contactAtDoor(opened, language),
    door: opened.door,
    ...shown(opened, said.typed, said.did?.party),
    ...said,
    mayAct: may(actor, 'edit'),
    newKey: newToken,
  }
}

const contentOf = (view: DoorPageView) => ({
  title: `${view.say('door.title')}: ${view.title}`,
  section: 'registrations',
  body: doorPage(view),
  island: 'door.js',
  usesCamera: true,
})

const noWalkIn = { name: '', people: '1', telephone: '', isOpen: false }

const showDoor = (opened: OpenedDoor, visit: DeskVisit): Answer =>
  page(
    contentOf(
      viewOf(opened, visit, {
        typed: typedIn(visit),
        walkIn: noWalkIn,
        ...didOf(opened, visit),
      }),
    ),
  )

const refuseAtDoor = (opened: OpenedDoor, visit: DeskVisit, said: ActSaid): Answer => {
  const { typed, text: refused, walkIn = noWalkIn } = said
  return refusedPage(contentOf(viewOf(opened, visit, { typed, refused, walkIn })))
}

const json = (value: unknown): Answer =>
  file({
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    headers: { 'cache-control': 'no-store' },
  })

const placeOf = ({ event, now }: EventView) => ({
  event: event.id,
  zone: event.content.zone,
  contactAsked: contactAsked(now.because),
})

/** The door of an event: who is to come, who is inside, and what the people at the door do. */
export const doorHttp = (dependencies: Dependencies) => {
  const withDoor = whereFound((visit: DeskVisit) => openDoor(dependencies, visit), noDoor)
  return {
    show: withDoor(showDoor),
    state: withDoor(({ door }) => json(door)),
    /** From a form. */
    act: withDoor(async ({ view }, visit) => {
      const said = await actAtDoor(dependencies, visit, placeOf(view))
      const { slug } = view.event
      if (said.isDone) return redirect(`${doorRoute.href({ slug }, { did: said.subject })}#door`)
      const now = await openDoor(dependencies, visit)
      return now === undefined ? noDoor(visit) : refuseAtDoor(now, visit, said)
    }),
    /** From the script, which tells of what happened while there was no connection, too. */
    acts: withDoor(async ({ view }, visit) => {
      const { isDone, text } = await actAtDoor(dependencies, visit, placeOf(view))
      return json({ isDone, text })
    }),
  }
}
