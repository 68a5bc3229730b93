import { asActor, asPublic, type DeskVisit } from '#contexts/access/contract.ts'
import { listRelations } from '#contexts/relations/contract.ts'
import { type Answer, file, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'

import { windowFrom } from '../domain/map-window.ts'
import { words } from '../messages/words.ts'
import { openTileDrawer } from '../service/draw-tiles.ts'
import { siteRoute } from './heritage-routes.ts'
import { publicSiteHref } from './in-own-language.ts'
import { placesForScript } from './map-places.ts'
import { searchOf } from './search-of.ts'

const aYear = 'public, max-age=31536000, immutable'

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('map.label'), detail: say('tiles.not-found') })
}

const noWindow = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({ status: 400, title: say('map.label'), detail: say('tiles.no-window') })
}

const json = (value: unknown): Answer =>
  file({
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    headers: { 'cache-control': 'no-cache' },
  })

/** A tile of the world: nothing of ours is in it. */
const tile = ({ mapTiles }: Dependencies) => {
  const draw = mapTiles && openTileDrawer(mapTiles)
  return async (visit: Visit): Promise<Answer> => {
    const { tag, z, x, y } = visit.parameters
    const address = { z: Number(z), x: Number(x), y: Number(y) }
    const isTile = Object.values(address).every(Number.isSafeInteger)
    if (draw === undefined || tag !== mapTiles?.tag || !isTile) return notFound(visit)
    return file({
      contentType: 'application/vnd.mapbox-vector-tile',
      body: await draw(address),
      headers: { 'content-encoding': 'gzip', 'cache-control': aYear },
    })
  }
}

const placesForEverybody =
  ({ db }: Dependencies) =>
  async (visit: Visit): Promise<Answer> => {
    const window = windowFrom(visit.url.searchParams.get('at') ?? '')
    if (window === undefined) return noWindow(visit)
    return json(
      await asPublic(db, async (tx) => {
        const [relation] = await listRelations(tx)
        const search = searchOf(visit, relation?.id ?? '')
        const { language } = visit
        return placesForScript(tx, { search, language, siteHref: publicSiteHref(visit) }, window)
      }),
    )
  }

const placesForMembers =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const window = windowFrom(visit.url.searchParams.get('at') ?? '')
    if (window === undefined) return noWindow(visit)
    const { actor, language } = visit
    const asked = {
      search: searchOf(visit, actor.relation),
      language,
      siteHref: (slug: string) => siteRoute.href({ slug }),
    }
    return json(await asActor(db, actor, (tx) => placesForScript(tx, asked, window)))
  }

/** Tiles below a map, and what a script draws over them: what the reader may see, as on the page. */
export const mapTilesHttp = (dependencies: Dependencies) => ({
  tile: tile(dependencies),
  placesForEverybody: placesForEverybody(dependencies),
  placesForMembers: placesForMembers(dependencies),
})
