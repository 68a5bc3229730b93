import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { EventContent, EventPlan } from '../domain/event.ts'
import { belongsTo } from '../domain/who-decides.ts'
import { differencesBetween } from '../pages/describe-content.ts'
import { eventFormPage } from '../pages/event-form-page/event-form-page.ts'
import type {
  ConflictView,
  EventFormView,
  Looked,
} from '../pages/event-form-page/event-form-view.ts'
import { type FieldProblem, fieldOfRefusal } from '../pages/event-form-page/field-problem.ts'
import type { EventFormValues } from '../pages/event-form-page/form-values.ts'
import type { Reader } from '../pages/event-words.ts'
import { type ReviseRefusal, reviseEvent } from '../service/revise-event.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listRevisions, type Revision } from '../store/revision-store.ts'
import { contentOfForm } from './content-of-form.ts'
import { readEventForm } from './event-form.ts'
import { errorsInWords, formChoices } from './event-form-view.ts'
import { lookForConflicts } from './look-for-conflicts.ts'
import { readAs } from './open-reader.ts'
import { noSuchEvent, notYours, readersOnly } from './refused-answers.ts'
import { editEventRoute, eventRoute } from './programme-routes.ts'
import { valuesOpened } from './values-opened.ts'

type Opened = {
  readonly reader: Reader
  readonly view: EventView
  readonly revisions: readonly Revision[]
}

/** What was typed, and what stands against it. */
type Attempt = {
  readonly values: EventFormValues
  readonly problems: readonly FieldProblem[]
  readonly conflict: ConflictView | undefined
  readonly looked?: Looked
  readonly startedFrom: string
}

const formView = ({ reader, view }: Opened, attempt: Attempt): EventFormView => {
  const { say, language } = reader
  const { event, programme } = view
  const title = inLanguage(event.content.title, language).text
  const plan: EventPlan = programme.defaultPlan
  const isPublicJoint = event.owner === 'joint' && event.visibility === 'public'
  return {
    ...formChoices(reader, attempt.values, plan),
    title: say('edit.title'),
    lede: isPublicJoint ? say('edit.lede.joint') : say('edit.lede'),
    above: { label: title, href: eventRoute.href({ slug: event.slug }) },
    action: editEventRoute.href({ slug: event.slug }),
    repeat: undefined,
    submit: isPublicJoint ? say('edit.submit.joint') : say('edit.submit'),
    values: attempt.values,
    errors: errorsInWords(reader, attempt.problems),
    conflict: attempt.conflict,
    looked: attempt.looked,
    startedFrom: attempt.startedFrom,
    whose: undefined,
    programmes: [],
  }
}

const conflictOf = (
  { reader, view, revisions }: Opened,
  { typed, startedFrom }: { typed: EventContent; startedFrom: string },
): ConflictView => {
  const { say } = reader
  const inForce = view.event.content
  const base = revisions.find(({ contentHash }) => contentHash === startedFrom)?.content
  const latest = revisions.find(({ contentHash }) => contentHash === view.event.contentHash)
  return {
    sentence: say('conflict.sentence', { who: latest?.memberName ?? say('conflict.somebody') }),
    theirs: base === undefined ? [] : differencesBetween(reader, base, inForce),
    yours: differencesBetween(reader, inForce, typed),
  }
}

/** The field at which a refusal is shown; null where it is an answer of its own. */
const whereRefused = {
  ...fieldOfRefusal,
  'member-may-not-edit': null,
  'member-may-not-approve': null,
  'event-not-found': null,
  'event-belongs-to-the-other-side': null,
  'event-was-changed-meanwhile': null,
  'proposal-is-not-open': null,
  'programme-not-found': null,
  'public-joint-event-stays-in-its-programme': null,
  'programme-is-not-seen-by-both': null,
} as const satisfies Record<ReviseRefusal, string | null>

const problemsOf = (refusal: ReviseRefusal, language: string): FieldProblem[] => {
  switch (refusal) {
    case 'event-has-no-title':
      return [{ field: `title-${language}`, problem: refusal }]
    case 'event-has-no-discipline':
    case 'event-ends-before-it-starts':
    case 'time-does-not-exist-on-that-day':
    case 'plan-names-a-format-twice':
    case 'plan-has-no-format':
      return [{ field: whereRefused[refusal], problem: refusal }]
    case 'member-may-not-edit':
    case 'member-may-not-approve':
    case 'event-not-found':
    case 'event-belongs-to-the-other-side':
    case 'event-was-changed-meanwhile':
    case 'proposal-is-not-open':
    case 'programme-not-found':
    case 'public-joint-event-stays-in-its-programme':
    case 'programme-is-not-seen-by-both':
      return []
  }
}

const openForEdit = (db: OpenDatabase, visit: DeskVisit): Promise<Opened | undefined> =>
  readAs(db, visit, async (tx, reader) => {
    const slug = visit.parameters['slug'] ?? ''
    const [view] = await listEventViews(tx, { slug, today: visit.today })
    if (view === undefined) return undefined
    return { reader, view, revisions: await listRevisions(tx, view.event.id) }
  })

const formAnswer = (opened: Opened, attempt: Attempt): Answer => {
  const view = formView(opened, attempt)
  return page({ title: view.title, section: 'events', body: eventFormPage(view) })
}

const again = (opened: Opened, attempt: Attempt): Answer => {
  const view = formView(opened, attempt)
  return refusedPage({ title: view.title, section: 'events', body: eventFormPage(view) })
}

type Refused = {
  readonly visit: DeskVisit
  readonly opened: Opened
  readonly typed: EventContent
  readonly attempt: Attempt
}

const refusedAnswer = async (
  db: OpenDatabase,
  { visit, opened, typed, attempt }: Refused,
  refusal: ReviseRefusal,
): Promise<Answer> => {
  if (refusal === 'event-belongs-to-the-other-side') return notYours(visit)
  if (refusal === 'event-not-found') return noSuchEvent(visit)
  if (refusal !== 'event-was-changed-meanwhile') {
    return again(opened, { ...attempt, problems: problemsOf(refusal, visit.language) })
  }
  const fresh = (await openForEdit(db, visit)) ?? opened
  const conflict = conflictOf(fresh, { typed, startedFrom: attempt.startedFrom })
  return again(fresh, { ...attempt, conflict, startedFrom: fresh.view.event.contentHash })
}

const whyNot = (visit: DeskVisit, opened: Opened | undefined): Answer | undefined => {
  if (!may(visit.actor, 'edit')) return readersOnly(visit)
  if (opened === undefined) return noSuchEvent(visit)
  return belongsTo(opened.view.event, visit.actor.side) ? undefined : notYours(visit)
}

const showForm = async (db: OpenDatabase, visit: DeskVisit): Promise<Answer> => {
  const opened = await openForEdit(db, visit)
  const refused = whyNot(visit, opened)
  if (opened === undefined || refused !== undefined) return refused ?? noSuchEvent(visit)
  const startedFrom = opened.view.event.contentHash
  const values = valuesOpened(opened.reader, opened.view)
  return formAnswer(opened, { values, problems: [], conflict: undefined, startedFrom })
}

const takeForm = async (db: OpenDatabase, visit: DeskVisit): Promise<Answer> => {
  const form = await visit.form()
  const opened = await openForEdit(db, visit)
  const why = whyNot(visit, opened)
  if (opened === undefined || why !== undefined) return why ?? noSuchEvent(visit)
  const values = readEventForm(form)
  const startedFrom = form.text('started-from')
  const { reader, view, revisions } = opened
  const { language, relation, venues } = reader
  const started = revisions.find(({ contentHash }) => contentHash === startedFrom)
  const base = started?.content ?? view.event.content
  const attempt = { values, startedFrom, problems: [], conflict: undefined }
  const read = contentOfForm(values, { language, places: { relation, venues }, base })
  if (!read.ok) return again(opened, { ...attempt, problems: read.refusal })
  if (form.text('step') === 'look') {
    const { id, owner } = view.event
    const candidate = { id, owner, content: read.value }
    const looked = await lookForConflicts(db, visit, candidate)
    return formAnswer(opened, { ...attempt, looked })
  }
  const { slug, visibility } = view.event
  const change = { slug, visibility, startedFrom, content: read.value }
  const result = await reviseEvent(db, visit.actor, change)
  if (!result.ok) {
    return refusedAnswer(db, { visit, opened, attempt, typed: read.value }, result.refusal)
  }
  await settleDecisions(db, visit.actor.relation, visit.today)
  return redirect(eventRoute.href({ slug }, { did: result.value.outcome }))
}

/** Changing an event. Somebody who was faster is shown beside what was typed; nothing is lost. */
export const editEventHttp = ({ db }: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => showForm(db, visit),
  revise: (visit: DeskVisit): Promise<Answer> => takeForm(db, visit),
})
