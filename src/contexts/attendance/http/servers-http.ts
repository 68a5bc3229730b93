import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'

import { type ServerKind, serverKinds } from '../domain/online-server.ts'
import { words } from '../messages/words.ts'
import { type ServerField, serversPage, type ServersPageView } from '../pages/servers-page.ts'
import { type KeepRefusal, servers } from '../service/keep-servers.ts'
import { serversRoute } from './attendance-routes.ts'

type Typed = {
  readonly kind: ServerKind
  readonly name: string
  readonly address: string
  readonly appId: string
}
type Said = { readonly typed?: Typed; readonly refusal?: KeepRefusal }

const empty: Typed = { kind: 'bigbluebutton', name: '', address: '', appId: '' }

/** The field at which a refusal is shown. */
export const serverFieldOf: Readonly<Record<KeepRefusal, ServerField>> = {
  'server-name-is-missing': 'name',
  'server-name-is-too-long': 'name',
  'server-address-is-none': 'address',
  'server-address-is-not-https': 'address',
  'server-app-id-is-missing': 'appId',
  'server-secret-is-too-short': 'secret',
  'server-secret-is-too-long': 'secret',
  'address-is-not-https': 'address',
  'address-is-private': 'address',
  'no-answer': 'address',
  'answer-is-too-large': 'address',
  'answer-is-not-understood': 'address',
  'secret-is-wrong': 'secret',
  'only-the-head-may-keep-servers': 'name',
}

const typedIn = ({ text }: Form): Typed => ({
  kind: serverKinds.find((kind) => kind === text('kind')) ?? empty.kind,
  name: text('name').replaceAll(/\s+/g, ' '),
  address: text('address'),
  appId: text('appId'),
})

const didIn = ({ url, language }: DeskVisit): string | undefined => {
  const did = url.searchParams.get('did')
  return did === 'added' || did === 'removed' ? words(language)(`servers.did.${did}`) : undefined
}

const viewOf = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { typed = empty, refusal }: Said,
): Promise<ServersPageView> => {
  const { language, actor } = visit
  const say = words(language)
  const listed = await servers.list(db, actor)
  const did = didIn(visit)
  return {
    say,
    action: serversRoute.path,
    mayKeep: may(actor, 'keep-servers'),
    servers: listed.map(({ id, kind, name, address, addedBy, addedAt }) => ({
      id,
      kind,
      name,
      address,
      added: say('servers.added', {
        name: addedBy,
        day: formatDayOf(language, { instant: addedAt, zone: 'UTC' }),
      }),
    })),
    values: { ...typed, name: typed.name.slice(0, 200), address: typed.address.slice(0, 600) },
    ...(did !== undefined && { did }),
    ...(refusal !== undefined && {
      problem: { field: serverFieldOf[refusal], text: say(`servers.refused.${refusal}`) },
    }),
  }
}

const show = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  said: Said = {},
): Promise<Answer> => {
  const answer = said.refusal === undefined ? page : refusedPage
  return answer({
    title: words(visit.language)('servers.title'),
    section: 'registrations',
    body: serversPage(await viewOf(dependencies, visit, said)),
  })
}

/** The servers for meetings of the own side. */
export const serversHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  act: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    if (form.text('act') === 'remove') {
      const id = form.text('id')
      const asked = { id, now: visit.now }
      const removed = isId(id)
        ? await servers.remove(dependencies.db, visit.actor, asked)
        : undefined
      return removed?.ok === false
        ? show(dependencies, visit, { refusal: removed.refusal })
        : redirect(serversRoute.href({}, { did: 'removed' }))
    }
    const typed = typedIn(form)
    const added = await servers.add(dependencies, visit.actor, {
      ...typed,
      secret: form.text('secret'),
    })
    return added.ok
      ? redirect(serversRoute.href({}, { did: 'added' }))
      : show(dependencies, visit, { typed, refusal: added.refusal })
  },
})
