import { route } from '#kit/http/route.ts'

/** Making a meeting of a press text: bringing the text, then confirming what it tells. */
export const captureRoute = route('/desk/readouts/capture')
/** A press text as it was kept with its meeting. */
export const sourceRoute = route('/desk/readouts/sources/:source')
