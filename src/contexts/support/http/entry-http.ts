import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { whereFound } from '#kit/http/where-found.ts'

import { standingOf } from '../domain/standing.ts'
import { isAscribed, type Step, type StepAnswer, type SupportEntry } from '../domain/support.ts'
import { words } from '../messages/words.ts'
import { entryPage, type StepRow } from '../pages/entry-page.ts'
import {
  answerStep,
  recordStep,
  releaseSupport,
  type SupportRefusal,
} from '../service/keep-support.ts'
import { listSupport } from '../store/support-store.ts'
import type { FindMeetings, MeetingOfSupport } from '../service/meetings-of-support.ts'
import { ledgerOf } from './support-ledger.ts'
import { meetingChoices, stepChoices } from './step-choices.ts'
import {
  emptyStep,
  readStep,
  saidOfRefusal,
  stepFaults,
  stepIn,
  type SupportFault,
  type WrittenStep,
} from './support-form.ts'
import {
  dateInWords,
  otherSide,
  saidOf,
  sideNames,
  standingInWords,
  titleOf,
} from './support-in-words.ts'
import { supportContentRoute, supportEntryRoute, supportRoute } from './support-routes.ts'

type Opened = {
  readonly entry: SupportEntry
  readonly entries: readonly SupportEntry[]
  readonly relation: Relation
  readonly meetings: readonly MeetingOfSupport[]
}

type Parts = Dependencies & { readonly findMeetings: FindMeetings }

type Said = {
  readonly step?: WrittenStep
  readonly faults?: readonly SupportFault[]
  readonly refused?: SupportRefusal
}

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('support.title'),
    detail: say('refused.support-not-found'),
  })
}

const withOpened = (
  { db, findMeetings }: Parts,
  answer: (opened: Opened, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    ({ actor, parameters, language }: DeskVisit) =>
      asActor(db, actor, async (tx): Promise<Opened | undefined> => {
        const entries = await listSupport(tx)
        const entry = entries.find(({ id }) => id === parameters['entry'])
        if (entry === undefined) return undefined
        const meetings = await findMeetings(tx, { language })
        return { entry, entries, relation: await getOwnRelation(tx), meetings }
      }),
    notFound,
  )(answer)

const answerInWords = (step: Step, { relation }: Opened, visit: DeskVisit): string => {
  const say = words(visit.language)
  const nameOf = sideNames(relation, visit)
  if (!isAscribed(step)) return ''
  const side = nameOf(step.actOf)
  if (step.answer === null) {
    return step.visibility === 'joint'
      ? say('answer.open', { side })
      : say('answer.private', { side })
  }
  return say(`answer.${step.answer.says}`, { side, words: step.answer.words })
}

const meetingOf = ({ meeting }: Step, { meetings }: Opened): Pick<StepRow, 'meeting'> => {
  const known = meetings.find(({ id }) => id === meeting)
  return known === undefined ? {} : { meeting: { label: known.label, href: known.href } }
}

const rowOf = (step: Step, opened: Opened, visit: DeskVisit): StepRow => {
  const say = words(visit.language)
  const { side } = visit.actor
  const isForUs = isAscribed(step) && step.actOf === side
  return {
    id: step.id,
    state: say(`state.${step.state}`),
    when: step.on === null ? say('blank.date') : dateInWords(visit.language, step.on),
    ...meetingOf(step, opened),
    noteNumber: step.noteNumber === '' ? '' : say('note', { number: step.noteNumber }),
    words: step.words,
    source: step.source,
    said: saidOf(step, sideNames(opened.relation, visit), visit),
    answer: answerInWords(step, opened, visit),
    isPrivate: step.visibility === side,
    mayAnswer: may(visit.actor, 'edit') && isForUs && step.answer === null,
  }
}

const factsOf = ({ entry, entries, relation }: Opened, visit: DeskVisit) => {
  const say = words(visit.language)
  const nameOf = sideNames(relation, visit)
  const { body, candidature, session, decidedOn, reciprocal } = entry.content
  const exchanged = entries.find(({ id }) => id === reciprocal)
  const stated = (text: string): string => (text === '' ? say('blank') : text)
  return [
    { term: say('field.body'), description: stated(body) },
    { term: say('field.candidature'), description: stated(candidature) },
    { term: say('field.session'), description: stated(session) },
    {
      term: say('field.decidedOn'),
      description: stated(decidedOn === null ? '' : dateInWords(visit.language, decidedOn)),
    },
    {
      term: say('field.reciprocal'),
      description:
        exchanged === undefined ? say('field.reciprocal.none') : titleOf(exchanged, visit).title,
    },
    { term: say('recorded-by'), description: nameOf(entry.side) },
  ]
}

const ledeOf = ({ entry, relation }: Opened, visit: DeskVisit): string => {
  const say = words(visit.language)
  const nameOf = sideNames(relation, visit)
  const { giver } = entry
  const who = say('column.title', {
    giver: nameOf(giver),
    receiver: nameOf(otherSide(relation, giver)),
  })
  const standing = standingOf(entry)
  if (standing === undefined) return `${who}: ${say('state.nothing')}`
  const by = standing.isCommon
    ? ''
    : ` (${say('as-recorded', { side: nameOf(standing.step.side) })})`
  return `${who}: ${standingInWords(standing, visit)}${by}`
}

const dids = ['recorded', 'revised', 'stepped', 'released', 'answered'] as const

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((each) => each === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`did.${did}`) }
}

const show = (opened: Opened, visit: DeskVisit, said: Said = {}): Answer => {
  const say = words(visit.language)
  const { entry } = opened
  const { actor } = visit
  const { step = emptyStep, faults = [], refused } = said
  const mayEdit = may(actor, 'edit')
  const { title } = titleOf(entry, visit)
  const body = entryPage({
    say,
    title,
    above: { label: say('support.title'), href: supportRoute.path },
    lede: ledeOf(opened, visit),
    facts: factsOf(opened, visit),
    steps: entry.steps.map((one) => rowOf(one, opened, visit)),
    isPrivate: entry.visibility === actor.side,
    mayEdit,
    mayRevise: mayEdit && entry.side === actor.side,
    mayRelease:
      mayEdit && [entry, ...entry.steps].some(({ visibility }) => visibility === actor.side),
    links: {
      act: supportEntryRoute.href({ entry: entry.id }),
      content: supportContentRoute.href({ entry: entry.id }),
    },
    next: {
      say,
      values: step,
      states: stepChoices(say),
      meetings: meetingChoices(opened.meetings),
      errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    },
    nextIsOpen: faults.length > 0,
    ...didIn(visit),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title, section: 'support', body })
}

const answers: readonly StepAnswer['says'][] = ['confirmed', 'reworded', 'declined']

type Acting = { readonly opened: Opened; readonly visit: DeskVisit }

const recordNext = async (parts: Parts, { opened, visit }: Acting, form: Form): Promise<Answer> => {
  const { entry, relation, meetings } = opened
  const { actor } = visit
  const step = stepIn(form)
  const sides = { giver: entry.giver, receiver: otherSide(relation, entry.giver) }
  const faults = stepFaults(step)
  if (faults.length > 0) return show(opened, visit, { step, faults })
  const content = readStep(step, sides, meetings)
  const done = await recordStep(ledgerOf(parts, visit), actor, { entry: entry.id, content })
  return done.ok
    ? redirect(supportEntryRoute.href({ entry: entry.id }, { did: 'stepped' }))
    : show(opened, visit, { step, ...saidOfRefusal(done.refusal) })
}

const release = async (parts: Parts, { opened, visit }: Acting): Promise<Answer> => {
  const entry = opened.entry.id
  const done = await releaseSupport(ledgerOf(parts, visit), visit.actor, { entry })
  return done.ok
    ? redirect(supportEntryRoute.href({ entry }, { did: 'released' }))
    : show(opened, visit, { refused: done.refusal })
}

const actOn = async (parts: Parts, acting: Acting, form: Form): Promise<Answer> => {
  const { opened, visit } = acting
  const entry = opened.entry.id
  const act = form.text('act')
  const says = answers.find((one) => one === act)
  if (act === 'release') return release(parts, acting)
  if (says === undefined) return recordNext(parts, acting, form)
  const step = form.text('step')
  const answer = { entry, step, says, words: form.text('words').slice(0, 2000) }
  const done = await answerStep(ledgerOf(parts, visit), visit.actor, answer)
  return done.ok
    ? redirect(supportEntryRoute.href({ entry }, { did: 'answered' }))
    : show(opened, visit, { refused: done.refusal })
}

/** One entry of the ledger, and what is done there. */
export const entryHttp = (dependencies: Parts) => ({
  show: withOpened(dependencies, show),
  act: withOpened(dependencies, async (opened, visit) =>
    actOn(dependencies, { opened, visit }, await visit.form()),
  ),
})
