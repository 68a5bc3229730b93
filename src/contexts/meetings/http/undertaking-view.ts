import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Definition } from '#kit/html/components/definition-list.ts'
import { html } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { ownerName } from '../domain/board.ts'
import type { Undertaking, UndertakingAct } from '../domain/undertaking.ts'
import { isTheirs } from '../domain/undertaking-standing.ts'
import { boardWords } from '../messages/board-words.ts'
import { words } from '../messages/words.ts'
import { namedOrigin, type NamedOrigin } from '../pages/named-origin.ts'
import type { UndertakingPageView } from '../pages/undertaking-page.ts'
import type { NotedUndertaking } from '../store/noted-line-store.ts'
import type { UndertakingNote } from '../store/undertaking-thread-store.ts'
import { undertakingRoute, undertakingsRoute } from './meetings-routes.ts'
import { mayEdit, sideName, todayOf, whoInWords } from './open-desk-of.ts'
import { choicesFor, type OwnerChoice } from './owner-choices.ts'
import type { Subject } from './subjects.ts'
import { dueInWords, modalityInWords, undertakingLine } from './undertaking-in-words.ts'
import { wordingOf } from './wording-form.ts'

type Opened = {
  readonly undertaking: Undertaking
  readonly relation: Relation
  readonly origin: NamedOrigin
  readonly noted: readonly NotedUndertaking[]
  readonly notes: readonly UndertakingNote[]
  readonly subjects: readonly Subject[]
  readonly owners: readonly OwnerChoice[]
}

/** Where it comes from, and the lines of the own notes from which it was made. */
const originOf = ({ origin, noted }: Opened, { language }: DeskVisit) =>
  html`${namedOrigin(origin)}${noted.map(({ line: number }) => {
    const line = String(number)
    const href = `${origin.href ?? ''}#noted-${line}`
    return html`, <a href="${href}">${words(language)('fact.line', { line })}</a>`
  })}`

const factsOf = (opened: Opened, visit: DeskVisit): readonly Definition[] => {
  const { undertaking, relation } = opened
  const { language } = visit
  const { content, actorSide } = undertaking
  const say = words(language)
  const written = (term: string, description: string): readonly Definition[] =>
    description === '' ? [] : [{ term, description }]
  return [
    { term: say('fact.whose'), description: sideName(relation, language)(actorSide) },
    {
      term: say('fact.owner'),
      description: ownerName(undertaking, language) || say('fact.owner.none'),
    },
    { term: say('fact.firm'), description: modalityInWords(language, undertaking) },
    ...(content.wording === null
      ? []
      : [
          {
            term: say('fact.wording'),
            description: html`<q lang="${content.wording.language}">${content.wording.text}</q>`,
          },
        ]),
    { term: say('fact.due'), description: dueInWords(language, content.due) },
    ...written(say('fact.condition'), content.condition),
    { term: say('fact.origin'), description: originOf(opened, visit) },
    ...(content.sources.length === 0
      ? []
      : [
          {
            term: say('fact.sources'),
            description: html`${content.sources.map((source) => html`<a href="${source}">${source}</a> `)}`,
          },
        ]),
  ]
}

const actsOf = ({ undertaking, relation }: Opened, visit: DeskVisit) => {
  const say = words(visit.language)
  const what = ({ kind }: UndertakingAct): string =>
    kind === 'reopened' ? say('act.reopened') : say(`state.${kind}`)
  return undertaking.acts.map((act) => ({
    what: say('acts.line', { what: what(act), day: formatDay(visit.language, act.on) }),
    words: act.words,
    who: whoInWords(act, visit, relation),
  }))
}

const linksOf = ({ undertaking, subjects }: Opened, { language }: DeskVisit) => {
  const say = words(language)
  const keyOf = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string => `${kind}:${id}`
  const linked = new Set(undertaking.fulfilledBy.map(keyOf))
  const isShared = undertaking.visibility === 'joint'
  return {
    links: subjects
      .filter((one) => linked.has(keyOf(one)))
      .map((one) => ({
        label: one.label,
        word: say(`kind.${one.word}`),
        href: one.href,
        key: keyOf(one),
      })),
    subjects: subjects
      .filter((one) => !linked.has(keyOf(one)) && (one.isShared || !isShared))
      .map((one) => ({ value: keyOf(one), label: `${say(`kind.${one.word}`)}: ${one.label}` })),
  }
}

const mayDo = ({ undertaking }: Opened, visit: DeskVisit) => {
  const { actorSide, recorded, visibility } = undertaking
  const counts = isTheirs(undertaking)
  const own = visit.actor.side
  const may = mayEdit(visit)
  const isWhoSays = own === (counts ? actorSide : recorded.side)
  return {
    mayAssign: may && counts && actorSide === own,
    mayAnswer: may && !counts && actorSide === own,
    mayRelease: may && visibility === own,
    mayClose: may && isWhoSays,
    mayWord: may && isWhoSays,
    mayWrite: may,
  }
}

/** The page of an undertaking for a reader, in finished words. */
export const undertakingView = (opened: Opened, visit: DeskVisit): UndertakingPageView => {
  const { undertaking, relation, notes } = opened
  const { language, url } = visit
  const say = words(language)
  const line = undertakingLine(undertaking, visit, relation)
  const answer = undertaking.answer?.words ?? ''
  return {
    say,
    above: { label: say('undertakings.title'), href: undertakingsRoute.path },
    action: undertakingRoute.href({ id: undertaking.id }),
    text: line.text,
    textLanguage: line.language,
    ground: answer === '' ? line.ground : `${line.ground}: “${answer}”`,
    isOverdue: line.isOverdue,
    lacksOwner: line.lacksOwner,
    isPrivate: line.isPrivate,
    isIllustrative: line.isIllustrative,
    facts: factsOf(opened, visit),
    revision: undertaking.revision,
    ...mayDo(opened, visit),
    isOpen: ['reopened', undefined].includes(undertaking.acts.at(-1)?.kind),
    today: isoFromDay(todayOf(relation, visit)),
    acts: actsOf(opened, visit),
    ...linksOf(opened, visit),
    notes: notes.map((note) => ({
      words: note.words,
      who: whoInWords(note, visit, relation),
      isPrivate: note.visibility !== 'joint',
    })),
    assign: {
      say: boardWords(language),
      action: undertakingRoute.href({ id: undertaking.id }),
      revision: undertaking.revision,
      id: undertaking.id,
      choices: choicesFor(undertaking, opened.owners),
      isOnBoard: false,
    },
    values: wordingOf(undertaking.content, language),
    ...(url.searchParams.get('did') === 'done' && { did: say('did.done') }),
  }
}
