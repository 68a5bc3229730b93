import type { Undertaking, UndertakingStanding } from '#contexts/meetings/contract.ts'
import type { Day } from '#kit/time/days.ts'

/** What became of an undertaking; each has exactly one. */
export const undertakingOutcomes = ['kept', 'kept-late', 'dropped', 'overtaken', 'open'] as const
export type UndertakingOutcome = (typeof undertakingOutcomes)[number]

/** An undertaking as a report counts it. */
export type UndertakingRow = {
  readonly id: string
  /** Whose it is. */
  readonly side: string
  readonly content: Undertaking['content']
  readonly saidOn: Undertaking['saidOn']
  readonly outcome: UndertakingOutcome
  readonly isOverdue: boolean
  /** When it was closed, and in which words; null while it is open. */
  readonly closed: { readonly on: Day; readonly words: string } | null
}

type Asked = { readonly undertaking: Undertaking; readonly standing: UndertakingStanding }

/** As a report counts it; undefined for what is ascribed and not confirmed: it is nobody's yet. */
export const undertakingRow = ({
  undertaking: { id, actorSide, content, saidOn, acts },
  standing,
}: Asked): UndertakingRow | undefined => {
  if (!standing.isTheirs) return undefined
  const act = standing.state === 'open' ? undefined : acts.at(-1)
  return {
    id,
    side: actorSide,
    content,
    saidOn,
    outcome: standing.state,
    isOverdue: standing.isOverdue,
    closed: act === undefined ? null : { on: act.on, words: act.words },
  }
}

/** Those that were open at some time within these days: said by their end, not closed before them. */
export const openWithin = (
  rows: readonly UndertakingRow[],
  { first, last }: { readonly first: Day; readonly last: Day },
): readonly UndertakingRow[] =>
  rows.filter(
    ({ saidOn, closed }) => saidOn.first <= last && (closed === null || closed.on >= first),
  )

/** A figure of undertakings: those of a side, those that ended so, or both. */
export type UndertakingFigure = {
  readonly side?: string
  readonly outcome?: UndertakingOutcome
}

/** The undertakings behind a figure; all of them behind an empty one. */
export const undertakingsOf = (
  rows: readonly UndertakingRow[],
  { side, outcome }: UndertakingFigure,
): readonly UndertakingRow[] =>
  rows.filter(
    (row) =>
      (side === undefined || row.side === side) &&
      (outcome === undefined || row.outcome === outcome),
  )

/** A figure in an address: `MX:kept`, `:open`. */
export const undertakingFigureText = ({ side, outcome }: UndertakingFigure): string =>
  `${side ?? ''}:${outcome ?? ''}`

/** The figure that an address names; what it does not know is passed over. */
export const readUndertakingFigure = (text: string): UndertakingFigure => {
  const [side = '', named = ''] = text.split(':')
  const outcome = undertakingOutcomes.find((known) => known === named)
  return { ...(side !== '' && { side }), ...(outcome !== undefined && { outcome }) }
}
