import type { Capability, Period, Terms } from './capability.ts'
import type { NeedContent } from './need.ts'
import { surveyWork, type WorkingLanguage } from './vocabulary.ts'

/** What of a need is compared. */
export type Wanted = { readonly id: string } & Pick<
  NeedContent,
  'works' | 'materials' | 'skills' | 'languages' | 'period' | 'assessment' | 'urgency'
>

export const aspects = ['works', 'materials', 'skills'] as const
export type Aspect = (typeof aspects)[number]

/** Why an institution can or cannot help, in terms that a person can check in the two records. */
export type Ground =
  | { readonly kind: 'survey-first' }
  | { readonly kind: 'states'; readonly aspect: Aspect; readonly term: string }
  | { readonly kind: 'does-not-state'; readonly aspect: Aspect; readonly term: string }
  | { readonly kind: 'shares-language'; readonly language: WorkingLanguage }
  | { readonly kind: 'shares-no-language' }
  | { readonly kind: 'covers-period' }
  | { readonly kind: 'covers-part-of-period' }
  | { readonly kind: 'is-outside-period' }
  | { readonly kind: 'is-offered' }

/** What one would have to know to tell. */
export type Missing =
  | { readonly kind: 'need-names-no-work' }
  | { readonly kind: 'not-stated'; readonly aspect: Aspect }
  | { readonly kind: 'languages-not-stated' }
  | { readonly kind: 'period-not-stated' }

export type Verdict = 'fits' | 'fits-in-part' | 'cannot-tell' | 'does-not-fit'

export type Match = {
  readonly need: string
  readonly capability: Capability
  readonly verdict: Verdict
  /** Never empty. */
  readonly because: readonly Ground[]
  readonly missing: readonly Missing[]
}

type Finding = { readonly because: readonly Ground[]; readonly missing: readonly Missing[] }

const nothingFound: Finding = { because: [], missing: [] }

/** Before anybody knows the state of a site, a survey is what is asked for; the rest follows from it. */
const askedOf = ({ assessment, works, materials, skills }: Wanted): Terms =>
  assessment === null
    ? { works: [surveyWork], materials, skills: [] }
    : { works, materials, skills }

const termsOf = (asked: Terms, capability: Capability, aspect: Aspect): Finding => {
  const wanted: readonly string[] = asked[aspect]
  const stated: readonly string[] = capability[aspect]
  if (wanted.length === 0) return nothingFound
  // A list that is not there says nothing; only one that is there leaves something out.
  if (stated.length === 0) return { because: [], missing: [{ kind: 'not-stated', aspect }] }
  const because = wanted.map((term): Ground => ({
    kind: stated.includes(term) ? 'states' : 'does-not-state',
    aspect,
    term,
  }))
  return { because, missing: [] }
}

const languagesOf = ({ languages: wanted }: Wanted, { languages: known }: Capability): Finding => {
  if (wanted.length === 0) return nothingFound
  if (known.length === 0) return { because: [], missing: [{ kind: 'languages-not-stated' }] }
  const shared = wanted.filter((language) => known.includes(language))
  return {
    because:
      shared.length === 0
        ? [{ kind: 'shares-no-language' }]
        : shared.map((language): Ground => ({ kind: 'shares-language', language })),
    missing: [],
  }
}

const bounds = ({ from, until }: Period): readonly [number, number] => [
  from ?? -Infinity,
  until ?? Infinity,
]

const periodOf = ({ period: wanted }: Wanted, { period: known }: Capability): Finding => {
  if (wanted === null) return nothingFound
  if (known === null) return { because: [], missing: [{ kind: 'period-not-stated' }] }
  const [from, until] = bounds(wanted)
  const [first, last] = bounds(known)
  if (last < from || first > until) return { because: [{ kind: 'is-outside-period' }], missing: [] }
  const isWhole = first <= from && last >= until
  return {
    because: [{ kind: isWhole ? 'covers-period' : 'covers-part-of-period' }],
    missing: [],
  }
}

const has = (because: readonly Ground[], kind: Ground['kind'], aspect?: Aspect): boolean =>
  because.some(
    (ground) =>
      ground.kind === kind &&
      (aspect === undefined || ('aspect' in ground && ground.aspect === aspect)),
  )

const verdictOf = ({ because, missing }: Finding): Verdict => {
  if (has(because, 'is-outside-period')) return 'does-not-fit'
  if (!has(because, 'states', 'works')) {
    return has(because, 'does-not-state', 'works') ? 'does-not-fit' : 'cannot-tell'
  }
  const isPartial =
    has(because, 'does-not-state') ||
    has(because, 'shares-no-language') ||
    has(because, 'covers-part-of-period')
  if (isPartial) return 'fits-in-part'
  return missing.length > 0 ? 'cannot-tell' : 'fits'
}

/**
 * Whether an institution can help with a need, by what both records state. What a record does not
 * say is named as missing and never taken for a no; the answer is the same from either end.
 */
export const match = (need: Wanted, capability: Capability): Match => {
  const asked = askedOf(need)
  const namesNothing = need.assessment !== null && need.works.length === 0
  const findings = [
    ...aspects.map((aspect) => termsOf(asked, capability, aspect)),
    languagesOf(need, capability),
    periodOf(need, capability),
  ]
  const found: Finding = {
    because: [
      ...(need.assessment === null ? [{ kind: 'survey-first' } as const] : []),
      ...findings.flatMap(({ because }) => because),
      ...(capability.firmness === 'offered' ? [{ kind: 'is-offered' } as const] : []),
    ],
    missing: [
      ...(namesNothing ? [{ kind: 'need-names-no-work' } as const] : []),
      ...findings.flatMap(({ missing }) => missing),
    ],
  }
  return { need: need.id, capability, verdict: verdictOf(found), ...found }
}
