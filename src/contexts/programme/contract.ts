export {
  disciplines,
  type Discipline,
  type Event,
  type EventContent,
  type Programme,
} from './domain/event.ts'
export { newEventRoute } from './http/programme-routes.ts'
export { publicEventRoute } from './http/public-routes.ts'
export { endOf, startOf } from './domain/event-start.ts'
export type { FormerDate } from './domain/former-date.ts'
export type { FormatNow } from './domain/format-now.ts'
export type { When } from './domain/when.ts'
export { whenSchema } from './store/when-schema.ts'
export { type EventView, listEventViews } from './store/event-views.ts'
export { countEvents } from './store/years-store.ts'
export { enterEvent, type DocumentedEvent } from './service/plan-event.ts'
export { settleDecisions } from './service/settle-decisions.ts'
export { listHolds } from './store/hold-store.ts'
export { programmes } from './store/programme-store.ts'
export { countsFor } from './domain/measures-that-count.ts'
export { eventToDecide } from './domain/event-to-decide.ts'
export { listOpenProposals } from './store/revision-store.ts'
export { doubleBookings } from './http/double-bookings.ts'
export type { TimelineView } from './pages/timeline/view-model.ts'
export { timeline } from './pages/timeline/timeline.ts'
export type { Alteration } from './domain/alteration.ts'
export { alterations } from './service/carry-out.ts'
export { eventNames } from './documents/event-names.ts'
