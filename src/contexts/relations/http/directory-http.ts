import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { hostOf } from '../domain/relation.ts'
import { words } from '../messages/words.ts'
import { directoryPage } from '../pages/directory-page/directory-page.ts'
import { directoryView } from '../pages/directory-page/view-model.ts'
import { addInstitution } from '../service/add-institution.ts'
import { addVenue } from '../service/add-venue.ts'
import { listInstitutions, listVenues } from '../store/directory-store.ts'
import { getOwnRelation } from '../store/relation-store.ts'
import {
  emptyInstitutionForm,
  type InstitutionForm,
  readInstitutionForm,
} from './institution-form.ts'
import { directoryRoute } from './relations-routes.ts'
import { emptyVenueForm, readVenueForm, type VenueForm } from './venue-form.ts'

const show = async (
  { db }: Dependencies,
  visit: DeskVisit,
  refused: { readonly venue?: VenueForm; readonly institution?: InstitutionForm } = {},
): Promise<Answer> => {
  const { actor, language } = visit
  const { relation, venues, institutions } = await asActor(db, actor, async (tx) => ({
    relation: await getOwnRelation(tx),
    venues: await listVenues(tx),
    institutions: await listInstitutions(tx),
  }))
  const say = words(language)
  const host = hostOf(relation)
  const form = refused.venue ?? emptyVenueForm(host.id, host.zone)
  const institutionForm = refused.institution ?? emptyInstitutionForm
  const view = directoryView({ relation, venues, institutions, language, side: actor.side })
  const content = {
    title: say('directory.title'),
    section: 'directory',
    body: directoryPage({ say, ...view, form, institutionForm, mayEdit: may(actor, 'edit') }),
  }
  return Object.keys(refused).length === 0 ? page(content) : refusedPage(content)
}

/** The directory's page, and adding a venue or an institution to it. */
export const directoryHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  addVenue: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, language } = visit
    const read = readVenueForm(await visit.form(), { language, side: actor.side })
    if ('refused' in read) return show(dependencies, visit, { venue: read.refused })
    await addVenue(dependencies.db, actor, read.venue)
    return redirect(`${directoryRoute.path}#venues`)
  },
  addInstitution: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, language } = visit
    const read = readInstitutionForm(await visit.form(), { language, side: actor.side })
    if ('refused' in read) return show(dependencies, visit, { institution: read.refused })
    await addInstitution(dependencies.db, actor, read.institution)
    return redirect(`${directoryRoute.path}#institutions`)
  },
})
