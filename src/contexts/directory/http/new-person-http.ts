import type { DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { PostContent } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import { personFormPage } from '../pages/person-form-page.ts'
import { type PersonRefusal, recordPerson } from '../service/change-person.ts'
import type { NewPerson } from '../service/enter-person.ts'
import { directoryRoute, newPersonRoute, personRoute } from './directory-routes.ts'
import { readNames } from './form-of-names.ts'
import {
  institutionChoices,
  mayEdit,
  mayNot,
  type OpenDirectory,
  openDirectory,
  section,
} from './open-directory.ts'
import {
  emptyPost,
  hasNoPost,
  postIn,
  type PostFault,
  readPost,
  type WrittenPost,
} from './post-form.ts'

type Written = {
  readonly names: string
  readonly actsFor: string
  readonly visibility: string
  readonly post: WrittenPost
}

type Said = {
  readonly written: Written
  readonly errors?: ReadonlyMap<string, string>
  readonly refused?: PersonRefusal
}

const show = (
  directory: OpenDirectory,
  visit: DeskVisit,
  { written, errors = new Map(), refused }: Said,
): Answer => {
  const say = words(visit.language)
  const body = personFormPage({
    say,
    above: { label: say('directory.title'), href: directoryRoute.path },
    action: newPersonRoute.path,
    ...written,
    values: written.post,
    sides: ownSideFirst(directory.relation, visit.actor.side).map(({ id, name }) => ({
      value: id,
      label: inLanguage(name, visit.language).text,
    })),
    institutions: institutionChoices(directory, visit),
    errors,
    summary: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = errors.size > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: say('person.new'), section, body })
}

const writtenIn = (form: Form): Written => ({
  names: form.text('names'),
  actsFor: form.text('actsFor'),
  visibility: form.text('visibility'),
  post: postIn(form),
})

type ReadPost = ReturnType<typeof readPost> | undefined

const postFaults = (post: ReadPost): readonly PostFault[] =>
  post === undefined || post.ok ? [] : post.refusal

const postsOf = (post: ReadPost): readonly PostContent[] =>
  post === undefined || !post.ok ? [] : [post.value]

/** Who was written in the form, or what to correct, by field. */
const readPerson = (
  written: Written,
  { institutions, relation }: OpenDirectory,
  { actor, language }: DeskVisit,
): NewPerson | ReadonlyMap<string, string> => {
  const say = words(language)
  const { names, fault } = readNames(written.names, { isOptional: false })
  const post = hasNoPost(written.post)
    ? undefined
    : readPost(written.post, new Set(institutions.map(({ id }) => id)))
  const faults = postFaults(post)
  const errors = new Map([
    ...(fault === undefined ? [] : [['names', say(`fault.${fault}`)] as const]),
    ...faults.map(({ field, kind }) => [field, say(`fault.${kind}`)] as const),
  ])
  if (errors.size > 0) return errors
  const whoseSide = relation.sides.find(({ id }) => id === written.actsFor)
  return {
    visibility: written.visibility === 'private' ? actor.side : 'joint',
    actsFor: whoseSide === undefined ? null : whoseSide.id,
    names,
    posts: postsOf(post),
  }
}

/** Writing somebody new into the directory. */
export const newPersonHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    if (!mayEdit(visit)) return mayNot(visit)
    const directory = await openDirectory(dependencies, visit)
    const { side } = visit.actor
    const written = { names: '', actsFor: side, visibility: 'joint', post: emptyPost }
    return show(directory, visit, { written })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const directory = await openDirectory(dependencies, visit)
    const written = writtenIn(await visit.form())
    const read = readPerson(written, directory, visit)
    if (!('names' in read)) return show(directory, visit, { written, errors: read })
    const recorded = await recordPerson(dependencies.db, visit.actor, read)
    return recorded.ok
      ? redirect(personRoute.href({ person: recorded.value }, { did: 'recorded' }))
      : show(directory, visit, { written, refused: recorded.refusal })
  },
})
