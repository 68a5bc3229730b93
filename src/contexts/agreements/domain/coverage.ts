import type { CooperationField, Description } from './description.ts'

/** What may rest on an article; which record that is, pages that span contexts know. */
export const restingKinds = ['event', 'undertaking', 'project'] as const
export type RestingKind = (typeof restingKinds)[number]

/** An agreement as coverage reads it. */
export type Basis = {
  readonly id: string
  readonly isInForce: boolean
  readonly description: Pick<Description, 'fields' | 'articles'>
}

/** That a record of a kind rests on an article, or with '' on the agreement as a whole. */
export type Rest = {
  readonly agreement: string
  readonly article: string
  readonly kind: RestingKind
  readonly subject: string
}

/** `unused`: in force, and nothing rests on it. `no-basis`: what rests on it rests on a text that is not in force. */
export type CoverageGap = 'unused' | 'no-basis'

export type FieldCoverage = Readonly<Record<RestingKind, number>> & {
  readonly field: CooperationField
  /** Those in force that name the field, themselves or in an article. */
  readonly bases: readonly string[]
  readonly gap: CoverageGap | undefined
}

const fieldsOf = ({ fields, articles }: Basis['description']): readonly CooperationField[] => [
  ...new Set([...fields, ...articles.flatMap(({ field }) => field ?? [])]),
]

/**
 * In which field something rests: that of its article, else that of the text where it has one
 * alone. What rests on a text of several fields as a whole would hide which of them lies unused.
 */
const fieldOfRest = ({ article }: Rest, { description }: Basis): CooperationField | undefined => {
  const named = description.articles.find(({ number }) => number === article)?.field
  const [only, another] = fieldsOf(description)
  return named ?? (another === undefined ? only : undefined)
}

const gapOf = (bases: readonly string[], rests: readonly Rest[]): CoverageGap | undefined => {
  if (bases.length > 0) return rests.length === 0 ? 'unused' : undefined
  return rests.length > 0 ? 'no-basis' : undefined
}

/**
 * By field of cooperation: which agreements in force give it a basis, and how many records rest in
 * it. A record that rests on two articles of a field counts once. Fields without either are left out.
 */
export const coverageByField = (
  agreements: readonly Basis[],
  rests: readonly Rest[],
  fields: readonly CooperationField[],
): readonly FieldCoverage[] => {
  const byId = new Map(agreements.map((one) => [one.id, one]))
  return fields.flatMap((field): readonly FieldCoverage[] => {
    const bases = agreements
      .filter(({ isInForce, description }) => isInForce && fieldsOf(description).includes(field))
      .map(({ id }) => id)
    const own = rests.filter((rest) => {
      const agreement = byId.get(rest.agreement)
      return agreement !== undefined && fieldOfRest(rest, agreement) === field
    })
    const count = (kind: RestingKind): number =>
      new Set(own.filter((rest) => rest.kind === kind).map(({ subject }) => subject)).size
    if (bases.length + own.length === 0) return []
    const counts = {
      event: count('event'),
      undertaking: count('undertaking'),
      project: count('project'),
    }
    return [{ field, bases, ...counts, gap: gapOf(bases, own) }]
  })
}
