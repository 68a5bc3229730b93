import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type AgreementInShort, agreementsInShort } from '#contexts/agreements/contract.ts'
import {
  institutions,
  type InstitutionRecord,
  people,
  type Person,
} from '#contexts/directory/contract.ts'
import { type Meeting, meetings } from '#contexts/meetings/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation, hostOf, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { KnownInstitution } from '../domain/lexicon.ts'
import { likenessOfNames } from '../domain/name-likeness.ts'

/** What is on record that a text may mean, as far as the member's side sees it. */
export type KnownRecords = {
  readonly relation: Relation
  /** For a name of the text, those who are called so, and others of the same last name. */
  readonly people: ReadonlyMap<string, PeopleMeant>
  readonly institutions: readonly InstitutionRecord[]
  readonly agreements: readonly AgreementInShort[]
  readonly events: readonly EventView[]
  readonly meetings: readonly Meeting[]
}

export type PeopleMeant = {
  readonly exactly: readonly Person[]
  readonly perhaps: readonly Person[]
}

const mostPerhaps = 8

const peopleMeant = async (tx: Transaction, name: string): Promise<PeopleMeant> => {
  const exactly = await people.match(tx, name)
  const last = name.split(/\s+/).at(-1) ?? ''
  const alike = last.length > 2 ? await people.search(tx, last) : []
  const perhaps = alike.filter(({ id }) => !exactly.some((one) => one.id === id))
  return { exactly, perhaps: perhaps.slice(0, mostPerhaps) }
}

/** The institutions that a name means, in any spelling and by any of their names. */
export const institutionsMeant = (
  { institutions: all }: Pick<KnownRecords, 'institutions'>,
  name: string,
): readonly InstitutionRecord[] => all.filter((one) => institutions.isCalled(one, name))

const leastLikeness = 0.6

/**
 * The institutions of which a name only reminds, the likest first: a former name, or one that a
 * text has wrong. Whether one of them is meant is for a person to say.
 */
export const institutionsLike = (
  known: Pick<KnownRecords, 'institutions'>,
  { name, side }: { readonly name: string; readonly side: string },
): readonly InstitutionRecord[] => {
  const meant = new Set(institutionsMeant(known, name))
  return known.institutions
    .filter((one) => !meant.has(one) && (side === '' || (one.side ?? 'neither') === side))
    .map((one) => {
      const texts = [...Object.values(one.name), ...one.names.map(({ text }) => text)]
      return { one, share: Math.max(...texts.map((text) => likenessOfNames(name, text))) }
    })
    .filter(({ share }) => share >= leastLikeness)
    .toSorted((first, second) => second.share - first.share)
    .map(({ one }) => one)
}

/** Whether a meeting was on that very day. */
export const isOnDay =
  (day: Day) =>
  ({ content: { on } }: Meeting): boolean =>
    on?.precision === 'day' && on.first === day

/** Reads what is on record for the names that a text has. */
export const readKnown = (
  { db }: Dependencies,
  { actor, language, today }: DeskVisit,
  names: readonly string[],
): Promise<KnownRecords> =>
  asActor(db, actor, async (tx) => {
    const relation = await getOwnRelation(tx)
    const meant = new Map<string, PeopleMeant>()
    for (const name of names) meant.set(name, await peopleMeant(tx, name))
    return {
      relation,
      people: meant,
      institutions: await institutions.list(tx),
      agreements: await agreementsInShort(tx, {
        language,
        today: dayInZone(today, hostOf(relation).zone),
      }),
      events: await listEventViews(tx, { today }),
      meetings: await meetings.list(tx),
    }
  })

export const readInstitutions = (
  { db }: Dependencies,
  { actor }: DeskVisit,
): Promise<readonly InstitutionRecord[]> => asActor(db, actor, institutions.list)

/** Every name of the institutions that the member sees, for the lexicon. */
export const wordsOfInstitutions = (
  all: readonly InstitutionRecord[],
): readonly (readonly [string, KnownInstitution])[] =>
  all.flatMap(({ name, names, side }) =>
    [...Object.values(name), ...names.map(({ text }) => text)]
      // A name of one short word would be found in words that mean something else.
      .filter((text) => text.length > 3)
      .map((text) => [text, { name: text, side }] as const),
  )
