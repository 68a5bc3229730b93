import { asActor, asPublic, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, file, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { isId, newId } from '#kit/ids/ids.ts'

import { words } from '../messages/words.ts'
import { addDocument } from '../service/add-document.ts'
import { findDocumentBytes } from '../store/document-store.ts'
import { siteRoute } from './heritage-routes.ts'
import { chosenVisibility, withSite } from './open-site.ts'

type Found = Awaited<ReturnType<typeof findDocumentBytes>>

const idIn = ({ parameters }: Visit): string | undefined => {
  const id = parameters['id'] ?? ''
  return isId(id) ? id : undefined
}

// Saved, never opened within our pages: what is in it, nobody here has read.
const taken = (found: Found, { language }: Visit): Answer => {
  if (found !== undefined) {
    return file({ contentType: 'application/pdf', fileName: found.name, body: found.bytes })
  }
  const say = words(language)
  return problem({
    status: 404,
    title: say('site.documents'),
    detail: say('refused.document-not-found'),
  })
}

/** The documents of sites, to members. */
export const documentsHttp = (dependencies: Dependencies) => ({
  take: async (visit: DeskVisit): Promise<Answer> => {
    const id = idIn(visit)
    if (id === undefined) return taken(undefined, visit)
    return taken(
      await asActor(dependencies.db, visit.actor, (tx) => findDocumentBytes(tx, id)),
      visit,
    )
  },
  add: withSite(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const say = words(visit.language)
    const sent = form.file('document')
    const added = await addDocument(dependencies.db, visit.actor, {
      id: newId(),
      site: opened.site.id,
      visibility: chosenVisibility(opened, visit, form.text('visibility')),
      name: form.text('name') === '' ? (sent?.name ?? '') : form.text('name'),
      bytes: sent?.bytes ?? new Uint8Array(),
    })
    return added.ok
      ? redirect(siteRoute.href({ slug: opened.site.slug }, { did: 'documented' }))
      : problem({
          status: 422,
          title: say('document.add'),
          detail: say(`refused.${added.refusal}`),
        })
  }),
})

/** The documents of sites, to everybody. */
export const publicDocumentHttp =
  ({ db }: Dependencies) =>
  async (visit: Visit): Promise<Answer> => {
    const id = idIn(visit)
    if (id === undefined) return taken(undefined, visit)
    return taken(await asPublic(db, (tx) => findDocumentBytes(tx, id)), visit)
  }
