import { route } from '#kit/http/route.ts'

export const whatIfRoute = route('/desk/what-if')
export const replayRoute = route('/desk/replay')
export const replayCsvRoute = route('/desk/replay.csv')
