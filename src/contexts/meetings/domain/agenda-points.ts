import type { AgendaItem } from './meeting.ts'

/** Why a point is proposed: what is open, awaited or near, in the order in which it is shown. */
export const pointGrounds = ['previous', 'undertaking', 'agreement', 'event', 'project'] as const
export type PointGround = (typeof pointGrounds)[number]

/** A point that may go on the agenda, with what gave cause to propose it. */
export type ProposedPoint = AgendaItem & {
  readonly ground: PointGround
  /** What is to be known of it, in finished words; '' where the ground says enough. */
  readonly why: string
  readonly href: string
}

type Point = Pick<AgendaItem, 'text' | 'about'>

/** What a point is known by: what it is about, else its words. */
export const keyOfPoint = ({ text, about }: Point): string =>
  about === null ? `words:${text}` : `${about.kind}:${about.id}`

/**
 * The points of an earlier meeting that are still open: what is about a record goes once the record
 * is neither open, awaited nor near; of mere words nobody can tell, so a person does.
 */
export const openOfPrevious = (
  earlier: readonly AgendaItem[],
  open: readonly ProposedPoint[],
): readonly ProposedPoint[] => {
  const byKey = new Map(open.map((point) => [keyOfPoint(point), point]))
  return earlier.flatMap((item): ProposedPoint[] => {
    if (item.about === null) return [{ ...item, ground: 'previous', why: '', href: '' }]
    const still = byKey.get(keyOfPoint(item))
    return still === undefined ? [] : [{ ...still, ground: 'previous' }]
  })
}

/** The points that the agenda does not have yet, each once. */
export const notYetOn = (
  agenda: readonly AgendaItem[],
  proposed: readonly ProposedPoint[],
): readonly ProposedPoint[] => {
  const known = new Set(agenda.flatMap((item) => [keyOfPoint(item), `words:${item.text}`]))
  const added = new Map<string, ProposedPoint>()
  for (const point of proposed) {
    const key = keyOfPoint(point)
    if (!known.has(key) && !added.has(key)) added.set(key, point)
  }
  return [...added.values()]
}
