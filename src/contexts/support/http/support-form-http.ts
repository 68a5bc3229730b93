import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import type { SupportEntry } from '../domain/support.ts'
import { words } from '../messages/words.ts'
import { supportFormPage, type SupportFormView } from '../pages/support-form-page.ts'
import { recordSupport, reviseSupport, type SupportRefusal } from '../service/keep-support.ts'
import { listSupport } from '../store/support-store.ts'
import {
  contentFaults,
  contentIn,
  contentWritten,
  emptyContent,
  emptyStep,
  readContent,
  readStep,
  saidOfRefusal,
  stepFaults,
  stepIn,
  type SupportFault,
  type WrittenContent,
  type WrittenStep,
} from './support-form.ts'
import type { FindMeetings, MeetingOfSupport } from '../service/meetings-of-support.ts'
import { ledgerOf } from './support-ledger.ts'
import { meetingChoices, stepChoices } from './step-choices.ts'
import { otherSide, sideNames, titleOf } from './support-in-words.ts'
import {
  newSupportRoute,
  supportContentRoute,
  supportEntryRoute,
  supportRoute,
} from './support-routes.ts'

type Ledger = {
  readonly relation: Relation
  readonly entries: readonly SupportEntry[]
  readonly meetings: readonly MeetingOfSupport[]
}

type Parts = Dependencies & { readonly findMeetings: FindMeetings }

type Said = {
  readonly content: WrittenContent
  readonly faults?: readonly SupportFault[]
  readonly refused?: SupportRefusal
  readonly beginning?: {
    readonly giver: string
    readonly visibility: string
    readonly step: WrittenStep
  }
}

const openLedger = ({ db, findMeetings }: Parts, { actor, language }: DeskVisit): Promise<Ledger> =>
  asActor(db, actor, async (tx) => ({
    relation: await getOwnRelation(tx),
    entries: await listSupport(tx),
    meetings: await findMeetings(tx, { language }),
  }))

const mayNot = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 403,
    title: say('support.title'),
    detail: say('refused.member-may-not-edit'),
  })
}

/** Entries that both see may be named as exchanged, so that no entry tells of a private one. */
const exchangesOf = (ledger: Ledger, visit: DeskVisit, itself?: string) =>
  ledger.entries
    .filter(({ id, visibility }) => visibility === 'joint' && id !== itself)
    .map((entry) => ({ value: entry.id, label: titleOf(entry, visit).title }))

const beginningOf = (
  { beginning }: Said,
  { relation, meetings }: Ledger,
  { visit, errors }: { readonly visit: DeskVisit; readonly errors: ReadonlyMap<string, string> },
): Pick<SupportFormView, 'beginning'> => {
  if (beginning === undefined) return {}
  const say = words(visit.language)
  const nameOf = sideNames(relation, visit)
  const { giver, visibility, step } = beginning
  return {
    beginning: {
      step: {
        say,
        values: step,
        states: stepChoices(say),
        meetings: meetingChoices(meetings),
        errors,
      },
      giver,
      givers: ownSideFirst(relation, visit.actor.side).map(({ id }) => ({
        value: id,
        label: say('column.title', {
          giver: nameOf(id),
          receiver: nameOf(otherSide(relation, id)),
        }),
      })),
      visibility,
    },
  }
}

const show = (
  ledger: Ledger,
  { visit, entry }: { readonly visit: DeskVisit; readonly entry?: SupportEntry },
  said: Said,
): Answer => {
  const say = words(visit.language)
  const { content, faults = [], refused } = said
  const errors = new Map<string, string>(
    faults.map(({ field, kind }) => [field, say(`fault.${kind}`)]),
  )
  const body = supportFormPage({
    content: { say, values: content, exchanges: exchangesOf(ledger, visit, entry?.id), errors },
    title: say(entry === undefined ? 'support.new' : 'content.change'),
    lede: say(entry === undefined ? 'support.new.lede' : 'content.lede'),
    above:
      entry === undefined
        ? { label: say('support.title'), href: supportRoute.path }
        : { label: titleOf(entry, visit).title, href: supportEntryRoute.href({ entry: entry.id }) },
    action:
      entry === undefined ? newSupportRoute.path : supportContentRoute.href({ entry: entry.id }),
    ...beginningOf(said, ledger, { visit, errors }),
    summary: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = errors.size > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: say('support.title'), section: 'support', body })
}

const record = async (dependencies: Parts, visit: DeskVisit): Promise<Answer> => {
  const ledger = await openLedger(dependencies, visit)
  const form = await visit.form()
  const content = contentIn(form)
  const step = stepIn(form)
  const { side } = visit.actor
  const other = otherSide(ledger.relation, side)
  const giver = form.text('giver') === other ? other : side
  const said = { content, beginning: { giver, visibility: form.text('visibility'), step } }
  const sides = { giver, receiver: otherSide(ledger.relation, giver) }
  const first = readStep(step, sides, ledger.meetings)
  const isShared = form.text('visibility') === 'joint'
  const faults = [...contentFaults(content), ...stepFaults(step)]
  if (faults.length > 0) return show(ledger, { visit }, { ...said, faults })
  const exchanges = new Set(exchangesOf(ledger, visit).map(({ value }) => value))
  const recorded = await recordSupport(ledgerOf(dependencies, visit), visit.actor, {
    giver,
    content: readContent(content, exchanges),
    first,
    isShared,
  })
  return recorded.ok
    ? redirect(supportEntryRoute.href({ entry: recorded.value }, { did: 'recorded' }))
    : show(ledger, { visit }, { ...said, ...saidOfRefusal(recorded.refusal) })
}

/** Recording support. */
export const newSupportHttp = (dependencies: Parts) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    if (!may(visit.actor, 'edit')) return mayNot(visit)
    const { side } = visit.actor
    const meeting = visit.url.searchParams.get('meeting') ?? ''
    const step = { ...emptyStep, state: 'requested', meeting }
    return show(
      await openLedger(dependencies, visit),
      { visit },
      { content: emptyContent, beginning: { giver: side, visibility: 'private', step } },
    )
  },
  record: (visit: DeskVisit): Promise<Answer> => record(dependencies, visit),
})

const withOwn = async (
  dependencies: Parts,
  visit: DeskVisit,
  answer: (ledger: Ledger, entry: SupportEntry) => Answer | Promise<Answer>,
): Promise<Answer> => {
  const ledger = await openLedger(dependencies, visit)
  const entry = ledger.entries.find(({ id }) => id === visit.parameters['entry'])
  if (entry === undefined || !may(visit.actor, 'edit')) return mayNot(visit)
  return answer(ledger, entry)
}

/** Writing anew what support is for. */
export const supportContentHttp = (dependencies: Parts) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    withOwn(dependencies, visit, (ledger, entry) =>
      show(ledger, { visit, entry }, { content: contentWritten(entry.content) }),
    ),
  save: (visit: DeskVisit): Promise<Answer> =>
    withOwn(dependencies, visit, async (ledger, entry) => {
      const content = contentIn(await visit.form())
      const faults = contentFaults(content)
      if (faults.length > 0) return show(ledger, { visit, entry }, { content, faults })
      const exchanges = new Set(exchangesOf(ledger, visit, entry.id).map(({ value }) => value))
      const revised = await reviseSupport(ledgerOf(dependencies, visit), visit.actor, {
        entry: entry.id,
        content: readContent(content, exchanges),
      })
      return revised.ok
        ? redirect(supportEntryRoute.href({ entry: entry.id }, { did: 'revised' }))
        : show(ledger, { visit, entry }, { content, refused: revised.refusal })
    }),
})
