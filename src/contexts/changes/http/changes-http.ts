import {
  asActor,
  asRegistrar,
  type DeskVisit,
  listMailStates,
  may,
} from '#contexts/access/contract.ts'
import { listMailsOfChange, seatReasonInWords } from '#contexts/registrations/contract.ts'
import {
  type Approval,
  getOwnRelation,
  listApprovals,
  type Relation,
} from '#contexts/relations/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { type Change, standingOf } from '../domain/change.ts'
import { words } from '../messages/words.ts'
import { changePage, type ChangePageView } from '../pages/change-page.ts'
import { changesPage } from '../pages/changes-page.ts'
import type { ImpactView } from '../pages/impact.ts'
import { answerChange, type AnswerRefusal, answers } from '../service/answer-change.ts'
import { applyChange } from '../service/apply-change.ts'
import { type ItemImpact, previewItem } from '../service/preview-change.ts'
import { mayBeClosedAtOnce, proposeChange } from '../service/propose-change.ts'
import { listChanges } from '../store/change-store.ts'
import {
  answerChangeRoute,
  changeRoute,
  changesRoute,
  newChangeRoute,
  undoChangeRoute,
} from './changes-routes.ts'
import { impactView } from './impact-view.ts'

const section = 'changes'

type Read = {
  readonly change: Change
  readonly impacts: readonly (ItemImpact | undefined)[]
  readonly approvals: readonly Approval[]
  readonly relation: Relation
}

const readChange = ({ db }: Dependencies, visit: DeskVisit): Promise<Read | undefined> =>
  asActor(db, visit.actor, async (tx) => {
    const id = visit.parameters['id'] ?? ''
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
    const [change] = await listChanges(tx, { id })
    if (change === undefined) return undefined
    const impacts: (ItemImpact | undefined)[] = []
    for (const { event, alteration } of change.items) {
      const asked = { event: { id: event }, alteration, undoes: change.undoes, today: visit.today }
      impacts.push(await previewItem(tx, visit.actor, asked))
    }
    const { contentHash } = change
    const approvals = await listApprovals(tx, { kind: 'change', id, contentHash })
    return { change, impacts, approvals, relation: await getOwnRelation(tx) }
  })

const titleOf = ({ items, undoes }: Change, language: Language): string => {
  const say = words(language)
  const kinds = [...new Set(items.map(({ alteration }) => say(`kind.${alteration.kind}`)))]
  return undoes === null ? kinds.join(', ') : `${say('change.way-back.of')}: ${kinds.join(', ')}`
}

/** Settled events show what became of them, the others what would. */
const itemView = (
  item: Change['items'][number],
  impact: ItemImpact | undefined,
  language: Language,
): ImpactView[] => {
  if (impact === undefined) return []
  const say = words(language)
  const shown = impactView(impact, language)
  if (item.outcome === null) return [shown]
  const counts = Object.entries(item.report?.counts ?? {}).map(([reason, count]) => ({
    sentence: seatReasonInWords(language, reason),
    count,
  }))
  const { title, href, was, willBe } = shown
  const outcome = say(`outcome.${item.outcome}`)
  return [{ title, href, was, willBe, outcome, counts, people: [], languages: '' }]
}

const groups = {
  waiting: 'waiting',
  claimed: 'waiting',
  sent: 'sent',
  uncertain: 'uncertain',
  failed: 'not-reachable',
  bounced: 'not-reachable',
  suppressed: 'not-reachable',
} as const

const deliveryOf = async (
  { db }: Dependencies,
  { actor, language }: DeskVisit,
  change: string,
): Promise<string[]> => {
  const notices = await asActor(db, actor, (tx) => listMailsOfChange(tx, change))
  const ids = [...new Set(notices.flatMap(({ mail }) => mail ?? []))]
  const mails = await asRegistrar(db, actor.relation, (tx) => listMailStates(tx, ids))
  const counts = { waiting: 0, sent: 0, uncertain: 0, 'not-reachable': 0 }
  for (const { state } of mails) counts[groups[state]] += 1
  counts.waiting += notices.filter(({ isSettled }) => !isSettled).length
  counts['not-reachable'] += notices.filter(
    ({ mail, isSettled }) => isSettled && mail === null,
  ).length
  const say = words(language)
  return (['sent', 'waiting', 'uncertain', 'not-reachable'] as const)
    .filter((group) => counts[group] > 0)
    .map((group) => say(`delivery.${group}`, { count: counts[group] }))
}

const urgencyInWords = ({ change, relation }: Read, language: Language): string[] => {
  const say = words(language)
  const { isUrgent, by, contestedBy } = change
  if (!isUrgent) return []
  const known = relation.sides.find(({ id }) => id === by.side)
  const side = known === undefined ? by.side : inLanguage(known.name, language).text
  return [
    say('change.was-urgent', { name: by.name, side }),
    ...(contestedBy === null ? [] : [say('change.contested', { name: contestedBy })]),
  ]
}

const approvalsInWords = ({ approvals, relation }: Read, language: Language): string[] =>
  approvals.map(({ side, memberName, at }) => {
    const known = relation.sides.find(({ id }) => id === side)
    return words(language)('change.approved-by', {
      name: memberName,
      side: known === undefined ? side : inLanguage(known.name, language).text,
      date: formatDayOf(language, { instant: at, zone: known?.zone ?? 'UTC' }),
    })
  })

const hasWayBack = ({ undoes, items }: Change): boolean =>
  undoes === null && items.some(({ report }) => report !== null && report.inverse !== null)

const mayContest = ({ isUrgent, contestedBy, by }: Change, { actor }: DeskVisit): boolean =>
  isUrgent && contestedBy === null && by.side !== actor.side && may(actor, 'approve')

/** What the reader can do with a change as it stands. */
const actionsOf = (
  { change, approvals, impacts }: Read,
  visit: DeskVisit,
): Pick<ChangePageView, 'mayApprove' | 'mayCloseNow'> & Partial<ChangePageView> => {
  const { actor, now } = visit
  const { id } = change
  const standing = standingOf(change, now)
  const isOpen = standing === 'proposed' && may(actor, 'approve')
  const isUndoable = standing === 'applied' && hasWayBack(change) && may(actor, 'edit')
  return {
    mayApprove: !approvals.some(({ side }) => side === actor.side),
    mayCloseNow: isOpen && impacts.every(mayBeClosedAtOnce),
    ...(isOpen ? { answerAction: answerChangeRoute.href({ id }) } : {}),
    ...(isUndoable ? { undoAction: undoChangeRoute.href({ id }) } : {}),
    ...(mayContest(change, visit) ? { contestAction: answerChangeRoute.href({ id }) } : {}),
  }
}

const showChange = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  refusal?: AnswerRefusal | 'change-has-no-way-back' | 'nothing-is-urgent',
): Promise<Answer> => {
  const { language, now } = visit
  const say = words(language)
  const read = await readChange(dependencies, visit)
  if (read === undefined) {
    return problem({
      status: 404,
      title: say('changes.title'),
      detail: say('refused.change-not-found'),
    })
  }
  const { change, impacts } = read
  const standing = standingOf(change, now)
  const done = change.items.filter(({ outcome }) => outcome !== null).length
  const title = titleOf(change, language)
  const total = change.items.length
  const body = changePage({
    say,
    aboveHref: changesRoute.href({}),
    title,
    standing: say(`standing.${standing}`),
    reason: inLanguage(change.reason, language).text,
    approvals: approvalsInWords(read, language),
    impacts: change.items.flatMap((item, index) => itemView(item, impacts[index], language)),
    delivery: await deliveryOf(dependencies, visit, change.id),
    urgency: urgencyInWords(read, language),
    ...(standing === 'applying'
      ? { progress: { done, total, text: say('change.progress', { done, total }) } }
      : {}),
    ...actionsOf(read, visit),
    ...(refusal === undefined ? {} : { refused: say(`refused.${refusal}`) }),
  })
  return (refusal === undefined ? page : refusedPage)({ title, section, body })
}

const closeAtOnce = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  { change }: Read,
): Promise<Answer> => {
  const { actor, today, now } = visit
  const items = change.items.map(({ event, alteration }) => ({ event, alteration }))
  const asked = { items, reason: change.reason, undoes: null, isUrgent: true, today, now }
  const proposed = await proposeChange(dependencies.db, actor, asked)
  if (!proposed.ok) return showChange(dependencies, visit, 'nothing-is-urgent')
  const { id } = proposed.value
  await applyChange(dependencies.db, actor.relation, { id, today, now })
  return redirect(changeRoute.href({ id }))
}

const answer = async (dependencies: Dependencies, visit: DeskVisit): Promise<Answer> => {
  const { actor, today, now, parameters } = visit
  const id = parameters['id'] ?? ''
  const given = (await visit.form()).text('answer')
  const read = await readChange(dependencies, visit)
  if (read === undefined) return showChange(dependencies, visit)
  if (given === 'urgent') return closeAtOnce(dependencies, visit, read)
  const known = answers.find((one) => one === given) ?? 'withdraw'
  const answered = await answerChange(dependencies.db, actor, { id, answer: known, today, now })
  if (!answered.ok) return showChange(dependencies, visit, answered.refusal)
  await applyChange(dependencies.db, actor.relation, { id, today, now })
  return redirect(changeRoute.href({ id }))
}

/** Changes for staff: all of them, one, approving it, and its way back. */
export const changesHttp = (dependencies: Dependencies) => ({
  list: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, language, now } = visit
    const say = words(language)
    const changes = await asActor(dependencies.db, actor, (tx) => listChanges(tx))
    const body = changesPage({
      say,
      newHref: newChangeRoute.href({}),
      rows: changes.map((change) => ({
        href: changeRoute.href({ id: change.id }),
        title: titleOf(change, language),
        by: change.draftedBy === 'engine' ? say('changes.by-engine') : change.by.name,
        standing: say(`standing.${standingOf(change, now)}`),
      })),
    })
    return page({ title: say('changes.title'), section, body })
  },
  show: (visit: DeskVisit): Promise<Answer> => showChange(dependencies, visit),
  answer: (visit: DeskVisit): Promise<Answer> => answer(dependencies, visit),
  wayBack: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, today, now } = visit
    const read = await readChange(dependencies, visit)
    if (read === undefined) return showChange(dependencies, visit)
    const { items, reason, id: undoes } = read.change
    const back = items.flatMap(({ event, report }) =>
      report === null || report.inverse === null ? [] : [{ event, alteration: report.inverse }],
    )
    const asked = { items: back, reason, undoes, today, now }
    const proposed = await proposeChange(dependencies.db, actor, asked)
    if (!proposed.ok) return showChange(dependencies, visit, 'change-has-no-way-back')
    const { id } = proposed.value
    await applyChange(dependencies.db, actor.relation, { id, today, now })
    return redirect(changeRoute.href({ id }))
  },
})
