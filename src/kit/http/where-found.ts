import type { Answer } from './answer.ts'
import type { Visit } from './visit.ts'

/** Handlers that are given what their path names; where there is no such thing, `none` answers. */
export const whereFound =
  <Visiting extends Visit, Found>(
    find: (visit: Visiting) => Promise<Found | undefined>,
    none: (visit: Visiting) => Answer,
  ) =>
  (answer: (found: Found, visit: Visiting) => Answer | Promise<Answer>) =>
  async (visit: Visiting): Promise<Answer> => {
    const found = await find(visit)
    return found === undefined ? none(visit) : answer(found, visit)
  }
