import { dayFromIso } from '#kit/time/days.ts'

import type { Geometry } from '../domain/geometry.ts'
import type { NewAssessment, NewVerification } from '../store/assessment-store.ts'
import type { NewClaim } from '../store/claim-store.ts'
import type { ExchangedAssessment, ExchangedSite } from '../store/exchange-schema.ts'
import type { HidingDecision } from '../store/hiding-store.ts'
import type { NewSite } from '../store/site-store.ts'

/** A site as a file has it, read and checked. */
export type ArrivingSite = {
  readonly id: string
  readonly line: number
  readonly geometry: Geometry | null
  readonly site: ExchangedSite
  /** Reads a picture or document that came with it; without it, none came. */
  readonly readFile?: (file: string) => Promise<Uint8Array | Unread>
}

/** Why a file that is named was not read. */
export type Unread = 'file-is-missing' | 'file-is-too-large' | 'file-is-damaged'

/** Whose a site's records were where they come from: kept where that is another side than the one that brings them. */
export const signedFor = (side: string, bringing: string): string => (side === bringing ? '' : side)

const contentOf = (
  one: ExchangedAssessment,
  site: ExchangedSite,
  side: string,
): NewAssessment['content'] => ({
  ...one.content,
  recordedElsewhere: one.recordedOn,
  signedFor: signedFor(one.side, side),
  saidElsewhere: one.verifications
    .filter((said) => said.side !== side)
    .map(({ visibility: _audience, ...said }) => said),
  illustrative: one.content.illustrative || site.content.illustrative,
})

/** The assessments of a site, as the side that brings them records them. */
export const assessmentsOf = ({ id, site }: ArrivingSite, side: string): readonly NewAssessment[] =>
  site.assessments.map((one) => ({
    id: one.id,
    site: id,
    visibility: one.visibility,
    observedOn: dayFromIso(one.observedOn) ?? 0,
    condition: one.condition,
    priority: one.priority,
    content: contentOf(one, site, side),
    assessor: { name: one.assessor.name ?? 'not told', capacity: one.assessor.capacity },
    supersedes: one.supersedes,
  }))

/** Corrections after what they correct, since each names the one before. */
export const inOrderOfCorrection = (
  assessments: readonly NewAssessment[],
): readonly NewAssessment[] => {
  const byId = new Map(assessments.map((one) => [one.id, one]))
  const depth = ({ supersedes }: NewAssessment, steps = 0): number => {
    const earlier = supersedes === null || steps > 1_000 ? undefined : byId.get(supersedes)
    return earlier === undefined ? 0 : 1 + depth(earlier, steps + 1)
  }
  return assessments.toSorted((a, b) => depth(a) - depth(b))
}

/** What is said of a site, and by what it is known elsewhere. */
export const claimsOf = ({ id, site }: ArrivingSite): readonly NewClaim[] => [
  ...site.names.map(({ claim, visibility, ...content }): NewClaim => ({
    site: id,
    claim,
    visibility,
    about: 'name',
    content,
  })),
  ...site.protections.map(({ claim, visibility, ...content }): NewClaim => ({
    site: id,
    claim,
    visibility,
    about: 'protection',
    content,
  })),
  ...site.references.map(({ claim, visibility, ...content }): NewClaim => ({
    site: id,
    claim,
    visibility,
    about: 'reference',
    content,
  })),
]

/** A site that is not here yet. */
export const newSiteOf = ({ id, geometry, site }: ArrivingSite, broughtBy: string): NewSite => ({
  id,
  slug: site.slug,
  visibility: site.visibility,
  publicSees: site.publicSees,
  otherSees: site.otherSees,
  content: site.content,
  location:
    site.location === null && geometry === null
      ? null
      : {
          geometry,
          certainty: site.location?.certainty ?? 'medium',
          source: site.location?.source ?? '',
        },
  broughtBy,
})

/** What the side that brings them says itself of assessments that are new here. */
export const verificationsOf = (
  { site }: ArrivingSite,
  { recorded, side }: { readonly recorded: ReadonlySet<string>; readonly side: string },
): readonly NewVerification[] =>
  site.assessments
    .filter(({ id }) => recorded.has(id))
    .flatMap(({ id, verifications }) =>
      verifications
        .filter((said) => said.side === side)
        .map(({ says, means, words, visibility }) => ({
          assessment: id,
          says,
          means,
          words,
          visibility,
        })),
    )

/** Why who may know what of a site, as it was decided where it comes from. */
export const hidingsOf = ({
  id,
  site,
}: ArrivingSite): readonly Omit<HidingDecision, 'recordedAt'>[] =>
  site.hidings.map(({ recordedOn, ...decision }) => ({
    ...decision,
    site: id,
    recordedElsewhere: recordedOn,
  }))

/** A site with nothing but what one side says of it: what that side may bring to a site that another side keeps. */
export const saidBy = (arriving: ArrivingSite, side: string): ArrivingSite => {
  const { site } = arriving
  const isOwn = (one: { readonly side: string }): boolean => one.side === side
  const isPrivate = (one: { readonly visibility: string }): boolean => one.visibility === side
  return {
    ...arriving,
    site: {
      ...site,
      names: site.names.filter(isPrivate),
      protections: site.protections.filter(isPrivate),
      references: site.references.filter(isPrivate),
      assessments: site.assessments.filter(isOwn),
      hidings: [],
      photographs: (site.photographs ?? []).filter(isOwn),
      documents: (site.documents ?? []).filter(isOwn),
    },
  }
}
