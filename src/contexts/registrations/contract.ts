export { registrationRoutes } from './http/registrations-routes.ts'
export type { FromAbove } from './http/from-above.ts'
export type { Allotted } from './domain/allocate-seats.ts'
export { seatReasons, type Target, targetOfOffers } from './domain/seeker.ts'
export { eventFacts, type EventFacts } from './domain/event-facts.ts'
export type { Offer } from './domain/register.ts'
export { findRegistration } from './store/registration-store.ts'
export { seated } from './store/seated-store.ts'
export { whoIsTold } from './domain/who-is-told.ts'
export { type Terms, usualTerms } from './domain/terms.ts'
export { termsSchema } from './store/terms-schema.ts'
export { questions } from './service/questions.ts'
export { plans, planSeats, type Planned } from './service/plan-seats.ts'
export { reseat } from './service/reseat.ts'
export { told } from './service/told.ts'
export {
  listOffers,
  listOffersOf,
  listRegisteredEvents,
  setCeiling,
} from './store/register-store.ts'
export { seatReasonInWords } from './documents/seat-reason.ts'
export { takesPeople } from './domain/register.ts'
export { listOpenRegisters } from './store/register-store.ts'
export { guestSeats } from './service/seat-guest.ts'
