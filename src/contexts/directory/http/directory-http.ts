import type { DeskVisit } from '#contexts/access/contract.ts'
import { institutionKinds, ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { isFoundBy, nameKeysOf } from '#kit/text/name-key.ts'

import { capacitiesOn } from '../domain/capacity.ts'
import type { InstitutionRecord } from '../domain/institution-record.ts'
import type { Person } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import {
  directoryPage,
  type ListedInstitution,
  type ListedPerson,
  type ListedSide,
} from '../pages/directory-page.ts'
import {
  directoryRoute,
  importInstitutionsRoute,
  importPeopleRoute,
  institutionRoute,
  newInstitutionRoute,
  newPersonRoute,
  personRoute,
} from './directory-routes.ts'
import {
  institutionName,
  institutionOf,
  mayEdit,
  type OpenDirectory,
  openDirectory,
  personName,
  section,
} from './open-directory.ts'
import { heldInWords, titleInWords } from './post-in-words.ts'

const performing: readonly string[] = ['ensemble', 'artist', 'festival', 'group']

const byName = (language: Language) => {
  const { compare } = new Intl.Collator(language)
  return (one: { readonly name: string }, other: { readonly name: string }): number =>
    compare(one.name, other.name)
}

/** Who holds a post there today, and how surely. */
const holdersOf = (
  { id, merged }: InstitutionRecord,
  { people, today }: OpenDirectory,
  visit: DeskVisit,
): ListedInstitution['holders'] =>
  people.flatMap((person) =>
    capacitiesOn(person, today)
      .filter(
        ({ post: { institution }, certainty }) =>
          certainty === 'held' &&
          institution !== null &&
          (institution === id || merged.includes(institution)),
      )
      .map(({ post }) => ({
        title: titleInWords(post, visit.language),
        name: personName(person, visit),
        href: personRoute.href({ person: person.id }),
      })),
  )

const listedInstitution = (
  record: InstitutionRecord,
  directory: OpenDirectory,
  visit: DeskVisit,
): ListedInstitution => {
  const name = inLanguage(record.name, visit.language)
  const acronym = record.names.find(({ use }) => use === 'acronym')?.text
  return {
    name: name.text,
    ...(name.language === visit.language ? {} : { nameLanguage: name.language }),
    href: institutionRoute.href({ institution: record.id }),
    what: [acronym, words(visit.language)(`kind.${record.kind}`)]
      .filter((part) => part !== undefined)
      .join(' · '),
    isPrivate: record.visibility === visit.actor.side,
    holders: holdersOf(record, directory, visit),
  }
}

const listedPerson = (person: Person, directory: OpenDirectory, visit: DeskVisit): ListedPerson => {
  const [capacity] = capacitiesOn(person, directory.today)
  const post = capacity?.post ?? person.posts[0]
  const institution = institutionOf(directory, post?.institution ?? null)
  return {
    name: personName(person, visit),
    href: personRoute.href({ person: person.id }),
    post:
      post === undefined
        ? ''
        : [
            titleInWords(post, visit.language),
            ...(institution === undefined ? [] : [institutionName(institution, visit)]),
          ].join(', '),
    held: post === undefined ? '' : heldInWords(post, visit.language),
    isPrivate: person.visibility === visit.actor.side,
  }
}

const sidesOf = (directory: OpenDirectory, visit: DeskVisit): readonly ListedSide[] => {
  const { relation, institutions, people } = directory
  const say = words(visit.language)
  const sides = ownSideFirst(relation, visit.actor.side).map((side) => ({
    id: side.id,
    name: inLanguage(side.name, visit.language).text,
    accent: side.accent,
  }))
  const groups = [...sides, { id: null, name: say('directory.international'), accent: null }]
  return groups.map(({ id, name, accent }) => {
    const own = institutions.filter(({ side }) => side === id)
    const listed = (some: readonly InstitutionRecord[]): readonly ListedInstitution[] =>
      institutionKinds.flatMap((kind) =>
        some
          .filter((one) => one.kind === kind)
          .map((one) => listedInstitution(one, directory, visit))
          .toSorted(byName(visit.language)),
      )
    return {
      name,
      accent,
      institutions: listed(own.filter(({ kind }) => !performing.includes(kind))),
      performing: listed(own.filter(({ kind }) => performing.includes(kind))),
      people: people
        .filter(({ actsFor }) => actsFor === id)
        .map((one) => listedPerson(one, directory, visit))
        .toSorted(byName(visit.language)),
    }
  })
}

const answersTo = (
  { names }: { readonly names: readonly { text: string; language: string | null }[] },
  typed: string,
): boolean => names.some(({ text, language }) => isFoundBy(nameKeysOf(text, language), typed))

const found = (directory: OpenDirectory, typed: string, visit: DeskVisit) => {
  const institutions = directory.institutions.filter(
    (one) =>
      answersTo(one, typed) ||
      answersTo(
        { names: Object.entries(one.name).map(([language, text]) => ({ language, text })) },
        typed,
      ),
  )
  const isThere = new Set(institutions.flatMap(({ id, merged }) => [id, ...merged]))
  const people = directory.people.filter(
    (one) =>
      answersTo(one, typed) ||
      one.posts.some(({ institution }) => institution !== null && isThere.has(institution)),
  )
  return {
    institutions: institutions.map((one) => listedInstitution(one, directory, visit)),
    people: people.map((one) => listedPerson(one, directory, visit)),
  }
}

const countIn = ({ url }: DeskVisit, name: string): number | undefined => {
  const count = url.searchParams.get(name) ?? ''
  return /^\d{1,4}$/.test(count) ? Number(count) : undefined
}

/** How much a table brought, where the member comes from there. */
const didImport = (visit: DeskVisit): { readonly did?: string } => {
  const say = words(visit.language)
  const people = countIn(visit, 'imported')
  if (people !== undefined) return { did: say('did.imported', { count: people }) }
  const institutions = countIn(visit, 'institutions')
  return institutions === undefined ? {} : { did: say('did.institutions', { count: institutions }) }
}

/** The directory of both sides, or what a search finds in it. */
export const directoryHttp =
  (dependencies: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const directory = await openDirectory(dependencies, visit)
    const say = words(visit.language)
    const typed = (visit.url.searchParams.get('q') ?? '').trim().slice(0, 200)
    const body = directoryPage({
      say,
      typed,
      ...(typed !== '' && { found: found(directory, typed, visit) }),
      sides: sidesOf(directory, visit),
      mayEdit: mayEdit(visit),
      ...didImport(visit),
      links: {
        search: directoryRoute.path,
        addPerson: newPersonRoute.path,
        addInstitution: newInstitutionRoute.path,
        peopleTable: importPeopleRoute.path,
        institutionsTable: importInstitutionsRoute.path,
      },
    })
    return page({ title: say('directory.title'), section, body })
  }
