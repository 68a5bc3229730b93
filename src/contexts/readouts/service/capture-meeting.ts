import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { meetings, type NewMeeting, undertakings } from '#contexts/meetings/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Capture, CapturedPerson } from '../domain/capture.ts'
import { isActing } from '../domain/capture.ts'
import type { Mention } from '../domain/source.ts'
import { insertMentions } from '../store/mention-store.ts'
import { insertSource } from '../store/source-store.ts'
import { enterInstitutions, enterPeople } from './enter-named.ts'

export type CaptureRefusal =
  'member-may-not-edit' | 'entry-not-found' | 'text-was-confirmed-already'

const sourcesOf = ({ source }: Capture): readonly string[] =>
  source.address === '' ? [] : [source.address]

const participantOf =
  (people: ReadonlyMap<CapturedPerson, string>) =>
  (one: CapturedPerson): NewMeeting['participants'][number] => ({
    side: one.side,
    thirdParty: '',
    name: one.name,
    person: people.get(one) ?? null,
    institution: null,
    capacity: one.capacities.join('; '),
    isActing: one.capacities.some(isActing),
    role: 'member',
  })

const meetingOf = (
  capture: Capture,
  id: string,
  people: ReadonlyMap<CapturedPerson, string>,
): NewMeeting => ({
  id,
  visibility: capture.visibility,
  content: {
    occasion: 'meeting',
    ...capture.meeting,
    time: null,
    venue: '',
    format: 'not-stated',
    previous: null,
    host: null,
    adopted: null,
    agenda: capture.agreements.map((agreement) => ({
      text: agreement.title,
      about: { kind: 'agreement', id: agreement.id },
    })),
    sources: sourcesOf(capture),
    illustrative: false,
  },
  participants: capture.people.map(participantOf(people)),
})

const enterSaid = (
  tx: Transaction,
  actor: Actor,
  { capture, meeting }: { readonly capture: Capture; readonly meeting: string },
): Promise<unknown> =>
  undertakings.enter(
    tx,
    actor,
    capture.undertakings.map(({ whose, text, wording, modality, owner }) => {
      const isPerson = capture.people.some(({ name }) => name === owner)
      return {
        actor: whose,
        visibility: capture.visibility,
        // What is ascribed to the other side waits until a member releases it, one by one.
        release: false,
        origin: { kind: 'meeting', id: meeting },
        content: {
          text: { [capture.language]: text },
          wording: { text: wording, language: capture.language },
          modality,
          due: { kind: 'none' },
          condition: '',
          owner: {
            institution: null,
            unit: isPerson ? '' : owner,
            person: null,
            personName: isPerson ? owner : '',
          },
          article: '',
          sources: sourcesOf(capture),
          illustrative: false,
        },
      }
    }),
  )

const mentionsOf = (capture: Capture, institutions: readonly string[]): readonly Mention[] => [
  ...institutions.map((subject) => ({ kind: 'institution', subject }) as const),
  ...capture.agreements.map(({ id }) => ({ kind: 'agreement', subject: id }) as const),
  ...capture.events.map((subject) => ({ kind: 'event', subject }) as const),
  ...capture.disciplines.map((word) => ({ kind: 'discipline', word }) as const),
]

const keepSource = async (
  tx: Transaction,
  actor: Actor,
  { capture, meeting }: { readonly capture: Capture; readonly meeting: string },
): Promise<void> => {
  const { keep, source, visibility: seenBy } = capture
  if (keep === 'no') return
  const visibility = keep === 'shared' ? seenBy : actor.side
  await insertSource(tx, actor, { meeting, visibility, source })
}

/** Records the meeting, or adds to the one on record; its id, or undefined where there is none. */
const enterMeeting = async (
  tx: Transaction,
  actor: Actor,
  { capture, made }: { readonly capture: Capture; readonly made: NewMeeting },
): Promise<string | undefined> => {
  if (capture.into === null) return (await meetings.enter(tx, actor, made)).id
  const meeting = await meetings.find(tx, { id: capture.into })
  // Who may know what was decided for the meeting as it was when the member looked.
  if (meeting === undefined || meeting.visibility !== capture.visibility) return undefined
  const { place, sources } = made.content
  const account = { place, sources, participants: made.participants }
  await meetings.addAccount(tx, actor, { meeting, account })
  return meeting.id
}

const enterAll = async (
  tx: Transaction,
  actor: Actor,
  { capture, id }: { readonly capture: Capture; readonly id: string },
): Promise<Result<undefined, CaptureRefusal>> => {
  const people = await enterPeople(tx, actor, capture)
  const institutions = await enterInstitutions(tx, actor, capture)
  if (people === undefined || institutions === undefined) return refuse('entry-not-found')
  const made = meetingOf(capture, id, people)
  const meeting = await enterMeeting(tx, actor, { capture, made })
  if (meeting === undefined) return refuse('entry-not-found')
  await enterSaid(tx, actor, { capture, meeting })
  const mentions = mentionsOf(capture, institutions)
  await insertMentions(tx, actor, { meeting, visibility: capture.visibility, mentions })
  await keepSource(tx, actor, { capture, meeting })
  await recordAudit(tx, actor, { action: 'captured a meeting from a text', subject: meeting })
  return accept(undefined)
}

/**
 * A member confirms what a press text tells: the meeting, who took part, what was promised and what
 * it was about, all of it or nothing. Confirming the same page twice makes one meeting.
 */
export const captureMeeting = async (
  db: OpenDatabase,
  actor: Actor,
  { capture, key }: { readonly capture: Capture; readonly key: string },
): Promise<Result<{ readonly slug: string }, CaptureRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const named = { key, content: capture }
    const made = await onceForKey(tx, { actor, named }, (id) =>
      enterAll(tx, actor, { capture, id }),
    )
    if (!made.ok) {
      return refuse(
        made.refusal === 'key-names-another-request' ? 'text-was-confirmed-already' : made.refusal,
      )
    }
    const meeting = await meetings.find(tx, { id: capture.into ?? made.value })
    return meeting === undefined ? refuse('entry-not-found') : accept({ slug: meeting.slug })
  })
}
