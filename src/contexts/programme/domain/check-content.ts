import { accept, refuse, type Result } from '#kit/result/result.ts'
import { wallTimeExists } from '#kit/time/zones.ts'

import type { EventContent, EventPlan } from './event.ts'
import { endsBeforeItStarts, type When } from './when.ts'

export type ContentRefusal =
  | 'event-has-no-title'
  | 'event-has-no-discipline'
  | 'event-ends-before-it-starts'
  | 'time-does-not-exist-on-that-day'
  | 'plan-names-a-format-twice'
  | 'plan-has-no-format'

const timeIsSkipped = (when: When, zone: string): boolean => {
  if (when.precision !== 'day') return false
  const { startTime, endTime, first, last } = when
  return (
    (startTime !== null && !wallTimeExists(first, startTime, zone)) ||
    (endTime !== null && !wallTimeExists(last, endTime, zone))
  )
}

const refusePlan = (plan: EventPlan | null): ContentRefusal | undefined => {
  if (plan === null) return undefined
  if (plan.options.length === 0) return 'plan-has-no-format'
  const named = new Set(plan.options.map(({ format }) => format))
  return named.size < plan.options.length ? 'plan-names-a-format-twice' : undefined
}

/** Whether a content can stand: nothing contradicts itself. */
export const checkContent = (content: EventContent): Result<EventContent, ContentRefusal> => {
  if (Object.keys(content.title).length === 0) return refuse('event-has-no-title')
  if (content.disciplines.length === 0) return refuse('event-has-no-discipline')
  if (endsBeforeItStarts(content.when)) return refuse('event-ends-before-it-starts')
  if (timeIsSkipped(content.when, content.zone)) return refuse('time-does-not-exist-on-that-day')
  const plan = refusePlan(content.plan)
  return plan === undefined ? accept(content) : refuse(plan)
}
