import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { keyOfLine, type MarkedLine, markedLines } from '../domain/note-line.ts'
import { words } from '../messages/words.ts'
import { markedPage, type MarkedPageView, type MarkedRow } from '../pages/marked-page.ts'
import { recordMarked } from '../service/record-marked.ts'
import { listNotedUndertakings } from '../store/noted-line-store.ts'
import { findText, findVersion } from '../store/text-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import {
  type MadeBefore,
  type MarkedFault,
  proposedRow,
  readRows,
  writtenRows,
} from './marked-form.ts'
import { whoseChoices } from './meeting-view.ts'
import { markedRoute, meetingRoute, undertakingRoute } from './meetings-routes.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'
import type { ReadLines } from './read-lines.ts'

type Parts = Dependencies & { readonly readLines: ReadLines }

/** Marked lines of a version of the notes, and what became of such lines before. */
type Marked = {
  readonly version: string
  readonly waiting: readonly MarkedLine[]
  readonly before: readonly MadeBefore[]
}

const madeBefore = async (
  tx: Transaction,
  { meeting }: OpenedMeeting,
  { language }: DeskVisit,
): Promise<readonly (MadeBefore & { readonly key: string })[]> => {
  const made = await listNotedUndertakings(tx, { meeting: meeting.id })
  const texts = new Map(
    (await listUndertakings(tx, { origin: meeting.id })).map(({ id, content }) => [
      id,
      inLanguage(content.text, language).text,
    ]),
  )
  return made.map(({ undertaking: id, words: line, key }) => ({
    key,
    words: line,
    text: texts.get(id) ?? line,
    href: undertakingRoute.href({ id }),
  }))
}

const read = async (
  tx: Transaction,
  opened: OpenedMeeting,
  { visit, version, notes }: { visit: DeskVisit; version: string; notes: string },
): Promise<Marked> => {
  const before = await madeBefore(tx, opened, visit)
  const known = new Set(before.map(({ key }) => key))
  const waiting = new Map(
    markedLines(notes)
      .filter(({ mark, words: line }) => mark === 'undertaking' && !known.has(keyOfLine(line)))
      .map((line) => [keyOfLine(line.words), line]),
  )
  return { version, before, waiting: [...waiting.values()] }
}

type Shown = Marked & {
  readonly rows: readonly MarkedRow[]
  readonly faults?: readonly (readonly [field: string, fault: MarkedFault])[]
  readonly refused?: string
}

const show = (opened: OpenedMeeting, visit: DeskVisit, shown: Shown): Answer => {
  const { meeting } = opened
  const say = words(visit.language)
  const { version, rows, before, faults = [], refused } = shown
  const view: MarkedPageView = {
    say,
    version,
    rows,
    above: {
      label: inLanguage(meeting.content.title, visit.language).text,
      href: meetingRoute.href({ slug: meeting.slug }),
    },
    action: markedRoute.href({ slug: meeting.slug }),
    sides: whoseChoices(opened, visit),
    recorded: before.map(({ text, href }) => ({ words: text, href })),
    errors: new Map(faults.map(([field, fault]) => [field, say(`refused.${fault}`)])),
    ...(refused !== undefined && { refused }),
  }
  const content = { title: say('marked.title'), section: 'meetings', body: markedPage(view) }
  const isRefused = faults.length > 0 || refused !== undefined
  return isRefused ? refusedPage(content) : page(content)
}

const propose = (
  { db, readLines }: Parts,
  opened: OpenedMeeting,
  visit: DeskVisit,
): Promise<Shown> =>
  asActor(db, visit.actor, async (tx) => {
    const { meeting } = opened
    const saved = await findText(tx, { meeting: meeting.id, kind: 'notes' })
    const notes = saved?.words ?? ''
    const marked = await read(tx, opened, { visit, version: saved?.version ?? '', notes })
    const lines = marked.waiting.map((line) => line.words)
    const readings = await readLines(tx, { meeting, notes, lines, visit })
    const row = proposedRow(marked.before)
    const rows = marked.waiting.flatMap((line, index) => {
      const reading = readings[index]
      return reading === undefined ? [] : [row(line, reading)]
    })
    return { ...marked, rows }
  })

const mayNot = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  const detail = say('refused.member-may-not-edit')
  return problem({ status: 403, title: say('marked.title'), detail })
}

/** Undertakings made of the lines that were marked in the notes, all in one pass. */
export const markedHttp = (dependencies: Parts) => {
  const { db } = dependencies
  return {
    show: withMeetingOf(dependencies, async (opened, visit) =>
      may(visit.actor, 'edit')
        ? show(opened, visit, await propose(dependencies, opened, visit))
        : mayNot(visit),
    ),
    record: withMeetingOf(dependencies, async (opened, visit) => {
      const form = await visit.form()
      const { meeting, relation } = opened
      const version = form.text('version')
      const marked = await asActor(db, visit.actor, async (tx) => {
        const wanted = { meeting: meeting.id, kind: 'notes', version } as const
        const notes = isId(version) ? await findVersion(tx, wanted) : undefined
        return read(tx, opened, { visit, version, notes: notes ?? '' })
      })
      const rows = writtenRows(form, marked.waiting, visit.language)
      const sides = relation.sides.map(({ id }) => id)
      const confirmed = readRows(rows, sides)
      if (!confirmed.ok) return show(opened, visit, { ...marked, rows, faults: confirmed.refusal })
      const { slug } = meeting
      const lines = confirmed.value
      const made = await recordMarked(db, visit.actor, { slug, version, lines })
      if (made.ok) return redirect(`${meetingRoute.href({ slug }, { did: 'done' })}#undertakings`)
      const refused = words(visit.language)(`refused.${made.refusal}`)
      return show(opened, visit, { ...marked, rows, refused })
    }),
  }
}
