import type { Finding, FoundUndertaking, Span } from './finding.ts'

export const markKinds = [
  'date',
  'place',
  'person',
  'institution',
  'agreement',
  'event',
  'discipline',
  'undertaking',
] as const
export type MarkKind = (typeof markKinds)[number]

/** Something that was found, at one place of the text. */
export type Mark = {
  readonly kind: MarkKind
  readonly span: Span
  /** The proposal that was made of it: `person-0`. */
  readonly proposal: string
}

/** A stretch of the text, under a mark or under none. */
export type Piece = {
  readonly text: string
  readonly mark: Mark | undefined
  /** What is marked within it. */
  readonly within: readonly Piece[]
}

/** What both sides undertake is found once for each, at one place: it is one proposal. */
export const undertakingsByPlace = ({
  undertakings,
}: Finding): readonly (readonly [FoundUndertaking, ...FoundUndertaking[]])[] => {
  const groups = Map.groupBy(undertakings, ({ span, modality }) => `${span.join('-')} ${modality}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
}

const indexed = <Value>(
  kind: MarkKind,
  values: readonly Value[],
  spansOf: (value: Value) => readonly Span[],
): readonly Mark[] =>
  values.flatMap((value, index) =>
    spansOf(value).map((span) => ({ kind, span, proposal: `${kind}-${String(index)}` })),
  )

/** Every place of the text at which something was found. */
export const marksOf = (finding: Finding): readonly Mark[] => {
  const { where } = finding
  const named = (names: readonly string[], found: Finding['where']['places'], kind: MarkKind) =>
    indexed(kind, names, (name) => found.flatMap((one) => (one.name === name ? [one.span] : [])))
  return [
    ...where.date.map((span): Mark => ({ kind: 'date', span, proposal: 'on' })),
    ...where.places.map(({ span }): Mark => ({ kind: 'place', span, proposal: 'place' })),
    ...indexed('person', finding.participants, ({ spans }) => spans),
    ...indexed('institution', finding.institutions, ({ spans }) => spans),
    ...named(finding.agreements, where.agreements, 'agreement'),
    ...where.disciplines.map(({ span }): Mark => ({
      kind: 'discipline',
      span,
      proposal: 'discipline',
    })),
    ...indexed('undertaking', undertakingsByPlace(finding), ([{ span }]) => [span]),
  ]
}

const apart = (marks: readonly Mark[]): readonly Mark[] => {
  // Of two that begin at one place the longer one.
  const sorted = marks
    .toSorted((one, other) => other.span[1] - one.span[1])
    .toSorted((one, other) => one.span[0] - other.span[0])
  let end = 0
  return sorted.filter(({ span }) => {
    const [start, last] = span
    if (start < end || last <= start) return false
    end = span[1]
    return true
  })
}

/** The part of a stretch that a mark covers; a mark across the edge of a stretch counts in both. */
const within = (marks: readonly Mark[], [from, to]: Span): readonly Mark[] =>
  marks
    .filter(({ span }) => span[0] < to && span[1] > from)
    .map((mark) => ({
      ...mark,
      span: [Math.max(from, mark.span[0]), Math.min(to, mark.span[1])],
    }))

type Cut = {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly inner: readonly Mark[]
}

const cut = ({ text, marks, inner }: Cut, [from, to]: Span): readonly Piece[] => {
  const pieces: Piece[] = []
  const take = (span: Span, mark: Mark | undefined): void => {
    const [start, end] = span
    if (end <= start) return
    const nested =
      inner.length === 0 ? [] : cut({ text, marks: within(inner, span), inner: [] }, span)
    pieces.push({ text: text.slice(start, end), mark, within: nested })
  }
  let at = from
  for (const mark of marks) {
    take([at, mark.span[0]], undefined)
    take(mark.span, mark)
    at = mark.span[1]
  }
  take([at, to], undefined)
  return pieces
}

/** A text in stretches: under the undertakings, and in each what else was found there. */
export const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const isSaid = ({ kind }: Mark): boolean => kind === 'undertaking'
  const outer = apart(marks.filter(isSaid))
  const inner = apart(marks.filter((mark) => !isSaid(mark)))
  return cut({ text, marks: outer, inner }, [0, text.length])
}
