import { canonicalJson } from '#kit/text/canonical-json.ts'

import { checkContent, type ContentRefusal } from './check-content.ts'
import type {
  Contribution,
  Discipline,
  Event,
  EventContent,
  EventPlan,
  Programme,
} from './event.ts'
import { type RevisionRefusal, refuseRevision } from './refuse-revision.ts'
import { needsBoth } from './who-decides.ts'

/** What is to become otherwise of many events; what is undefined stays as each has it. */
export type BulkChange = {
  readonly programme: string | undefined
  /** Becomes the main one; the others stay behind it. */
  readonly discipline: Discipline | undefined
  /** Is added behind the others. */
  readonly furtherDiscipline: Discipline | undefined
  /** With the zone whose clocks it goes by. */
  readonly venue: { readonly id: string; readonly zone: string } | undefined
  /** Null: the programme's default plan. */
  readonly plan: EventPlan | null | undefined
  /** Whether what only the own side sees is to be seen by both. */
  readonly shares: boolean
  readonly contribution: Contribution | undefined
  readonly spokenLanguages: readonly string[] | undefined
}

/** What becomes, or would become, of one event in a bulk edit. */
export type BulkOutcome =
  'in-force' | 'awaits-the-other-side' | 'unchanged' | ContentRefusal | RevisionRefusal

const disciplinesAfter = (
  disciplines: readonly Discipline[],
  { discipline, furtherDiscipline }: BulkChange,
): readonly Discipline[] => {
  const led = discipline === undefined ? disciplines : [discipline, ...disciplines]
  return [...new Set(furtherDiscipline === undefined ? led : [...led, furtherDiscipline])]
}

const contributionsAfter = (
  contributions: readonly Contribution[],
  { contribution }: BulkChange,
): readonly Contribution[] => {
  if (contribution === undefined) return contributions
  const { institution, role } = contribution
  const isThere = contributions.some((one) => one.institution === institution && one.role === role)
  return isThere ? contributions : [...contributions, contribution]
}

/** What an event would say after the change. */
const contentAfter = (content: EventContent, change: BulkChange): EventContent => ({
  ...content,
  disciplines: disciplinesAfter(content.disciplines, change),
  ...(change.venue === undefined
    ? {}
    : { venue: change.venue.id, zone: change.venue.zone, place: null }),
  plan: change.plan === undefined ? content.plan : change.plan,
  contributions: contributionsAfter(content.contributions, change),
  spokenLanguages: change.spokenLanguages ?? content.spokenLanguages,
})

/** What an event is to become, and what comes of asking for it. */
export type BulkOutlook = {
  readonly content: EventContent
  readonly visibility: string
  readonly programme: string
  readonly outcome: BulkOutcome
}

type Asking = {
  readonly side: string
  readonly startedFrom: string
  readonly programmes: readonly Pick<Programme, 'id' | 'visibility'>[]
}

/** What a change would make of an event: the same rules that hold when it is made. */
export const bulkOutlook = (event: Event, change: BulkChange, asking: Asking): BulkOutlook => {
  const content = contentAfter(event.content, change)
  const isPrivate = event.visibility !== 'joint' && event.visibility !== 'public'
  const visibility = change.shares && isPrivate ? 'joint' : event.visibility
  const programme = change.programme ?? event.programme
  const outcome = (): BulkOutcome => {
    const moves = programme === event.programme ? undefined : { id: programme }
    const refusal = refuseRevision(event, { ...asking, visibility, programme: moves })
    if (refusal !== undefined) return refusal
    const isSame = canonicalJson(content) === canonicalJson(event.content)
    if (isSame && moves === undefined && visibility === event.visibility) return 'unchanged'
    const checked = checkContent(content)
    if (!checked.ok) return checked.refusal
    return needsBoth({ owner: event.owner, visibility }) ? 'awaits-the-other-side' : 'in-force'
  }
  return { content, visibility, programme, outcome: outcome() }
}
