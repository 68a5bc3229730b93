import { asActor, asPublic, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, file, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { isId, newId } from '#kit/ids/ids.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { words } from '../messages/words.ts'
import { addPhotograph } from '../service/add-photograph.ts'
import { findPhotographBytes, type PhotographSize } from '../store/photograph-store.ts'
import { siteRoute } from './heritage-routes.ts'
import { chosenVisibility, withSite } from './open-site.ts'
import { titleOf } from './site-facts.ts'

const sizes: readonly PhotographSize[] = ['thumbnail', 'full']

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('site.photographs'),
    detail: say('refused.site-not-found'),
  })
}

const asked = ({ parameters }: Visit): { id: string; size: PhotographSize } | undefined => {
  const id = parameters['id'] ?? ''
  const size = sizes.find((known) => known === parameters['size'])
  return size === undefined || !isId(id) ? undefined : { id, size }
}

const shown = (bytes: Uint8Array | undefined, visit: Visit): Answer =>
  bytes === undefined ? notFound(visit) : file({ contentType: 'image/jpeg', body: bytes })

/** The pictures of sites, to members. */
export const photographsHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const wanted = asked(visit)
    if (wanted === undefined) return notFound(visit)
    const { db } = dependencies
    return shown(await asActor(db, visit.actor, (tx) => findPhotographBytes(tx, wanted)), visit)
  },
  add: withSite(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const say = words(visit.language)
    const caption = form.text('caption').slice(0, 500)
    const added = await addPhotograph(dependencies.db, visit.actor, {
      id: newId(),
      site: opened.site.id,
      assessment: null,
      visibility: chosenVisibility(opened, visit, form.text('visibility')),
      takenOn: dayFromIso(form.text('takenOn')) ?? null,
      viewpoint: form.text('viewpoint').slice(0, 200),
      content: {
        caption: caption === '' ? titleOf(opened.site, visit.language).text : caption,
        credit: form.text('credit').slice(0, 500),
        illustrative: false,
      },
      sent: form.file('photograph')?.bytes ?? new Uint8Array(),
    })
    return added.ok
      ? redirect(siteRoute.href({ slug: opened.site.slug }, { did: 'photographed' }))
      : problem({ status: 422, title: say('photo.add'), detail: say(`refused.${added.refusal}`) })
  }),
})

/** The pictures of sites, to everybody. */
export const publicPhotographHttp =
  ({ db }: Dependencies) =>
  async (visit: Visit): Promise<Answer> => {
    const wanted = asked(visit)
    if (wanted === undefined) return notFound(visit)
    return shown(await asPublic(db, (tx) => findPhotographBytes(tx, wanted)), visit)
  }
