import {
  callsRoute,
  capabilitiesRoute,
  needRoute,
  needsRoute,
  projectRoute,
  projectsRoute,
} from './http/restoration-routes.ts'
import { enterProject } from './service/agree-scope.ts'
import { summaryOf, tasksOn } from './service/read-restoration.ts'
import { enterCall } from './service/call-for-partners.ts'
import { enterAct } from './service/record-act.ts'
import { enterNeed } from './service/record-need.ts'
import { insertCompetence, insertOffer } from './store/capability-store.ts'
import { searchNeeds, searchProjects } from './store/found-restoration.ts'
import { listNeeds } from './store/need-store.ts'
import { readAct } from './store/project-schema.ts'
import { restorationFileSchema } from './store/restoration-file-schema.ts'
import { listProjects } from './store/project-store.ts'
import { needWords, projectWords } from './store/restoration-words.ts'

/** What sites need, who can help, and the projects that come of it, as the transaction's side may see them. */
export const restoration = {
  /** What needs somebody on a day: approvals awaited of each side, phases that are late, replies. */
  tasksOn,
  /** Needs and projects in short, for a briefing. */
  summaryOf,
  listNeeds,
  listProjects,
  /** By their titles, in any spelling. */
  searchNeeds,
  searchProjects,
  findable: [needWords, projectWords],
  /** Writing in the caller's transaction, whose caller asks for permission and keeps the audit. */
  enterNeed,
  enterCall,
  enterCompetence: insertCompetence,
  enterOffer: insertOffer,
  enterProject,
  /** Records an act if the project's state allows it. */
  enterAct,
  /** Reads what a file of a demonstration says; throws where it is wrong. */
  readFile: (value: unknown) => restorationFileSchema.parse(value),
  readAct,
  needsRoute,
  needRoute,
  competencesRoute: capabilitiesRoute,
  projectsRoute,
  projectRoute,
  callsRoute,
} as const

export type { RestorationSummary, RestorationTask } from './service/read-restoration.ts'
export type { Project } from './store/project-store.ts'
