import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
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
  | 'institution-not-found'
  | 'side-not-found'
  | 'key-names-another-request'
  | 'person-is-shared-already'

/** What is wrong with the institution of a post: it is not there, or both would be told of what one alone sees. */
const faultOf = async (
  tx: Transaction,
  visibility: string,
  { institution }: PostContent,
): Promise<'institution-not-found' | 'institution-is-private' | undefined> => {
  if (institution === null) return undefined
  const found = await findInstitutionRecord(tx, institution)
  if (found === undefined) return 'institution-not-found'
  const isShared = ['joint', 'public'].includes(found.visibility)
  return visibility === 'joint' && !isShared ? 'institution-is-private' : undefined
}

/** The key under which a program asks, so that it is done once. */
type Keyed = { readonly named?: NamedRequest | undefined }

/** A member writes somebody into the directory, for their side alone or for both: the id. */
export const recordPerson = async (
  db: OpenDatabase,
  actor: Actor,
  { named, ...person }: Omit<NewPerson, 'id'> & Keyed,
): Promise<Result<string, PersonRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, (tx) =>
    onceForKey<PersonRefusal>(tx, { actor, named }, async (id) => {
      for (const post of person.posts) {
        const fault = await faultOf(tx, person.visibility, post)
        if (fault !== undefined) return refuse(fault)
      }
      await enterPerson(tx, actor, { ...person, id })
      await recordAudit(tx, actor, { action: 'recorded a person', subject: id })
      return accept(undefined)
    }),
  )
}

type Changing = Keyed & { readonly actor: Actor; readonly person: string; readonly action: string }

const withPerson = async (
  db: OpenDatabase,
  { actor, person: id, action, named }: Changing,
  work: (tx: Transaction, person: Person) => Promise<Result<undefined, PersonRefusal>>,
): Promise<Result<undefined, PersonRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx): Promise<Result<undefined, PersonRefusal>> => {
    const person = await findPerson(tx, id)
    if (person === undefined) return refuse('person-not-found')
    const done = await onceForKey<PersonRefusal>(tx, { actor, named }, async () => {
      const worked = await work(tx, person)
      if (worked.ok) await recordAudit(tx, actor, { action, subject: person.id })
      return worked
    })
    return done.ok ? accept(undefined) : done
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
    named,
  }: Keyed & {
    readonly person: string
    /** Absent: a new one. */
    readonly post?: string
    readonly content: PostContent | null
  },
): Promise<Result<undefined, PersonRefusal>> =>
  withPerson(db, { actor, person: id, action: 'recorded a post', named }, async (tx, person) => {
    const known = person.posts.find((one) => one.id === post)
    if (post !== undefined && known === undefined) return refuse('post-not-found')
    const visibility = known?.visibility ?? person.visibility
    const fault = content === null ? undefined : await faultOf(tx, visibility, content)
    if (fault !== undefined) return refuse(fault)
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
      const fault = await faultOf(tx, 'joint', post)
      if (fault !== undefined) return refuse(fault)
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
