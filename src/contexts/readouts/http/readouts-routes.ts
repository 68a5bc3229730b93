import { route } from '#kit/http/route.ts'

/** Making a meeting of a press text: bringing the text, then confirming what it tells. */
export const captureRoute = route('/desk/readouts/capture')
/** A press text as it was kept with its meeting. */
export const sourceRoute = route('/desk/readouts/sources/:source')
/** A side's own readout of a meeting: drafts, and what it puts before the public. */
export const ownReadoutRoute = route('/desk/readouts/of/:meeting')
/** What the sides published of their meetings, for everybody. */
export const publicReadoutsRoute = route('/readouts')
export const publicReadoutRoute = route('/readouts/:meeting')
export const readoutsFeedRoute = route('/readouts.xml')
