import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { ages, type BoardGroup, boardOf, type BoardQuery, isAlarming } from '../domain/board.ts'
import { firmnesses } from '../domain/modality.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { standingOn } from '../domain/undertaking-standing.ts'
import { boardWords } from '../messages/board-words.ts'
import { words } from '../messages/words.ts'
import { type AlarmLine, undertakingsPage } from '../pages/undertakings-page.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { boardFilters, boardTabs } from './board-choices.ts'
import { readBoardQuery, usualBoard } from './board-query.ts'
import { flowOf } from './flow-of.ts'
import { undertakingRoute, undertakingsRoute } from './meetings-routes.ts'
import { mayEdit, sideName, todayOf } from './open-desk-of.ts'
import { choicesFor, type OwnerChoice, readOwnerChoices } from './owner-choices.ts'
import { undertakingLine } from './undertaking-in-words.ts'

type Board = {
  readonly visit: DeskVisit
  readonly relation: Relation
  readonly all: readonly Undertaking[]
  readonly owners: readonly OwnerChoice[]
}

const readerOf = ({ visit, relation }: Board) => ({
  today: todayOf(relation, visit),
  language: visit.language,
  sides: ownSideFirst(relation, visit.actor.side).map(({ id }) => id),
})

/** The alarm is of both sides, whatever else is asked: the own first, with the way to end it. */
const alarmsOf = (board: Board): readonly AlarmLine[] => {
  const { visit, relation, all, owners } = board
  const query = { ...usualBoard, needs: 'alarm' } as const
  return boardOf(all, query, readerOf(board)).flatMap(({ undertakings }) =>
    undertakings.map((one): AlarmLine => {
      const line = undertakingLine(one, visit, relation)
      if (one.actorSide !== visit.actor.side || !mayEdit(visit)) return { line }
      const assign = {
        say: boardWords(visit.language),
        action: undertakingRoute.href({ id: one.id }),
        revision: one.revision,
        id: one.id,
        choices: choicesFor(one, owners),
        isOnBoard: true,
      }
      return { line, assign }
    }),
  )
}

const titleOf = (
  { key }: BoardGroup,
  { by }: BoardQuery,
  { visit: { language }, relation }: Board,
): string => {
  const say = words(language)
  const sayBoard = boardWords(language)
  const age = ages.find((one) => one === key)
  const firmness = firmnesses.find((one) => one === key)
  if (by === 'side') return say('undertakings.side', { side: sideName(relation, language)(key) })
  if (by === 'age' && age !== undefined) return sayBoard(`age.${age}`)
  if (by === 'firmness' && firmness !== undefined) return say(`firmness.${firmness}`)
  return key === '' ? sayBoard('owner.nobody') : key
}

const viewOf = (board: Board) => {
  const { visit, relation, all } = board
  const query = readBoardQuery(visit.url.searchParams, relation)
  const groups = boardOf(all, query, readerOf(board))
  const reading = { visit, relation }
  return {
    say: words(visit.language),
    sayBoard: boardWords(visit.language),
    action: undertakingsRoute.path,
    tabs: boardTabs(query, reading),
    filters: boardFilters(query, reading),
    alarms: alarmsOf(board),
    groups: groups.map((group, index) => ({
      id: `group-${String(index)}`,
      title: titleOf(group, query, board),
      lines: group.undertakings.map((one) => undertakingLine(one, visit, relation)),
    })),
    areOfBoth: query.by !== 'side' && query.whose === null,
    flow: flowOf(
      query.whose === null ? all : all.filter((one) => one.actorSide === query.whose),
      visit,
      relation,
    ),
  }
}

/** What each side would do, by whose it is, its age, its firmness or who sees to it. */
export const undertakingsHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const board = await asActor(db, visit.actor, async (tx): Promise<Board> => {
      const all = await listUndertakings(tx)
      const relation = await getOwnRelation(tx)
      const today = todayOf(relation, visit)
      const isAlarm = all.some((one) => isAlarming(standingOn(one, today)))
      return { visit, relation, all, owners: isAlarm ? await readOwnerChoices(tx, visit) : [] }
    })
    const isAssigned = visit.url.searchParams.get('did') === 'assigned'
    const did = isAssigned ? { did: boardWords(visit.language)('did.assigned') } : {}
    const body = undertakingsPage({ ...viewOf(board), ...did })
    const title = words(visit.language)('undertakings.title')
    return page({ title, section: 'undertakings', body })
  }
