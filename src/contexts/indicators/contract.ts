import { drawIndicator, tellIndicator } from './http/figures-in-words.ts'
import { indicatorRoute, indicatorsRoute } from './http/indicators-routes.ts'
import { enterFigures } from './service/keep-indicators.ts'
import { periodFromText } from './domain/period.ts'
import { listIndicators } from './store/indicator-store.ts'

/** Figures of the relation with their sources, as the transaction's side may see them. */
export const indicators = {
  list: listIndicators,
  /** Writes in the caller's transaction; the caller asks for permission and keeps the audit. */
  enter: enterFigures,
  periodFromText,
  /** In words of a language, the reader's side first: periods, values, how far both are apart. */
  tell: tellIndicator,
  /** A drawing with source and date on it, which needs nothing around it. */
  draw: drawIndicator,
  route: indicatorRoute,
  listRoute: indicatorsRoute,
} as const

export type { Indicator } from './domain/indicator.ts'
