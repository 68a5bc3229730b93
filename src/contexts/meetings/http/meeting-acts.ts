import type { DeskVisit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, type Result } from '#kit/result/result.ts'
import { languages, type Localised } from '#kit/text/localised.ts'

import { lineMarks, markLine } from '../domain/note-line.ts'
import { approveMinutes, type MinutesRefusal, proposeMinutes } from '../service/agree-minutes.ts'
import { type MeetingRefusal, shareOwnMeeting } from '../service/record-meeting.ts'
import { recordUndertaking } from '../service/record-undertaking.ts'
import { type SaveRefusal, saveText } from '../service/save-text.ts'
import type { MeetingAround } from './meeting-around.ts'
import { noContent, readWording, type WordingRefusal } from './wording-form.ts'

export type MeetingPageRefusal = MeetingRefusal | MinutesRefusal | SaveRefusal | WordingRefusal

type Done = Promise<Result<unknown, MeetingPageRefusal>>
type Asked = { readonly visit: DeskVisit; readonly form: Form }

const minutesIn = (form: Form): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const words = form.text(`minutes-${language}`)
      return words === '' ? [] : [[language, words]]
    }),
  )

/** Marks a line of the saved notes, for whoever has no script that does it while they are typed. */
const mark = (
  db: OpenDatabase,
  { meeting, notes }: MeetingAround,
  { visit, form }: Asked,
): Done => {
  const [kind, number] = form.text('mark').split(':')
  const found = lineMarks.find((one) => one === kind)
  if (notes === undefined || found === undefined) return Promise.resolve(accept(undefined))
  const words = markLine(notes.words, { line: Number(number), mark: found })
  const startedFrom = form.text('startedFrom')
  return saveText(db, visit.actor, { slug: meeting.slug, kind: 'notes', words, startedFrom })
}

const undertake = async (db: OpenDatabase, around: MeetingAround, { visit, form }: Asked): Done => {
  const content = readWording(form, noContent, visit.language)
  if (!content.ok) return content
  const sides = around.relation.sides.map(({ id }) => id)
  const whose = [...sides, 'both'].find((one) => one === form.text('whose')) ?? visit.actor.side
  return recordUndertaking(db, visit.actor, {
    slug: around.meeting.slug,
    whose,
    content: content.value,
  })
}

/** The records that a meeting names and both sides see. */
const shownBeside = ({ agenda, before }: MeetingAround): ReadonlySet<string> =>
  new Set([
    ...agenda.flatMap(({ about }) => (about?.isShared === true ? about.id : [])),
    ...before.filter(({ visibility }) => visibility === 'joint').map(({ id }) => id),
  ])

/** What the page of a meeting asked for. */
export const carryOutAtMeeting = (db: OpenDatabase, around: MeetingAround, asked: Asked): Done => {
  const { visit, form } = asked
  const { actor } = visit
  const { slug } = around.meeting
  const act = form.text('act')
  switch (act) {
    case 'notes':
    case 'memo': {
      const [words, startedFrom] = [form.text('words'), form.text('startedFrom')]
      return saveText(db, actor, { slug, kind: act, words, startedFrom })
    }
    case 'mark':
      return mark(db, around, asked)
    case 'undertaking':
      return undertake(db, around, asked)
    case 'propose': {
      const isBinding = form.text('binding') === 'yes'
      return proposeMinutes(db, actor, { slug, words: minutesIn(form), isBinding })
    }
    case 'approve':
      return approveMinutes(db, actor, { slug, contentHash: form.text('hash') })
    case 'share':
      return shareOwnMeeting(db, actor, { slug, shown: shownBeside(around) })
    default:
      return Promise.resolve(accept(undefined))
  }
}
