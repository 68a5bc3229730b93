import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'

import { greatestDocumentBytes } from './domain/site-document.ts'
import { assessHttp } from './http/assess-http.ts'
import { documentsHttp, publicDocumentHttp } from './http/documents-http.ts'
import { arrivalHttp } from './http/exchange/arrival-http.ts'
import { exchangeHttp } from './http/exchange/exchange-http.ts'
import { fieldHttp } from './http/field-http.ts'
import { heritageApi } from './http/heritage-api.ts'
import {
  arrivalRoute,
  assessRoute,
  documentRoute,
  documentsRoute,
  exchangeRoute,
  exportRoute,
  fieldRoute,
  imageInformationRoute,
  imageRoute,
  manifestRoute,
  mergeRoute,
  newSiteRoute,
  photographRoute,
  photographsRoute,
  pictureRoute,
  placesRoute,
  publicDocumentRoute,
  publicImageInformationRoute,
  publicImageRoute,
  publicManifestRoute,
  publicPhotographRoute,
  publicPictureRoute,
  publicPlacesRoute,
  publicSiteRoute,
  publicSitesRoute,
  publicTileRoute,
  siteRoute,
  sitesRoute,
  surveyRoute,
} from './http/heritage-routes.ts'
import { iiifHttp } from './http/iiif-http.ts'
import { mapTilesHttp } from './http/map-tiles-http.ts'
import { mergeHttp } from './http/merge-http.ts'
import { newSiteHttp } from './http/new-site-http.ts'
import { photographsHttp, publicPhotographHttp } from './http/photographs-http.ts'
import { pictureHttp, publicPictureHttp } from './http/picture-http.ts'
import { publicHeritageHttp } from './http/public-heritage-http.ts'
import { registerHttp } from './http/register-http.ts'
import { siteHttp } from './http/site-http.ts'
import { greatestArrivalBytes } from './service/arrivals.ts'
import { greatestPhotographBytes } from './service/develop-photograph.ts'

const formLimit = 512 * 1024
// A survey comes with several, which a telephone makes of a few megabytes each.
const picturesLimit = 2 * greatestPhotographBytes + formLimit
const pictureLimit = greatestPhotographBytes + formLimit
const arrivalLimit = greatestArrivalBytes + formLimit
const documentLimit = greatestDocumentBytes + formLimit

/** For everyone: sites that are public, as exactly as they are. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const heritage = publicHeritageHttp(dependencies)
  const { everybody } = iiifHttp(dependencies)
  const maps = mapTilesHttp(dependencies)
  return [
    get(publicSitesRoute, heritage.list),
    get(publicPlacesRoute, maps.placesForEverybody),
    get(publicTileRoute, maps.tile),
    get(publicPhotographRoute, publicPhotographHttp(dependencies)),
    get(publicPictureRoute, publicPictureHttp(dependencies)),
    get(publicImageInformationRoute, everybody.information),
    get(publicImageRoute, everybody.image),
    get(publicManifestRoute, everybody.manifest),
    get(publicDocumentRoute, publicDocumentHttp(dependencies)),
    get(publicSiteRoute, heritage.show),
  ]
}

/** For members: the register of heritage, its sites, their assessments and pictures. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const newSite = newSiteHttp(dependencies)
  const site = siteHttp(dependencies)
  const rapid = assessHttp(dependencies, 'rapid')
  const survey = assessHttp(dependencies, 'survey')
  const photographs = photographsHttp(dependencies)
  const documents = documentsHttp(dependencies)
  const merge = mergeHttp(dependencies)
  const exchange = exchangeHttp(dependencies)
  const arrival = arrivalHttp(dependencies)
  const field = fieldHttp(dependencies)
  const { desk: iiif } = iiifHttp(dependencies)
  return [
    get(sitesRoute, registerHttp(dependencies)),
    get(placesRoute, mapTilesHttp(dependencies).placesForMembers),
    get(newSiteRoute, newSite.show),
    post(newSiteRoute, newSite.record, formLimit),
    get(fieldRoute, field.show),
    post(fieldRoute, field.sign, picturesLimit),
    get(exchangeRoute, exchange.show),
    post(exchangeRoute, exchange.act, arrivalLimit),
    get(exportRoute, exchange.take),
    get(arrivalRoute, arrival.show),
    post(arrivalRoute, arrival.act, formLimit),
    get(photographRoute, photographs.show),
    get(documentRoute, documents.take),
    get(pictureRoute, pictureHttp(dependencies)),
    get(imageInformationRoute, iiif.information),
    get(imageRoute, iiif.image),
    get(manifestRoute, iiif.manifest),
    get(siteRoute, site.show),
    post(siteRoute, site.act, formLimit),
    get(assessRoute, rapid.show),
    post(assessRoute, rapid.sign, picturesLimit),
    get(surveyRoute, survey.show),
    post(surveyRoute, survey.sign, formLimit),
    post(photographsRoute, photographs.add, pictureLimit),
    get(mergeRoute, merge.show),
    post(mergeRoute, merge.act, formLimit),
    post(documentsRoute, documents.add, documentLimit),
  ]
}

/** For the programs of members. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] =>
  heritageApi(dependencies)
