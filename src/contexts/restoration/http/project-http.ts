import { asActor, type DeskVisit, may, recordAudit } from '#contexts/access/contract.ts'
import { type Answer, file, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { isId } from '#kit/ids/ids.ts'
import type { Result } from '#kit/result/result.ts'

import { projectWords } from '../messages/project-words.ts'
import { projectPage } from '../pages/project-page/project-page.ts'
import { dayFromIso, millisecondsPerDay } from '#kit/time/days.ts'
import { approveScope, type ScopeRefusal } from '../service/agree-scope.ts'
import { endPartnership, invitePartner, type InviteRefusal } from '../service/invite-partner.ts'
import { type RecordActRefusal, takeActBack } from '../service/record-act.ts'
import { findDocumentBytes, insertDocument } from '../store/document-store.ts'
import { sections } from './around.ts'
import type { BesideProject } from './beside-project.ts'
import { type OpenedProject, withProject } from './open-project.ts'
import { projectView } from './project-view.ts'
import { projectRoute } from './restoration-routes.ts'

type Refusal =
  ScopeRefusal | RecordActRefusal | InviteRefusal | 'document-is-empty' | 'document-is-too-large'

const dids = [
  'drafted',
  'changed',
  'approved',
  'awaits',
  'recorded',
  'taken-back',
  'document',
  'invited',
  'ended',
] as const

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((known) => known === url.searchParams.get('did'))
  return did === undefined ? {} : { did: projectWords(language)(`did.${did}`) }
}

type Parts = Dependencies & { readonly beside: BesideProject }

const showWith =
  (parts: Parts) =>
  async (opened: OpenedProject, visit: DeskVisit, refusal?: Refusal): Promise<Answer> => {
    const say = projectWords(visit.language)
    const view = {
      ...projectView(opened, visit, parts),
      beside: await asActor(parts.db, visit.actor, (tx) => parts.beside(tx, opened.project, visit)),
      ...didIn(visit),
      ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
    }
    const content = { title: view.title, section: sections.projects, body: projectPage(view) }
    return refusal === undefined ? page(content) : refusedPage(content)
  }

type Performed = { readonly did: (typeof dids)[number]; readonly done: Result<unknown, Refusal> }

const perform = async (
  { db }: Dependencies,
  { project: { slug } }: OpenedProject,
  { visit, form }: { readonly visit: DeskVisit; readonly form: Form },
): Promise<Performed | undefined> => {
  const { actor } = visit
  switch (form.text('act')) {
    case 'approve': {
      const done = await approveScope(db, actor, { slug, contentHash: form.text('hash') })
      const isAgreed = done.ok && done.value.outcome === 'approved'
      return { did: isAgreed ? 'approved' : 'awaits', done }
    }
    case 'take-back':
      return {
        did: 'taken-back',
        done: await takeActBack(db, actor, { slug, id: form.text('id') }),
      }
    case 'invite': {
      const invitation = {
        slug,
        institution: form.text('institution'),
        name: form.text('name'),
        until: dayFromIso(form.text('until')),
        now: Math.floor(visit.now / millisecondsPerDay),
      }
      return { did: 'invited', done: await invitePartner(db, actor, invitation) }
    }
    case 'end': {
      const ending = { slug, id: form.text('id'), at: visit.now }
      return { did: 'ended', done: await endPartnership(db, actor, ending) }
    }
    default:
      return undefined
  }
}

export const greatestReportBytes = 10_485_760
const asAttachment = 'application/octet-stream'

/** One project: where it stands and all that was done, and what can be done with it there. */
export const projectHttp = (dependencies: Parts) => {
  const show = showWith(dependencies)
  return {
    show: withProject(dependencies, (opened, visit) => show(opened, visit)),
    act: withProject(dependencies, async (opened, visit) => {
      const form = await visit.form()
      const { slug } = opened.project
      const performed = await perform(dependencies, opened, { visit, form })
      if (performed === undefined) return redirect(projectRoute.href({ slug }))
      const { did, done } = performed
      return done.ok
        ? redirect(projectRoute.href({ slug }, { did }))
        : show(opened, visit, done.refusal)
    }),
  }
}

/** Reports and other documents of a project: attaching one, taking one along. */
export const projectDocumentsHttp = (dependencies: Parts) => {
  const show = showWith(dependencies)
  return {
    attach: withProject(dependencies, async (opened, visit) => {
      const { actor } = visit
      const { id, slug } = opened.project
      const uploaded = (await visit.form()).file('document')
      if (!may(actor, 'edit')) return show(opened, visit, 'member-may-not-edit')
      if (uploaded === undefined || uploaded.name === '') {
        return show(opened, visit, 'document-is-empty')
      }
      if (uploaded.bytes.length > greatestReportBytes) {
        return show(opened, visit, 'document-is-too-large')
      }
      await asActor(dependencies.db, actor, async (tx) => {
        const { name, bytes } = uploaded
        await insertDocument(tx, actor, { project: id, name: name.slice(0, 200), bytes })
        await recordAudit(tx, actor, { action: 'attached a document to a project', subject: id })
      })
      return redirect(projectRoute.href({ slug }, { did: 'document' }))
    }),
    take: withProject(dependencies, async ({ project }, visit) => {
      const id = visit.parameters['document'] ?? ''
      const found = isId(id)
        ? await asActor(dependencies.db, visit.actor, (tx) =>
            findDocumentBytes(tx, { project: project.id, id }),
          )
        : undefined
      if (found === undefined) {
        const say = projectWords(visit.language)
        return problem({
          status: 404,
          title: say('documents.title'),
          detail: say('refused.project-not-found'),
        })
      }
      return file({ contentType: asAttachment, fileName: found.name, body: found.bytes })
    }),
  }
}
