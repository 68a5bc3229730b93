import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { NameContent, Person, PostContent } from '../domain/person.ts'
import { findInstitutionRecord } from '../store/institution-record-store.ts'
import { eraseOwnNames } from '../store/name-store.ts'
import { findPerson, sharePerson } from '../store/person-store.ts'
import { insertPost } from '../store/post-store.ts'
import { enterPerson, type NewPerson } from './enter-person.ts'
import { saveNames } from './save-names.ts'

export type PersonRefusal =
  | 'member-may-not-edit'
  | 'person-not-found'
  | 'post-not-found'
  | 'institution-is-private'
  | 'person-is-shared-already'

/** Whether what both see would refer to an institution that one alone sees. */
const wouldTell = async (
  tx: Transaction,
  visibility: string,
  { institution }: PostContent,
): Promise<boolean> => {
  if (visibility !== 'joint' || institution === null) return false
  const found = await findInstitutionRecord(tx, institution)
  return found === undefined || !['joint', 'public'].includes(found.visibility)
}

/** A member writes somebody into the directory, for their side alone or for both: the id. */
export const recordPerson = async (
  db: OpenDatabase,
  actor: Actor,
  person: NewPerson,
): Promise<Result<string, PersonRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    for (const post of person.posts) {
      if (await wouldTell(tx, person.visibility, post)) return refuse('institution-is-private')
    }
    const id = await enterPerson(tx, actor, person)
    await recordAudit(tx, actor, { action: 'recorded a person', subject: id })
    return accept(id)
  })
}

type Changing = { readonly actor: Actor; readonly person: string; readonly action: string }

const withPerson = async (
  db: OpenDatabase,
  { actor, person: id, action }: Changing,
  work: (tx: Transaction, person: Person) => Promise<Result<undefined, PersonRefusal>>,
): Promise<Result<undefined, PersonRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const person = await findPerson(tx, id)
    if (person === undefined) return refuse('person-not-found')
    const done = await work(tx, person)
    if (done.ok) await recordAudit(tx, actor, { action, subject: person.id })
    return done
  })
}

/** A member writes anew what their side says somebody is called; the names of the other side stay. */
export const nameAnew = (
  db: OpenDatabase,
  actor: Actor,
  { person: id, names }: { readonly person: string; readonly names: readonly NameContent[] },
): Promise<Result<undefined, PersonRefusal>> =>
  withPerson(db, { actor, person: id, action: 'named a person' }, async (tx, person) => {
    await saveNames(tx, actor, {
      subject: 'person',
      of: person.id,
      visibility: person.visibility,
      known: person.names,
      names,
    })
    return accept(undefined)
  })

/** A member records a post, corrects one, or takes one back (no content). */
export const recordPost = (
  db: OpenDatabase,
  actor: Actor,
  {
    person: id,
    post,
    content,
  }: {
    readonly person: string
    /** Absent: a new one. */
    readonly post?: string
    readonly content: PostContent | null
  },
): Promise<Result<undefined, PersonRefusal>> =>
  withPerson(db, { actor, person: id, action: 'recorded a post' }, async (tx, person) => {
    const known = person.posts.find((one) => one.id === post)
    if (post !== undefined && known === undefined) return refuse('post-not-found')
    const visibility = known?.visibility ?? person.visibility
    if (content !== null && (await wouldTell(tx, visibility, content))) {
      return refuse('institution-is-private')
    }
    await insertPost(tx, actor, {
      person: person.id,
      visibility,
      ...(post !== undefined && { post }),
      content,
    })
    return accept(undefined)
  })

/** A member lets the other side see somebody, as the record is now. */
export const shareOwnPerson = (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<undefined, PersonRefusal>> =>
  withPerson(db, { actor, person: id, action: 'shared a person' }, async (tx, person) => {
    if (person.visibility === 'joint') return refuse('person-is-shared-already')
    for (const post of person.posts) {
      if (await wouldTell(tx, 'joint', post)) return refuse('institution-is-private')
    }
    await sharePerson(tx, person.id)
    await saveNames(tx, actor, {
      subject: 'person',
      of: person.id,
      visibility: 'joint',
      known: [],
      names: person.names,
    })
    for (const post of person.posts) {
      await insertPost(tx, actor, {
        person: person.id,
        visibility: 'joint',
        post: post.id,
        content: post,
      })
    }
    return accept(undefined)
  })

/** A member has somebody forgotten: the names that the own side wrote are erased for good. */
export const forgetPerson = (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<undefined, PersonRefusal>> =>
  withPerson(db, { actor, person: id, action: 'forgot a person' }, async (tx, person) => {
    await eraseOwnNames(tx, actor, [person.id, ...person.merged])
    return accept(undefined)
  })
