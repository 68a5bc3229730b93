import { conditions, currentOf, dueBy, verificationOf } from './domain/assessment.ts'
import { labelOf } from './domain/label-of.ts'
import {
  fieldManifestRoute,
  fieldRoute,
  fieldWorkerRoute,
  publicSitesRoute,
  sitesRoute,
  siteRoute,
} from './http/heritage-routes.ts'
import { exportFormats, exportSitesFile } from './http/exchange/export-file.ts'
import { importSitesFile, surveySitesFile } from './http/exchange/import-file.ts'
import { undoImport } from './service/import-sites.ts'
import { showsLandAndWater } from './domain/map-layers.ts'
import { siteChoices } from './http/site-choices.ts'
import { addPhotograph } from './service/add-photograph.ts'
import { paintDrawing } from './service/develop-photograph.ts'
import { siteFileSchema } from './store/site-file-schema.ts'
import { siteContentSchema } from './store/site-schema.ts'
import { enterSite, enterSites } from './service/enter-site.ts'
import { recordAssessment } from './service/record-assessment.ts'
import {
  findAssessment,
  insertAssessments,
  insertVerifications,
  listAssessments,
} from './store/assessment-store.ts'
import { countSites, everything, searchSites } from './store/seen-store.ts'
import { findSite, listSites } from './store/site-store.ts'

/** Sites as the transaction's reader may see them. What is hidden from that reader is in none of it. */
export const sites = {
  /** By `slug` or `id`, with names and claims. */
  find: findSite,
  list: listSites,
  /** A few to choose from, by a name in any spelling, with what tells each from others. */
  choices: siteChoices,
  /** A page of a search, and how many it finds in all. `everything` narrows nothing. */
  search: searchSites,
  count: countSites,
  everything,
  /** The name by which a reader of a language is shown it. */
  labelOf,
  /** Writes a site of the actor's side in the caller's transaction. */
  enter: enterSite,
  enterAll: enterSites,
  addPhotograph,
  /** Makes a picture of a drawing that this program brings along. */
  paintDrawing,
  /** What a file says of a site; throws where it is no such file. */
  readFile: (file: unknown) => siteFileSchema.parse(file),
  readContent: (content: unknown) => siteContentSchema.parse(content),
  route: siteRoute,
  listRoute: sitesRoute,
  publicRoute: publicSitesRoute,
  fieldRoutes: { page: fieldRoute, worker: fieldWorkerRoute, manifest: fieldManifestRoute },
} as const

/** Dated, signed surveys of sites: recorded once, never changed. */
export const assessments = {
  find: findAssessment,
  /** Those of some sites, the latest first. */
  list: listAssessments,
  /** For a member, with an audit; the id is made by whoever writes it. */
  record: recordAssessment,
  /** In the caller's transaction, whose caller asks for permission and keeps the audit. */
  insert: insertAssessments,
  /** What a side says of how far it can be relied on. */
  verify: insertVerifications,
  /** The one that tells the state now. */
  currentOf,
  verificationOf,
  /** The day by which its priority asks for something to be done. */
  dueBy,
  conditions,
} as const

/** Whether tiles with these layers show enough to lie below a map of sites. */
export const mapTilesAreEnough = showsLandAndWater

export type { Assessment, AssessmentContent, Condition, Priority } from './domain/assessment.ts'
/** Files of sites, in and out. */
export const exchange = {
  survey: surveySitesFile,
  import: importSitesFile,
  undo: undoImport,
  export: exportSitesFile,
  formats: exportFormats,
} as const

export type { EnteredSite } from './service/enter-site.ts'
export type { Site, SiteContent } from './domain/site.ts'
export type { FoundSite } from './store/site-store.ts'
export type { SeenSite } from './store/seen-store.ts'
