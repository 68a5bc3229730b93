import type { Actor } from '#contexts/access/contract.ts'
import {
  institutions as directoryInstitutions,
  people as directoryPeople,
  type Person,
  type PostContent,
} from '#contexts/directory/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { foldText } from '#kit/text/fold-text.ts'

import { type Capture, type CapturedPerson, isActing } from '../domain/capture.ts'

const sourceOf = ({ source }: Capture): string => source.address || source.publisher

/** A capacity as a post: held on the day of the meeting; since when and until when the text does not tell. */
const postOf = (capacity: string, capture: Capture): PostContent => ({
  institution: null,
  title: { [capture.language]: capacity },
  acting: isActing(capacity),
  precedence: null,
  from: null,
  until: null,
  announcedOn: capture.meeting.on?.first ?? capture.source.publishedOn,
  source: sourceOf(capture),
})

/** The capacities that the directory has no post for yet. */
const unknownOf = ({ posts }: Person, capacities: readonly string[]): readonly string[] => {
  const known = new Set(posts.flatMap(({ title }) => Object.values(title).map(foldText)))
  return capacities.filter((capacity) => !known.has(foldText(capacity)))
}

const addPosts = async (
  tx: Transaction,
  actor: Actor,
  { person, one, capture }: { person: Person; one: CapturedPerson; capture: Capture },
): Promise<void> => {
  const visibility = person.visibility === 'joint' ? capture.visibility : person.visibility
  for (const capacity of unknownOf(person, one.capacities)) {
    const content = postOf(capacity, capture)
    await directoryPeople.insertPost(tx, actor, { person: person.id, visibility, content })
  }
}

const enterPersonOf = (
  tx: Transaction,
  actor: Actor,
  { one, capture }: { readonly one: CapturedPerson; readonly capture: Capture },
): Promise<string> =>
  directoryPeople.enter(tx, actor, {
    visibility: capture.visibility,
    actsFor: one.side,
    names: [{ text: one.name, language: capture.language, use: 'full', source: sourceOf(capture) }],
    posts: one.capacities.map((capacity) => postOf(capacity, capture)),
  })

/** Who each participant is in the directory; undefined where one who was chosen is not there. */
export const enterPeople = async (
  tx: Transaction,
  actor: Actor,
  capture: Capture,
): Promise<ReadonlyMap<CapturedPerson, string> | undefined> => {
  const entered = new Map<CapturedPerson, string>()
  for (const one of capture.people) {
    if (one.entry.is === 'new') entered.set(one, await enterPersonOf(tx, actor, { one, capture }))
    if (one.entry.is === 'known') {
      const person = await directoryPeople.find(tx, one.entry.id)
      if (person === undefined) return undefined
      await addPosts(tx, actor, { person, one, capture })
      entered.set(one, person.id)
    }
  }
  return entered
}

/**
 * The institutions that were talked about, as far as everybody may see them who sees the meeting;
 * undefined where one that was chosen is not there.
 */
export const enterInstitutions = async (
  tx: Transaction,
  actor: Actor,
  capture: Capture,
): Promise<readonly string[] | undefined> => {
  const known = await directoryInstitutions.list(tx)
  const entered: string[] = []
  for (const { name, side, kind, entry } of capture.institutions) {
    if (entry.is === 'known') {
      const found = known.find(({ id }) => id === entry.id)
      if (found === undefined) return undefined
      if (capture.visibility !== 'joint' || found.visibility !== actor.side) entered.push(found.id)
    } else {
      const id = newId()
      const { visibility, source, language } = capture
      const sources = source.address === '' ? [] : [source.address]
      const institution = { id, visibility, side, kind, name: { [language]: name }, sources }
      await saveInstitution(tx, { relation: actor.relation, institution })
      entered.push(id)
    }
  }
  return entered
}
