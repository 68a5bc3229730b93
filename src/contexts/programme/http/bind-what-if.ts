import type { DeskVisit } from '#contexts/access/contract.ts'
import { boundMeasures } from '#contexts/measures/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get } from '#kit/http/visit.ts'

import { replayHttp } from './replay-http.ts'
import { replayCsvRoute, replayRoute, whatIfRoute } from './supposing-routes.ts'
import { programmePort, whatIfHttp } from './what-if-http.ts'

/** What if, replay, and the pages on measures that show what they do to the programme. */
export const whatIfRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const replay = replayHttp(dependencies)
  return [
    get(whatIfRoute, whatIfHttp(dependencies).show),
    get(replayRoute, replay.show),
    get(replayCsvRoute, replay.csv),
    ...boundMeasures.pages(dependencies, programmePort(dependencies)),
  ]
}
