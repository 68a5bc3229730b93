import type { DeskVisit } from '#contexts/access/contract.ts'
import { agreementsInShort } from '#contexts/agreements/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Meeting } from '../domain/meeting.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { type MinutesStanding, readMinutes } from '../service/agree-minutes.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { listNotedUndertakings, type NotedUndertaking } from '../store/noted-line-store.ts'
import { findText, type SavedText } from '../store/text-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { type AgendaLine, readAgenda, readPrevious } from './agenda-lines.ts'
import { type NameOfParticipant, readNamesOfParticipants } from './name-of-participant.ts'
import { todayOf } from './open-desk-of.ts'
import type { FindProgrammes, ProgrammeOfEvents } from './programmes-of-events.ts'
import type { OpenedMeeting } from './open-meeting.ts'
import { openBefore } from './propose-points.ts'
import { type MeetingPlace, readPlace } from './read-place.ts'
import type { FindSubjects } from './subjects.ts'

/** A meeting with all that its page shows beside it. */
export type MeetingAround = {
  readonly meeting: Meeting
  readonly relation: Relation
  readonly nameOf: NameOfParticipant
  readonly said: readonly Undertaking[]
  readonly open: readonly Undertaking[]
  readonly notes: SavedText | undefined
  /** What marked lines of the notes became. */
  readonly noted: readonly NotedUndertaking[]
  readonly memo: SavedText | undefined
  readonly minutes: MinutesStanding | undefined
  readonly agenda: readonly AgendaLine[]
  /** The meeting that it continues, and those that continue it. */
  readonly before: readonly Meeting[]
  readonly after: readonly Meeting[]
  /** The series that it is of, and the sessions beside it. */
  readonly place: MeetingPlace | undefined
  /** The agreement that is the text of the executive programme it adopted. */
  readonly text: { readonly title: string; readonly href: string } | undefined
  /** The programme of events that carries it out. */
  readonly events: ProgrammeOfEvents | undefined
}

/** Who reads, and what other contexts know. */
type ReadingAround = {
  readonly visit: DeskVisit
  readonly findSubjects: FindSubjects
  readonly findProgrammes: FindProgrammes
}

/** The agreement that is the text of the programme that a session adopted. */
const readAdoptedText = async (
  tx: Transaction,
  { meeting, relation }: OpenedMeeting,
  visit: DeskVisit,
): Promise<MeetingAround['text']> => {
  const wanted = meeting.content.adopted?.agreement ?? null
  if (wanted === null) return undefined
  const { language } = visit
  const all = await agreementsInShort(tx, { language, today: todayOf(relation, visit) })
  return all.find(({ id }) => id === wanted)
}

/** The programme of events that carries out what a session adopted. */
const readEvents = async (
  tx: Transaction,
  { meeting }: OpenedMeeting,
  { visit, findProgrammes }: Pick<ReadingAround, 'visit' | 'findProgrammes'>,
): Promise<MeetingAround['events']> => {
  const wanted = meeting.content.adopted?.programme ?? null
  return wanted === null
    ? undefined
    : (await findProgrammes(tx, visit)).find(({ id }) => id === wanted)
}

/** Reads all that stands beside a meeting, as far as its reader sees it. */
export const readAroundMeeting = async (
  tx: Transaction,
  opened: OpenedMeeting,
  { visit, findSubjects, findProgrammes }: ReadingAround,
): Promise<MeetingAround> => {
  const { id } = opened.meeting
  const all = await listUndertakings(tx)
  return {
    ...opened,
    nameOf: await readNamesOfParticipants(tx, [opened.meeting], visit.language),
    said: all.filter(({ origin }) => 'id' in origin && origin.id === id),
    open: openBefore(all, { ...opened, visit }),
    notes: await findText(tx, { meeting: id, kind: 'notes' }),
    noted: await listNotedUndertakings(tx, { meeting: id }),
    memo: await findText(tx, { meeting: id, kind: 'memo' }),
    minutes: await readMinutes(tx, opened.meeting),
    agenda: await readAgenda(tx, opened.meeting, { visit, findSubjects }),
    before: await readPrevious(tx, opened.meeting),
    after: await listMeetings(tx, { previous: id }),
    place: await readPlace(tx, opened.meeting),
    text: await readAdoptedText(tx, opened, visit),
    events: await readEvents(tx, opened, { visit, findProgrammes }),
  }
}
