export type { AsOf, Decision, Ground, Outcome, SeatRange } from './domain/decision.ts'
export type {
  EventToDecide,
  Format,
  Otherwise,
  Plan,
  PlanOption,
  Reading,
} from './domain/event-to-decide.ts'
export type { Jurisdiction, Measure, Rule } from './domain/measure.ts'
export { compileMeasures, decideCompiled } from './domain/compile-measures.ts'
export { eventsConcernedBy } from './domain/concerns.ts'
export { listMeasures, type RecordedMeasure } from './store/measure-store.ts'
export { readGrounds } from './store/ground-schema.ts'
export { recordMeasures } from './service/record-measures.ts'
