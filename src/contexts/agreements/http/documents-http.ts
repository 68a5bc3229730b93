import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, file, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'

import { words } from '../messages/words.ts'
import { attachDocument, type AnnotateRefusal } from '../service/annotate.ts'
import { documentStatuses, findDocumentBytes } from '../store/document-store.ts'
import { agreementRoute } from './agreements-routes.ts'
import { withOpened } from './open-agreement.ts'

const refused = ({ language }: DeskVisit, refusal: AnnotateRefusal): Answer => {
  const say = words(language)
  return problem({
    status: 422,
    title: say('documents.title'),
    detail: say(`refused.${refusal}`),
  })
}

// Whatever somebody attached is only ever handed on, never shown as a page of this site.
const asAttachment = 'application/octet-stream'

/** The documents of an agreement: attaching one, taking one along. */
export const documentsHttp = (dependencies: Dependencies) => ({
  attach: withOpened(dependencies, async ({ agreement }, visit) => {
    const form = await visit.form()
    const uploaded = form.file('document')
    const language = form.text('language')
    const attached = await attachDocument(dependencies.db, visit.actor, {
      slug: agreement.slug,
      isJoint: form.text('visibility') === 'joint',
      name: (uploaded?.name ?? '').slice(0, 200),
      mediaType: asAttachment,
      status: documentStatuses.find((status) => status === form.text('status')) ?? 'other',
      language: /^[a-z]{2,3}$/.test(language) ? language : null,
      bytes: uploaded?.bytes ?? new Uint8Array(),
    })
    return attached.ok
      ? redirect(agreementRoute.href({ slug: agreement.slug }, { did: 'document' }))
      : refused(visit, attached.refusal)
  }),
  take: withOpened(dependencies, async ({ agreement }, visit) => {
    const id = visit.parameters['document'] ?? ''
    const found = isId(id)
      ? await asActor(dependencies.db, visit.actor, (tx) =>
          findDocumentBytes(tx, { agreement: agreement.id, id }),
        )
      : undefined
    if (found === undefined) {
      const say = words(visit.language)
      return problem({
        status: 404,
        title: say('documents.title'),
        detail: say('refused.agreement-not-found'),
      })
    }
    return file({ contentType: asAttachment, fileName: found.name, body: found.bytes })
  }),
})
