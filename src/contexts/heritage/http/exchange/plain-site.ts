import { idNamed } from '#kit/ids/ids.ts'
import { slugOf } from '#kit/text/slug.ts'

import { scaleVersion } from '../../data/vocabulary.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { SiteContent } from '../../domain/site.ts'
import type { ExchangedAssessment, ExchangedSite } from '../../store/exchange-schema.ts'

/** For whom a file is brought in, and what the file calls itself. */
export type Bringing = {
  readonly relation: string
  readonly side: string
  readonly fileName: string
  /** What the columns of its table mean, where somebody said so; without a word they mean what they are called. */
  readonly meanings?: Readonly<Record<string, string>>
}

/** A site of a file that is no export of ours: what it says, and nothing made up beside it. */
export type PlainSite = {
  /** What tells sites of this file apart, such as an inventory number. */
  readonly key: string
  readonly scheme: string
  readonly names: readonly { readonly text: string; readonly language: string }[]
  readonly content: Partial<SiteContent>
  readonly geometry: Geometry | null
  readonly certainty: NonNullable<ExchangedSite['location']>['certainty']
  readonly references: readonly {
    readonly scheme: string
    readonly value: string
    readonly uri: string
  }[]
  readonly assessments: readonly PlainAssessment[]
}

export type PlainAssessment = Pick<
  ExchangedAssessment,
  'observedOn' | 'condition' | 'priority' | 'assessor'
> & { readonly content: Partial<ExchangedAssessment['content']> }

const emptyContent: SiteContent = {
  kind: 'other',
  place: '',
  periods: [],
  dating: '',
  materials: [],
  description: {},
  sources: [],
  illustrative: false,
}

const emptyFindings: ExchangedAssessment['content'] = {
  scale: scaleVersion,
  method: 'not-stated',
  extent: 'unknown',
  damages: [],
  marks: [],
  threats: [],
  interventions: [],
  recommendations: [],
  hazards: false,
  narrative: '',
  report: {},
  verification: 'reported',
  source: '',
  reason: '',
  illustrative: false,
}

// The same thing of the same file has the same id each time, so that bringing it again adds nothing.
const idIn = ({ relation, side }: Bringing, ...parts: readonly string[]): string =>
  idNamed(['heritage', relation, side, ...parts].join('\u0000'))

/** The id under which a file's site is kept, whoever brings the file. */
export const plainId = (bringing: Bringing, { scheme, key }: PlainSite): string =>
  idIn(bringing, scheme, key)

/** A site of another register as it is kept here: private to the side that brought it, until it decides otherwise. */
export const exchangedOfPlain = (plain: PlainSite, bringing: Bringing): ExchangedSite => {
  const { side, fileName } = bringing
  const id = plainId(bringing, plain)
  const own = (...parts: readonly string[]) => ({
    claim: idIn(bringing, id, ...parts),
    visibility: side,
  })
  return {
    slug: `${slugOf(plain.names[0]?.text ?? plain.key)}-${id.slice(0, 8)}`,
    owner: side,
    visibility: side,
    publicSees: 'withheld',
    otherSees: 'withheld',
    grade: 'exact',
    location: { certainty: plain.certainty, source: fileName },
    partOf: null,
    content: { ...emptyContent, ...plain.content },
    names: plain.names.map(({ text, language }, index) => ({
      ...own('name', String(index), text),
      text,
      language,
      script: '',
      kind: 'toponym' as const,
      status: index === 0 ? ('preferred' as const) : ('variant' as const),
      assertedBy: plain.scheme,
      usedBy: '',
      since: '',
      source: fileName,
    })),
    protections: [],
    hidings: [],
    references: [{ scheme: plain.scheme, value: plain.key, uri: '' }, ...plain.references].map(
      (reference) => ({ ...own('reference', reference.scheme, reference.value), ...reference }),
    ),
    assessments: plain.assessments.map((one) => ({
      id: idIn(bringing, id, 'assessment', JSON.stringify(one)),
      visibility: side,
      observedOn: one.observedOn,
      recordedOn: '',
      condition: one.condition,
      priority: one.priority,
      assessor: one.assessor,
      supersedes: null,
      side,
      content: { ...emptyFindings, source: fileName, ...one.content },
      verifications: [],
    })),
  }
}
