import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isFoundBy, nameKeysOf } from '#kit/text/name-key.ts'

import { words } from '../messages/words.ts'
import { type ComparedEntry, mergerPage } from '../pages/merger-page.ts'
import { mergeEntries, type MergeRefusal, partEntry } from '../service/merge-entries.ts'
import { listNames, type NameSubject } from '../store/name-store.ts'
import { listInstitutions } from '#contexts/relations/contract.ts'
import {
  institutionMergerRoute,
  institutionRoute,
  personMergerRoute,
  personRoute,
} from './directory-routes.ts'
import {
  institutionName,
  institutionOf,
  mayEdit,
  mayNot,
  notFound,
  type OpenDirectory,
  openDirectory,
  personName,
  personOf,
  section,
} from './open-directory.ts'
import { heldInWords, titleInWords } from './post-in-words.ts'

/** An entry of either kind, as it is chosen, compared and led back to. */
type Entry = ComparedEntry & {
  readonly id: string
  readonly href: string
  readonly merged: readonly string[]
  readonly names: readonly { readonly text: string; readonly language: string | null }[]
}

const people = (directory: OpenDirectory, visit: DeskVisit): readonly Entry[] =>
  directory.people.map((person) => ({
    id: person.id,
    name: personName(person, visit),
    href: personRoute.href({ person: person.id }),
    merged: person.merged,
    names: person.names,
    lines: [
      ...person.names.map(({ text }) => text),
      ...person.posts.map((post) => {
        const where = institutionOf(directory, post.institution)
        const place = where === undefined ? '' : `, ${institutionName(where, visit)}`
        const title = titleInWords(post, visit.language)
        return `${title}${place} (${heldInWords(post, visit.language)})`
      }),
    ],
  }))

const institutions = (directory: OpenDirectory, visit: DeskVisit): readonly Entry[] =>
  directory.institutions.map((one) => {
    const own = Object.entries(one.name).map(([language, text]) => ({ language, text }))
    return {
      id: one.id,
      name: institutionName(one, visit),
      href: institutionRoute.href({ institution: one.id }),
      merged: one.merged,
      names: [...own, ...one.names],
      lines: [...own, ...one.names].map(({ text }) => text),
    }
  })

type Opened = {
  readonly subject: NameSubject
  readonly entry: Entry
  readonly all: readonly Entry[]
  readonly action: string
}

const open = async (
  dependencies: Dependencies,
  subject: NameSubject,
  visit: DeskVisit,
): Promise<Opened | undefined> => {
  const directory = await openDirectory(dependencies, visit)
  const id = visit.parameters[subject] ?? ''
  const all = (subject === 'person' ? people : institutions)(directory, visit)
  const found = subject === 'person' ? personOf(directory, id) : institutionOf(directory, id)
  const entry = all.find((one) => one.id === found?.id)
  if (entry === undefined) return undefined
  const action =
    subject === 'person'
      ? personMergerRoute.href({ person: entry.id })
      : institutionMergerRoute.href({ institution: entry.id })
  return { subject, entry, all, action }
}

const isCalledAlike = (one: Entry, other: Entry): boolean =>
  other.names.some(({ text }) =>
    one.names.some((name) => isFoundBy(nameKeysOf(name.text, name.language), text)),
  )

/** The others, those with a like name first. */
const likeliestFirst = ({ entry, all }: Opened, language: string) => {
  const { compare } = new Intl.Collator(language)
  const others = all
    .filter(({ id }) => id !== entry.id)
    .map((one) => ({ value: one.id, label: one.name, isAlike: isCalledAlike(entry, one) }))
    .toSorted((one, other) => compare(one.label, other.label))
  return [...others.filter(({ isAlike }) => isAlike), ...others.filter(({ isAlike }) => !isAlike)]
}

/** What the merged entries are called by themselves. */
const mergedNames = (
  { db }: Dependencies,
  { subject, entry }: Opened,
  { actor, language }: DeskVisit,
): Promise<readonly { readonly value: string; readonly label: string }[]> =>
  asActor(db, actor, async (tx) => {
    const names = await listNames(tx, subject, entry.merged)
    const known = subject === 'institution' ? await listInstitutions(tx) : []
    return entry.merged.map((id) => {
      const institution = known.find((one) => one.id === id)
      const own = institution === undefined ? undefined : institutionName(institution, { language })
      const [first] = names.get(id) ?? []
      return { value: id, label: own ?? first?.text ?? words(language)('person.nameless') }
    })
  })

const show = async (
  dependencies: Dependencies,
  { opened, visit }: { readonly opened: Opened; readonly visit: DeskVisit },
  refused?: MergeRefusal,
): Promise<Answer> => {
  const { entry, all, action } = opened
  const say = words(visit.language)
  const other = all.find(({ id }) => id === visit.url.searchParams.get('with') && id !== entry.id)
  const body = mergerPage({
    say,
    above: { label: entry.name, href: entry.href },
    action,
    others: likeliestFirst(opened, visit.language),
    merged: await mergedNames(dependencies, opened, visit),
    ...(other !== undefined && { preview: { other: other.id, kept: entry, merged: other } }),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const content = { title: say('merger.title'), section, body }
  return refused === undefined ? page(content) : refusedPage(content)
}

/** Merging entries of one kind, and parting them again. */
export const mergerHttp = (dependencies: Dependencies, subject: NameSubject) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    if (!mayEdit(visit)) return mayNot(visit)
    const opened = await open(dependencies, subject, visit)
    return opened === undefined ? notFound(visit) : show(dependencies, { opened, visit })
  },
  act: async (visit: DeskVisit): Promise<Answer> => {
    const opened = await open(dependencies, subject, visit)
    if (opened === undefined) return notFound(visit)
    const form = await visit.form()
    const isParting = form.text('act') === 'part'
    const asked = { subject, kept: opened.entry.id, merged: form.text('entry') }
    const done = await (isParting ? partEntry : mergeEntries)(dependencies.db, visit.actor, asked)
    return done.ok
      ? redirect(`${opened.entry.href}?did=${isParting ? 'parted' : 'merged'}`)
      : show(dependencies, { opened, visit }, done.refusal)
  },
})
