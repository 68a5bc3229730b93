import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import { capacitiesOn } from '../domain/capacity.ts'
import type { Person } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import { personPage } from '../pages/person-page.ts'
import {
  forgetPerson,
  nameAnew,
  type PersonRefusal,
  shareOwnPerson,
} from '../service/change-person.ts'
import {
  directoryRoute,
  personMergerRoute,
  personNamesRoute,
  personPostRoute,
  personRoute,
} from './directory-routes.ts'
import { namesWritten, readNames } from './form-of-names.ts'
import { nameRows } from './name-rows.ts'
import {
  institutionName,
  institutionOf,
  mayEdit,
  notFound,
  type OpenDirectory,
  openDirectory,
  personName,
  personOf,
  section,
  sideName,
} from './open-directory.ts'
import { titleInWords } from './post-in-words.ts'
import { postRows } from './post-rows.ts'

export type OpenedPerson = { readonly person: Person; readonly directory: OpenDirectory }

/** A handler that is given the person that its path names. */
export const withPerson = (
  dependencies: Dependencies,
  answer: (opened: OpenedPerson, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(async (visit: DeskVisit): Promise<OpenedPerson | undefined> => {
    const directory = await openDirectory(dependencies, visit)
    const person = personOf(directory, visit.parameters['person'] ?? '')
    return person && { person, directory }
  }, notFound)(answer)

const capacitiesToday = ({ person, directory }: OpenedPerson, visit: DeskVisit): string => {
  const say = words(visit.language)
  const held = capacitiesOn(person, directory.today)
    .filter(({ certainty }) => certainty === 'held')
    .map(({ post }) => {
      const institution = institutionOf(directory, post.institution)
      const title = titleInWords(post, visit.language)
      return institution === undefined ? title : `${title}, ${institutionName(institution, visit)}`
    })
  const side =
    person.actsFor === null
      ? say('acts-for.neither')
      : say('acts-for', { side: sideName(directory, person.actsFor, visit) })
  return held.length === 0
    ? `${side} ${say('capacity.none')}`
    : `${side} ${say('capacity.today', { posts: formatList(visit.language, held) })}`
}

const dids = ['recorded', 'named', 'posted', 'shared', 'forgotten', 'merged', 'parted'] as const

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((each) => each === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`did.${did}`) }
}

type Said = {
  readonly ownNames?: string
  readonly namesError?: string
  readonly refused?: PersonRefusal
}

const show = (opened: OpenedPerson, visit: DeskVisit, said: Said = {}): Answer => {
  const { person, directory } = opened
  const say = words(visit.language)
  const name = personName(person, visit)
  const own = person.names.filter(({ side }) => side === visit.actor.side)
  const body = personPage({
    say,
    name,
    above: { label: say('directory.title'), href: directoryRoute.path },
    lede: capacitiesToday(opened, visit),
    names: nameRows(person.names, directory, visit),
    posts: postRows(
      { held: person.posts.map((post) => ({ person, post })), by: 'institution' },
      directory,
      visit,
    ),
    isPrivate: person.visibility === visit.actor.side,
    mayEdit: mayEdit(visit),
    merged: person.merged.length === 0 ? '' : say('merged.count', { count: person.merged.length }),
    links: {
      addPost: personPostRoute.href({ person: person.id, post: 'new' }),
      names: personNamesRoute.href({ person: person.id }),
      act: personRoute.href({ person: person.id }),
      merger: personMergerRoute.href({ person: person.id }),
    },
    ownNames: said.ownNames ?? namesWritten(own),
    ...(said.namesError !== undefined && { namesError: said.namesError }),
    recorded: say('recorded.when', {
      side: sideName(directory, person.recorded.side, visit),
      day: formatDay(visit.language, Math.floor(person.recorded.recordedAt / millisecondsPerDay)),
    }),
    ...didIn(visit),
    ...(said.refused !== undefined && { refused: say(`refused.${said.refused}`) }),
  })
  const isRefused = said.namesError !== undefined || said.refused !== undefined
  return (isRefused ? refusedPage : page)({ title: name, section, body })
}

/** A person's page, and what is done there. */
export const personHttp = (dependencies: Dependencies) => ({
  show: withPerson(dependencies, show),
  name: withPerson(dependencies, async (opened, visit) => {
    const written = (await visit.form()).text('names')
    const { names, fault } = readNames(written, { isOptional: false })
    if (fault !== undefined) {
      const namesError = words(visit.language)(`fault.${fault}`)
      return show(opened, visit, { ownNames: written, namesError })
    }
    const person = opened.person.id
    const named = await nameAnew(dependencies.db, visit.actor, { person, names })
    return named.ok
      ? redirect(personRoute.href({ person }, { did: 'named' }))
      : show(opened, visit, { refused: named.refusal })
  }),
  act: withPerson(dependencies, async (opened, visit) => {
    const isForgetting = (await visit.form()).text('act') === 'forget'
    const act = isForgetting ? forgetPerson : shareOwnPerson
    const person = opened.person.id
    const done = await act(dependencies.db, visit.actor, person)
    return done.ok
      ? redirect(personRoute.href({ person }, { did: isForgetting ? 'forgotten' : 'shared' }))
      : show(opened, visit, { refused: done.refusal })
  }),
})
