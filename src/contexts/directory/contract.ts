import { capacitiesOn } from './domain/capacity.ts'
import { institutionRoute, personRoute } from './http/directory-routes.ts'
import { isCalled } from './domain/is-called.ts'
import { labelOf } from './domain/label-of.ts'
import { enterPerson } from './service/enter-person.ts'
import {
  findInstitutionRecord,
  insertProfile,
  listInstitutionRecords,
  matchInstitutions,
  searchInstitutions,
} from './store/institution-record-store.ts'
import { insertName } from './store/name-store.ts'
import { nameWords } from './store/name-words.ts'
import {
  findPerson,
  listPeople,
  matchPeople,
  searchPeople,
  searchSomePeople,
} from './store/person-store.ts'
import { insertPost } from './store/post-store.ts'

/** Officials in public function, as the transaction's side may see them. */
export const people = {
  /** By id; a merged entry answers with the person it was merged into. */
  find: findPerson,
  list: listPeople,
  /** Whoever has a name that begins so, in any spelling or script. */
  search: searchPeople,
  /** The same for a search over everything: some of them, and how many there are. */
  searchSome: searchSomePeople,
  findable: [nameWords],
  /** Whoever is called exactly so, in any spelling: what a name in a text may mean. */
  match: matchPeople,
  /** In which posts a person acts on a day, and how surely. */
  capacitiesOn,
  /** The name for a reader of a language. */
  labelOf,
  route: personRoute,
  /** The writers work in the caller's transaction; the caller asks for permission and keeps the audit. */
  enter: enterPerson,
  insertName,
  insertPost,
} as const

/** Institutions with their parallel names, competences and what they belong to. */
export const institutions = {
  find: findInstitutionRecord,
  list: listInstitutionRecords,
  search: searchInstitutions,
  /** Whichever is called exactly so, in any spelling. */
  match: matchInstitutions,
  /** Whether one is called exactly so, in any spelling. */
  isCalled,
  route: institutionRoute,
  insertName,
  insertProfile,
} as const

export { directoryRoute } from './http/directory-routes.ts'
export type { Capacity } from './domain/capacity.ts'
export type { InstitutionRecord, ProfileContent } from './domain/institution-record.ts'
export type { Name, NameContent, Person, Post, PostContent } from './domain/person.ts'
export type { NewPerson } from './service/enter-person.ts'
