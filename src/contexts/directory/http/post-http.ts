import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import type { PostVersion } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import { postFormPage } from '../pages/post-form-page.ts'
import { type PersonRefusal, recordPost } from '../service/change-person.ts'
import { listPostHistory } from '../store/post-store.ts'
import { personPostRoute, personRoute } from './directory-routes.ts'
import {
  institutionChoices,
  mayEdit,
  mayNot,
  notFound,
  personName,
  section,
  sideName,
} from './open-directory.ts'
import { type OpenedPerson, withPerson } from './person-http.ts'
import {
  emptyPost,
  postIn,
  type PostFault,
  readPost,
  type WrittenPost,
  writtenOfPost,
} from './post-form.ts'
import { heldInWords, titleInWords } from './post-in-words.ts'

type Said = {
  readonly values: WrittenPost
  readonly faults?: readonly PostFault[]
  readonly refused?: PersonRefusal
}

const versionInWords = (
  { post, by }: PostVersion,
  { directory }: OpenedPerson,
  visit: DeskVisit,
): string => {
  const say = words(visit.language)
  const who = say('recorded.when', {
    side: sideName(directory, by.side, visit),
    day: formatDay(visit.language, Math.floor(by.recordedAt / millisecondsPerDay)),
  })
  if (post === null) return `${say('post.taken-back')} ${who}`
  return `${titleInWords(post, visit.language)}, ${heldInWords(post, visit.language)}. ${who}`
}

const isNew = ({ parameters }: DeskVisit): boolean => parameters['post'] === 'new'

const known = ({ person }: OpenedPerson, { parameters }: DeskVisit) =>
  person.posts.find(({ id }) => id === parameters['post'])

type Seen = { readonly opened: OpenedPerson; readonly visit: DeskVisit }

const show = async (
  { db }: Dependencies,
  { opened, visit }: Seen,
  { values, faults = [], refused }: Said,
): Promise<Answer> => {
  const { person, directory } = opened
  const say = words(visit.language)
  const post = known(opened, visit)
  const versions =
    post === undefined ? [] : await asActor(db, visit.actor, (tx) => listPostHistory(tx, post.id))
  const title = say(post === undefined ? 'post.new' : 'post.correct')
  const errors = new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)]))
  const body = postFormPage({
    say,
    title,
    above: { label: personName(person, visit), href: personRoute.href({ person: person.id }) },
    action: personPostRoute.href({ person: person.id, post: visit.parameters['post'] ?? '' }),
    isKnown: post !== undefined,
    values,
    institutions: institutionChoices(directory, visit),
    errors,
    summary: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    history: versions.map((version) => versionInWords(version, opened, visit)),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title, section, body })
}

/** Recording and correcting the posts of a person. */
export const postHttp = (dependencies: Dependencies) => ({
  show: withPerson(dependencies, (opened, visit) => {
    if (!mayEdit(visit)) return mayNot(visit)
    const post = known(opened, visit)
    if (post === undefined && !isNew(visit)) return notFound(visit)
    const values = post === undefined ? emptyPost : writtenOfPost(post)
    return show(dependencies, { opened, visit }, { values })
  }),
  save: withPerson(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const values = postIn(form)
    const isBack = form.text('act') === 'take-back'
    const ids = new Set(opened.directory.institutions.map(({ id }) => id))
    const read = readPost(values, ids)
    if (!isBack && !read.ok) {
      return show(dependencies, { opened, visit }, { values, faults: read.refusal })
    }
    const person = opened.person.id
    const recorded = await recordPost(dependencies.db, visit.actor, {
      person,
      ...(!isNew(visit) && { post: visit.parameters['post'] ?? '' }),
      content: isBack || !read.ok ? null : read.value,
    })
    return recorded.ok
      ? redirect(personRoute.href({ person }, { did: 'posted' }))
      : show(dependencies, { opened, visit }, { values, refused: recorded.refusal })
  }),
})
