import { asPublic } from '#contexts/access/contract.ts'
import { listRelations } from '#contexts/relations/contract.ts'
import { type Answer, page, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { html } from '#kit/html/html.ts'
import { readToken } from '#kit/ids/signed-token.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Entry } from '../domain/decide-entry.ts'
import { type Player, playerOf } from '../domain/player.ts'
import { secondsUntilNextLook, secondsWithoutRoom } from '../domain/waiting-pace.ts'
import { words } from '../messages/words.ts'
import { joinPage, type JoinPageView, watchPage } from '../pages/join-page.ts'
import { countEntry, findEntry, type Found } from '../service/enter-room.ts'
import { roomAddressOf } from './room-address.ts'
import { agreeView, earlyView, frameOf, joinHref, watchView } from './join-view.ts'

const unknownLink = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('join.unknown.title'),
    detail: say('join.unknown.detail'),
  })
}

/** A page behind a personal link; `again`: in how many seconds it asks by itself. */
const answerPage = (view: JoinPageView, again?: number): Answer =>
  page({
    title: view.title,
    body: joinPage(view),
    head: html`<meta name="robots" content="noindex" />${
        again === undefined ? '' : html`<meta http-equiv="refresh" content="${again}" />`
      }`,
  })

/** A place from 0 to 1 that is always the same for one link, so that a crowd is spread. */
const placeOf = (id: string): number => Number.parseInt(id.slice(0, 4), 16) / 0x1_00_00

const cityOf = async ({ db }: Dependencies, found: Found, { language }: Visit): Promise<string> => {
  const zone = found.view?.event.content.zone ?? 'UTC'
  const relations = await asPublic(db, listRelations)
  const side = relations
    .find(({ id }) => id === found.registration.relation)
    ?.sides.find((one) => one.zone === zone)
  const named = side === undefined ? '' : inLanguage(side.city, language).text
  return named || (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

const early = async (
  dependencies: Dependencies,
  found: Found,
  { visit, opensAt }: { readonly visit: Visit; readonly opensAt: Instant },
): Promise<Answer> => {
  const city = await cityOf(dependencies, found, visit)
  const seconds = (opensAt - visit.today) / 1_000
  return answerPage(
    earlyView(found, visit, { opensAt, city }),
    secondsUntilNextLook(seconds, placeOf(found.registration.id)),
  )
}

/** No room is set, or the server that it is at gives no answer: the page asks again by itself. */
const withoutRoom = (found: Found, visit: Visit, why: 'no-room' | 'silent'): Answer => {
  const say = words(visit.language)
  const view = {
    ...frameOf(found, visit),
    title: say(`join.${why}.title`),
    lede: say(`join.${why}.lede`),
    action: { label: say('join.again'), href: joinHref(visit) },
  }
  return answerPage(view, secondsWithoutRoom)
}

const refused = (found: Found, visit: Visit, because: RefusalOf): Answer => {
  const say = words(visit.language)
  return answerPage({
    ...frameOf(found, visit),
    title: say(`join.${because}.title`),
    lede: say(`join.${because}`),
  })
}

type RefusalOf = Extract<Entry, { kind: 'refused' }>['because']
type Open = Extract<Entry, { kind: 'open' }>

/** Before going in: the room is another one now, or nobody looks at the answer yet. */
const beforeDoor = (found: Found, visit: Visit, { room, isNew }: Open): Answer => {
  const say = words(visit.language)
  const news = isNew ? 'changed' : 'ready'
  return answerPage({
    ...frameOf(found, visit),
    title: say(`join.${news}.title`),
    lede: say(`join.${news}.lede`),
    action: { label: say('join.enter'), href: joinHref(visit, { enter: room }) },
  })
}

const watch = (found: Found, visit: Visit, { player, room }: Played): Answer => {
  const view = watchView(found, visit, { player, room })
  return page({
    title: view.title,
    body: watchPage({ view, player }),
    head: html`<meta name="robots" content="noindex" />`,
    embeds: player,
  })
}

type Played = { readonly player: Player; readonly room: string }

const find = async (
  { db, linkKey }: Dependencies,
  { parameters, today }: Visit,
): Promise<Found | undefined> => {
  const id = readToken(linkKey, parameters['token'] ?? '')
  return id === undefined ? undefined : findEntry(db, id, today)
}

/** The personal way into the room of an event. */
export const joinHttp = (dependencies: Dependencies) => {
  const { db } = dependencies

  const enter = async (found: Found, visit: Visit, entry: Open): Promise<Answer> => {
    const { room, place, isNew } = entry
    const query = visit.url.searchParams
    const player = playerOf(place)
    if (visit.isAhead) return beforeDoor(found, visit, entry)
    if (player !== undefined && query.get('there') !== 'yes') {
      return answerPage(agreeView(found, visit, { player, room, isNew }))
    }
    if (isNew && query.get('enter') !== room) return beforeDoor(found, visit, entry)
    const address = await roomAddressOf(dependencies, found, { visit, entry })
    if (address === undefined) return withoutRoom(found, visit, 'silent')
    await countEntry(db, found.registration, { room, at: visit.now })
    return redirect(address)
  }

  const lead = async (visit: Visit): Promise<Answer> => {
    const found = await find(dependencies, visit)
    if (found === undefined) return unknownLink(visit)
    const { entry } = found
    switch (entry.kind) {
      case 'refused':
        return refused(found, visit, entry.because)
      case 'early':
        return early(dependencies, found, { visit, opensAt: entry.opensAt })
      case 'no-room':
        return withoutRoom(found, visit, 'no-room')
      case 'open':
        return enter(found, visit, entry)
    }
  }

  /** Agreeing loads the stream; where there is none (any more), the link leads as ever. */
  const play = async (visit: Visit): Promise<Answer> => {
    const found = await find(dependencies, visit)
    const open = found?.entry.kind === 'open' ? found.entry : undefined
    const player = open && playerOf(open.place)
    if (found === undefined || open === undefined || player === undefined) {
      return found === undefined ? unknownLink(visit) : redirect(joinHref(visit))
    }
    const { room } = open
    await countEntry(db, found.registration, { room, at: visit.now })
    return watch(found, visit, { player, room })
  }

  return { lead, play }
}
