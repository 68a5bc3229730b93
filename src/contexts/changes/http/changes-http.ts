import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { pageRead } from '#kit/api/paging.ts'
import { textInLanguage } from '#kit/html/components/tag.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { languageName } from '#kit/i18n/lists.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import { changeInWords } from '../documents/change-in-words.ts'
import { type Change, fateOf, standingBy, standingOf } from '../domain/change.ts'
import { words } from '../messages/words.ts'
import { changePage, type ChangePageView } from '../pages/change-page.ts'
import { changesPage } from '../pages/changes-page.ts'
import { answerChange, type AnswerRefusal, answers } from '../service/answer-change.ts'
import { applySoon } from '../service/apply-soon.ts'
import { proposeChange } from '../service/propose-change.ts'
import { proposeWayBack, type WayBackRefusal } from '../service/propose-way-back.ts'
import { listChangeLines, placeOfLine } from '../store/change-line-store.ts'
import {
  answersInWords,
  approvalsInWords,
  deliveryInWords,
  readDelivery,
  standingInWords,
  termsInWords,
  urgencyInWords,
} from './change-in-words.ts'
import {
  answerChangeRoute,
  changeRoute,
  changesRoute,
  newChangeRoute,
  undoChangeRoute,
} from './changes-routes.ts'
import { changesSection } from './change-form-http.ts'
import { totalsView } from './impact-view.ts'
import { eventsOnPage, readChangePage, type ReadChangePage } from './read-change-page.ts'

const section = changesSection

const comesAgain = html`<meta http-equiv="refresh" content="3" />`

const hasWayBack = ({ undoes, items }: Change): boolean =>
  undoes === null && items.some(({ report }) => report !== null && report.inverse !== null)

const mayContest = ({ isUrgent, contestedBy, by }: Change, { actor }: DeskVisit): boolean =>
  isUrgent && contestedBy === null && by.side !== actor.side && may(actor, 'approve')

/** What the reader can do with a change as it stands. */
const actionsOf = (
  { change, approvals, mayCloseNow }: ReadChangePage,
  visit: DeskVisit,
): Pick<ChangePageView, 'mayApprove' | 'mayCloseNow'> & Partial<ChangePageView> => {
  const { actor, now } = visit
  const { id } = change
  const standing = standingOf(change, now)
  const isOpen = standing === 'proposed' && may(actor, 'approve')
  const isUndoable = standing === 'applied' && hasWayBack(change) && may(actor, 'edit')
  return {
    mayApprove: !approvals.some(({ side }) => side === actor.side),
    mayCloseNow: isOpen && mayCloseNow,
    ...(isOpen ? { answerAction: answerChangeRoute.href({ id }) } : {}),
    ...(isUndoable ? { undoAction: undoChangeRoute.href({ id }) } : {}),
    ...(mayContest(change, visit) ? { contestAction: answerChangeRoute.href({ id }) } : {}),
  }
}

/** The way through the events of a change that one page does not show. */
const pagerOf = (
  { change, first }: ReadChangePage,
  language: Language,
): ChangePageView['pager'] => {
  const total = change.items.length
  if (total <= eventsOnPage) return undefined
  const say = words(language)
  const last = Math.min(first + eventsOnPage, total)
  const at = (from: number) => changeRoute.href({ id: change.id }, { from: from + 1 })
  return {
    label: say('pager.events'),
    position: say('pager.position', { first: first + 1, last, total }),
    ...(first === 0
      ? {}
      : {
          previous: { label: say('pager.previous'), href: at(Math.max(0, first - eventsOnPage)) },
        }),
    ...(last === total ? {} : { next: { label: say('pager.next'), href: at(last) } }),
  }
}

/** How far a change has come that is being applied; the page comes again by itself meanwhile. */
const progressOf = (change: Change, language: Language): ChangePageView['progress'] => {
  const { settled: done, total } = fateOf(change)
  return { done, total, text: words(language)('change.progress', { done, total }) }
}

/** Why, in the reader's language or marked as the one that it is in; undefined: nothing was said. */
const reasonInWords = (reason: Localised, pageLanguage: Language): Html | undefined => {
  const { text, language } = inLanguage(reason, pageLanguage)
  if (text === '') return undefined
  const name = languageName(pageLanguage, language)
  return textInLanguage({ text, language, pageLanguage, languageName: name })
}

const kindsOf = ({ items }: Change): string[] => items.map(({ alteration }) => alteration.kind)

const showChange = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  refusal?: AnswerRefusal | WayBackRefusal | 'nothing-is-urgent',
): Promise<Answer> => {
  const { language, now, actor } = visit
  const say = words(language)
  const read = await readChangePage(dependencies, visit)
  if (read === undefined) {
    return problem({
      status: 404,
      title: say('changes.title'),
      detail: say('refused.change-not-found'),
    })
  }
  const { change, impacts, totals } = read
  const standing = standingOf(change, now)
  const title = changeInWords({ kinds: kindsOf(change), undoes: change.undoes }, language)
  const delivery = await readDelivery(dependencies, actor, change.id)
  const body = changePage({
    say,
    aboveHref: changesRoute.href({}),
    title,
    standing: standingInWords(read, visit),
    reason: reasonInWords(change.reason, language),
    approvals: approvalsInWords(read, language),
    impacts,
    pager: pagerOf(read, language),
    totals: totals && { ...totalsView(totals, language), events: change.items.length },
    terms: termsInWords(change.terms, language),
    answers: answersInWords(read.answers, language),
    delivery: deliveryInWords(delivery, language),
    urgency: urgencyInWords(read, language),
    progress: standing === 'applying' ? progressOf(change, language) : undefined,
    ...actionsOf(read, visit),
    ...(refusal === undefined ? {} : { refused: say(`refused.${refusal}`) }),
  })
  const head = standing === 'applying' ? { head: comesAgain } : {}
  return (refusal === undefined ? page : refusedPage)({ title, section, body, ...head })
}

const closeAtOnce = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  { change }: ReadChangePage,
): Promise<Answer> => {
  const { actor, today, now } = visit
  const items = change.items.map(({ event, alteration }) => ({ event, alteration }))
  const urgent = { undoes: null, isUrgent: true, today, now }
  const asked = { by: 'id', items, reason: change.reason, ...urgent } as const
  const proposed = await proposeChange(dependencies.db, actor, asked)
  if (!proposed.ok) return showChange(dependencies, visit, 'nothing-is-urgent')
  const { id } = proposed.value
  await applySoon(dependencies.db, actor.relation, { id, today, now })
  return redirect(changeRoute.href({ id }))
}

const answer = async (dependencies: Dependencies, visit: DeskVisit): Promise<Answer> => {
  const { actor, today, now, parameters } = visit
  const id = parameters['id'] ?? ''
  const given = (await visit.form()).text('answer')
  const read = await readChangePage(dependencies, visit)
  if (read === undefined) return showChange(dependencies, visit)
  if (given === 'urgent') return closeAtOnce(dependencies, visit, read)
  const known = answers.find((one) => one === given) ?? 'withdraw'
  const answered = await answerChange(dependencies.db, actor, { id, answer: known, today, now })
  if (!answered.ok) return showChange(dependencies, visit, answered.refusal)
  await applySoon(dependencies.db, actor.relation, { id, today, now })
  return redirect(changeRoute.href({ id }))
}

const perPage = 100

const readList = ({ db }: Dependencies, { actor, url }: DeskVisit) =>
  pageRead((asked) => asActor(db, actor, (tx) => listChangeLines(tx, asked)), placeOfLine, {
    limit: perPage,
    cursor: url.searchParams.get('after') ?? undefined,
  })

/** Changes for staff: all of them, one, approving it, and its way back. */
export const changesHttp = (dependencies: Dependencies) => ({
  list: async (visit: DeskVisit): Promise<Answer> => {
    const { language, now, url } = visit
    const say = words(language)
    const read = await readList(dependencies, visit)
    if (!read.ok) return redirect(changesRoute.href({}))
    const { items, next } = read.value
    const body = changesPage({
      say,
      newHref: newChangeRoute.href({}),
      rows: items.map((change) => ({
        href: changeRoute.href({ id: change.id }),
        title: changeInWords(change, language),
        by: change.draftedBy === 'engine' ? say('changes.by-engine') : change.by,
        standing: say(`standing.${standingBy(change, now)}`),
      })),
      latestHref: url.searchParams.has('after') ? changesRoute.href({}) : undefined,
      earlierHref: next === null ? undefined : changesRoute.href({}, { after: next }),
    })
    return page({ title: say('changes.title'), section, body })
  },
  show: (visit: DeskVisit): Promise<Answer> => showChange(dependencies, visit),
  answer: (visit: DeskVisit): Promise<Answer> => answer(dependencies, visit),
  wayBack: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, today, now } = visit
    const read = await readChangePage(dependencies, visit)
    if (read === undefined) return showChange(dependencies, visit)
    const { change } = read
    const proposed = await proposeWayBack(dependencies.db, actor, { change, today, now })
    if (!proposed.ok) return showChange(dependencies, visit, proposed.refusal)
    const { id } = proposed.value
    await applySoon(dependencies.db, actor.relation, { id, today, now })
    return redirect(changeRoute.href({ id }))
  },
})
