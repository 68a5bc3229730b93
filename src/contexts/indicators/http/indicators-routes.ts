import { route } from '#kit/http/route.ts'

/** Figures of the relation, each with its source. */
export const indicatorsRoute = route('/desk/indicators')
export const newIndicatorRoute = route('/desk/indicators/new')
export const importFiguresRoute = route('/desk/indicators/import')
export const indicatorRoute = route('/desk/indicators/:indicator')
export const indicatorContentRoute = route('/desk/indicators/:indicator/content')
