import type { Transaction } from '#kit/db/database.ts'
import { type Found, type FoundRevised, latestFound, type Sought } from '#kit/db/found-records.ts'

import { needWords, projectWords } from './restoration-words.ts'

const needs = {
  ...needWords,
  records: 'restoration.need',
  revisions: 'restoration.need_revision',
  of: 'need',
  title: 'title',
}
const projects = {
  ...projectWords,
  records: 'restoration.project',
  revisions: 'restoration.scope',
  of: 'project',
  title: 'title',
}

/** The needs that a search finds, the latest recorded first. */
export const searchNeeds = (tx: Transaction, sought: Sought): Promise<Found<FoundRevised>> =>
  latestFound(tx, needs, sought)

/** The projects that a search finds, the latest begun first. */
export const searchProjects = (tx: Transaction, sought: Sought): Promise<Found<FoundRevised>> =>
  latestFound(tx, projects, sought)
