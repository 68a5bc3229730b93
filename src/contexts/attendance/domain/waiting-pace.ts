const anHour = 3_600
const fiveMinutes = 300
const spreadSeconds = 8

/**
 * In how many seconds a page that waits asks again: seldom while there is time, and just after the
 * opening once that is near. `place` from 0 to 1 spreads a crowd, so that it does not ask at once.
 */
export const secondsUntilNextLook = (secondsToOpening: number, place: number): number => {
  if (secondsToOpening > anHour) return 600
  if (secondsToOpening > fiveMinutes) return 60
  return Math.max(5, Math.min(30, Math.ceil(secondsToOpening))) + Math.floor(place * spreadSeconds)
}

/** In how many seconds a page asks again that waits for a room nobody has named. */
export const secondsWithoutRoom = 20
