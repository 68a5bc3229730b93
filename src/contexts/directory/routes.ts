import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { directoryHttp } from './http/directory-http.ts'
import {
  directoryRoute,
  importInstitutionsRoute,
  importPeopleRoute,
  institutionMergerRoute,
  institutionRoute,
  institutionsRoute,
  newInstitutionRoute,
  newPersonRoute,
  personMergerRoute,
  personNamesRoute,
  personPostRoute,
  personRoute,
  profileRoute,
} from './http/directory-routes.ts'
import { importInstitutionsHttp } from './http/import-institutions-http.ts'
import { importPeopleHttp } from './http/import-people-http.ts'
import { institutionHttp } from './http/institution-http.ts'
import { institutionsApi } from './http/institutions-api.ts'
import { mergerHttp } from './http/merger-http.ts'
import { newInstitutionHttp } from './http/new-institution-http.ts'
import { newPersonHttp } from './http/new-person-http.ts'
import { peopleApi } from './http/people-api.ts'
import { personHttp } from './http/person-http.ts'
import { postHttp } from './http/post-http.ts'

const greatestUpload = 5 * 1024 * 1024

/** Institutions and people of both sides. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const newPerson = newPersonHttp(dependencies)
  const person = personHttp(dependencies)
  const posts = postHttp(dependencies)
  const newInstitution = newInstitutionHttp(dependencies)
  const institution = institutionHttp(dependencies)
  const samePerson = mergerHttp(dependencies, 'person')
  const sameInstitution = mergerHttp(dependencies, 'institution')
  const importing = importPeopleHttp(dependencies)
  const bringing = importInstitutionsHttp(dependencies)
  return [
    get(directoryRoute, directoryHttp(dependencies)),
    get(importPeopleRoute, importing.show),
    post(importPeopleRoute, importing.bring, greatestUpload),
    get(importInstitutionsRoute, bringing.show),
    post(importInstitutionsRoute, bringing.bring, greatestUpload),
    get(newPersonRoute, newPerson.show),
    post(newPersonRoute, newPerson.record),
    get(personRoute, person.show),
    post(personRoute, person.act),
    post(personNamesRoute, person.name),
    get(personMergerRoute, samePerson.show),
    post(personMergerRoute, samePerson.act),
    get(personPostRoute, posts.show),
    post(personPostRoute, posts.save),
    get(newInstitutionRoute, newInstitution.show),
    post(institutionsRoute, newInstitution.record),
    get(institutionRoute, institution.show),
    get(institutionMergerRoute, sameInstitution.show),
    post(institutionMergerRoute, sameInstitution.act),
    get(profileRoute, institution.edit),
    post(profileRoute, institution.save),
  ]
}

/** For the programs of members: institutions, people in public function and their posts. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  ...institutionsApi(dependencies),
  ...peopleApi(dependencies),
]
