import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { hostOf } from '../domain/relation.ts'
import { words } from '../messages/words.ts'
import { venuesPage } from '../pages/venues-page.ts'
import { venuesView } from '../pages/venues-view.ts'
import { addVenue } from '../service/add-venue.ts'
import { listVenues } from '../store/directory-store.ts'
import { getOwnRelation } from '../store/relation-store.ts'
import { venuesRoute } from './relations-routes.ts'
import { emptyVenueForm, readVenueForm, type VenueForm } from './venue-form.ts'

const show = async (
  { db }: Dependencies,
  visit: DeskVisit,
  refused?: VenueForm,
): Promise<Answer> => {
  const { actor, language } = visit
  const { relation, venues } = await asActor(db, actor, async (tx) => ({
    relation: await getOwnRelation(tx),
    venues: await listVenues(tx),
  }))
  const say = words(language)
  const host = hostOf(relation)
  const form = refused ?? emptyVenueForm(host.id, host.zone)
  const view = venuesView(venues, { language, side: actor.side })
  const content = {
    title: say('venues.title'),
    section: 'venues',
    body: venuesPage({ say, ...view, form, mayEdit: may(actor, 'edit') }),
  }
  return refused === undefined ? page(content) : refusedPage(content)
}

/** The page of the venues, and adding one to it. */
export const venuesHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  add: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, language } = visit
    const read = readVenueForm(await visit.form(), { language, side: actor.side })
    if ('refused' in read) return show(dependencies, visit, read.refused)
    await addVenue(dependencies.db, actor, read.venue)
    return redirect(venuesRoute.path)
  },
})
