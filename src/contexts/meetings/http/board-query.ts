import type { Relation } from '#contexts/relations/contract.ts'

import { boardGroupings, boardNeeds, type BoardQuery, boardStates } from '../domain/board.ts'
import { firmnesses } from '../domain/modality.ts'
import { undertakingsRoute } from './meetings-routes.ts'

/** What the board shows whoever asks for nothing. */
export const usualBoard: BoardQuery = {
  whose: null,
  state: 'open',
  firmness: null,
  needs: 'all',
  by: 'side',
}

/** Reads an address; what it does not understand is left out. */
export const readBoardQuery = (asked: URLSearchParams, { sides }: Relation): BoardQuery => ({
  whose: sides.find(({ id }) => id === asked.get('whose'))?.id ?? usualBoard.whose,
  state: boardStates.find((one) => one === asked.get('state')) ?? usualBoard.state,
  firmness: firmnesses.find((one) => one === asked.get('firmness')) ?? usualBoard.firmness,
  needs: boardNeeds.find((one) => one === asked.get('needs')) ?? usualBoard.needs,
  by: boardGroupings.find((one) => one === asked.get('by')) ?? usualBoard.by,
})

/** The one address of a view, to be kept and sent: sides are named, so that it means the same to both. */
export const boardHref = ({ whose, state, firmness, needs, by }: BoardQuery): string =>
  undertakingsRoute.href(
    {},
    {
      whose: whose ?? undefined,
      state: state === usualBoard.state ? undefined : state,
      firmness: firmness ?? undefined,
      needs: needs === usualBoard.needs ? undefined : needs,
      by: by === usualBoard.by ? undefined : by,
    },
  )
