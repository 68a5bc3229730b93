import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import { labelOf } from '../domain/label-of.ts'
import type { Person } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import { listInstitutionRecords } from '../store/institution-record-store.ts'
import { listPeople } from '../store/person-store.ts'

export const section = 'directory'

/** The directory as the member sees it, on the day that the host's clock shows. */
export type OpenDirectory = {
  readonly relation: Relation
  readonly people: readonly Person[]
  readonly institutions: readonly InstitutionRecord[]
  readonly today: Day
}

export const openDirectory = (
  { db }: Dependencies,
  { actor, today }: DeskVisit,
): Promise<OpenDirectory> =>
  asActor(db, actor, async (tx) => {
    const relation = await getOwnRelation(tx)
    return {
      relation,
      people: await listPeople(tx),
      institutions: await listInstitutionRecords(tx),
      today: dayInZone(today, hostOf(relation).zone),
    }
  })

export const mayEdit = ({ actor }: DeskVisit): boolean => may(actor, 'edit')

export const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('directory.title'), detail: say('not-found') })
}

export const mayNot = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 403, title: say('directory.title'), detail: say('may-not') })
}

/** What somebody is called, also when the name was erased. */
export const personName = (person: Person, { language }: Pick<DeskVisit, 'language'>): string =>
  labelOf(person, language) ?? words(language)('person.nameless')

export const institutionName = (
  { name }: Pick<InstitutionRecord, 'name'>,
  { language }: Pick<DeskVisit, 'language'>,
): string => inLanguage(name, language).text

export const personOf = ({ people }: OpenDirectory, id: string): Person | undefined =>
  people.find((one) => one.id === id || one.merged.includes(id))

export const institutionOf = (
  { institutions }: Pick<OpenDirectory, 'institutions'>,
  id: string | null,
): InstitutionRecord | undefined =>
  id === null ? undefined : institutions.find((one) => one.id === id || one.merged.includes(id))

/** The name of a side in the reader's language; of nobody, for who acts for neither. */
export const sideName = (
  { relation }: Pick<OpenDirectory, 'relation'>,
  id: string,
  { language }: Pick<DeskVisit, 'language'>,
): string => {
  const side = relation.sides.find((one) => one.id === id)
  return side === undefined ? id : inLanguage(side.name, language).text
}

/** The institutions to choose from, by their names. */
export const institutionChoices = (
  { institutions }: Pick<OpenDirectory, 'institutions'>,
  { language }: Pick<DeskVisit, 'language'>,
): readonly { readonly value: string; readonly label: string }[] => {
  const { compare } = new Intl.Collator(language)
  return institutions
    .map((one) => ({ value: one.id, label: institutionName(one, { language }) }))
    .toSorted((one, other) => compare(one.label, other.label))
}
