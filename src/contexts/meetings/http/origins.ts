import type { DeskVisit } from '#contexts/access/contract.ts'
import { agreementsInShort } from '#contexts/agreements/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Undertaking } from '../domain/undertaking.ts'
import { words } from '../messages/words.ts'
import type { NamedOrigin } from '../pages/named-origin.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { meetingRoute } from './meetings-routes.ts'
import { todayOf } from './open-desk-of.ts'

/** Where undertakings come from, by the ids of those records, as far as the reader sees them. */
export type Origins = ReadonlyMap<string, NamedOrigin>

type Asked = { readonly visit: DeskVisit; readonly relation: Relation }

const meetingOrigins = async (tx: Transaction, { visit }: Asked): Promise<Origins> =>
  new Map(
    (await listMeetings(tx)).map(({ id, slug, content }) => {
      const { text, language } = inLanguage(content.title, visit.language)
      return [id, { label: text, language, href: meetingRoute.href({ slug }) }]
    }),
  )

const agreementOrigins = async (tx: Transaction, { visit, relation }: Asked): Promise<Origins> => {
  const { language } = visit
  const all = await agreementsInShort(tx, { language, today: todayOf(relation, visit) })
  return new Map(all.map(({ id, title, href }) => [id, { label: title, language, href }]))
}

/** The meetings and agreements that these undertakings come from. */
export const readOrigins = async (
  tx: Transaction,
  undertakings: readonly Pick<Undertaking, 'origin'>[],
  asked: Asked,
): Promise<Origins> => {
  const isThere = (kind: string): boolean => undertakings.some(({ origin }) => origin.kind === kind)
  return new Map([
    ...(isThere('meeting') ? await meetingOrigins(tx, asked) : []),
    ...(isThere('agreement') ? await agreementOrigins(tx, asked) : []),
  ])
}

/** Where one comes from, for a reader; a record that is not shown is only named by its kind. */
export const originOf = (
  { origin, content }: Pick<Undertaking, 'origin' | 'content'>,
  origins: Origins,
  { language }: Pick<DeskVisit, 'language'>,
): NamedOrigin => {
  const say = words(language)
  if (origin.kind === 'letter') return { label: say('fact.origin.letter'), language }
  const known = origins.get(origin.id)
  if (known !== undefined) {
    return content.article === ''
      ? known
      : { ...known, detail: say('fact.article', { number: content.article }) }
  }
  return {
    label: say(origin.kind === 'meeting' ? 'fact.origin.unseen' : 'fact.origin.agreement'),
    language,
  }
}
