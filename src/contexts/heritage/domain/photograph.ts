import type { Day, Instant } from '#kit/time/days.ts'

/** What is said of a picture. */
export type PhotographContent = {
  readonly caption: string
  /** Who took it, and under which rights it is shown. */
  readonly credit: string
  readonly illustrative: boolean
}

/** What is kept of a picture or document that came back from an export; empty where it was recorded here. */
export type FromElsewhere = {
  /** The side that had added it there. */
  readonly signedFor: string
  /** On which day. */
  readonly recordedElsewhere: string
}

/** A picture of a site, without its bytes. Neither place nor camera is in them. */
export type Photograph = {
  readonly id: string
  readonly site: string
  readonly assessment: string | null
  readonly visibility: string
  readonly takenOn: Day | null
  readonly viewpoint: string
  readonly content: PhotographContent
  readonly width: number
  readonly height: number
  readonly sha256: string
  readonly side: string
  readonly recordedAt: Instant
} & FromElsewhere

/** Pictures of one viewpoint on several days face each other; the others stand alone. */
export const pairedByViewpoint = (
  photographs: readonly Photograph[],
): {
  readonly pairs: readonly {
    readonly viewpoint: string
    readonly photographs: readonly Photograph[]
  }[]
  readonly others: readonly Photograph[]
} => {
  const ordered = photographs.toSorted((a, b) => (a.takenOn ?? 0) - (b.takenOn ?? 0))
  const groups = [...Map.groupBy(ordered, ({ viewpoint }) => viewpoint)]
  const pairs = groups.filter(([viewpoint, own]) => viewpoint !== '' && own.length > 1)
  const paired = new Set(pairs.flatMap(([, own]) => own))
  return {
    pairs: pairs.map(([viewpoint, own]) => ({ viewpoint, photographs: own })),
    others: ordered.filter((photograph) => !paired.has(photograph)),
  }
}
