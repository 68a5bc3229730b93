import { hostOf, type Relation } from '#contexts/relations/contract.ts'
import type { Visit } from '#kit/http/visit.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

/** The day on which *today* stands, by the calendar of the host. */
export const todayOf = (relation: Relation, { today }: Pick<Visit, 'today'>): Day =>
  dayInZone(today, hostOf(relation).zone)
