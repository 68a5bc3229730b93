import { route } from '#kit/http/route.ts'

/** Institutions and people of both sides, or what a search finds (`q`). */
export const directoryRoute = route('/desk/directory')
export const newPersonRoute = route('/desk/directory/people/new')
export const personRoute = route('/desk/directory/people/:person')
export const personNamesRoute = route('/desk/directory/people/:person/names')
export const personPostRoute = route('/desk/directory/people/:person/posts/:post')
export const institutionsRoute = route('/desk/directory/institutions')
export const newInstitutionRoute = route('/desk/directory/institutions/new')
export const institutionRoute = route('/desk/directory/institutions/:institution')
export const profileRoute = route('/desk/directory/institutions/:institution/profile')
/** Saying that another entry is the same person or institution (`with` previews it), and parting it. */
export const personMergerRoute = route('/desk/directory/people/:person/merger')
export const institutionMergerRoute = route('/desk/directory/institutions/:institution/merger')
/** Bringing people from a table: choosing it, a dry run, then all of them at once. */
export const importPeopleRoute = route('/desk/directory/import')
/** The same for institutions. */
export const importInstitutionsRoute = route('/desk/directory/institutions/import')

export const peopleApiRoute = route('/api/v1/desk/people')
export const personApiRoute = route('/api/v1/desk/people/:person')
export const personPostsApiRoute = route('/api/v1/desk/people/:person/posts')

export const institutionsApiRoute = route('/api/v1/desk/institutions')
export const institutionApiRoute = route('/api/v1/desk/institutions/:institution')
