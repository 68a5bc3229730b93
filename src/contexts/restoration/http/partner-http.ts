import { asPartner } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, file, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'
import { readToken } from '#kit/ids/signed-token.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { actInWords } from '../documents/act-in-words.ts'
import type { Partner } from '../domain/partner.ts'
import { stateOf } from '../domain/project.ts'
import { projectWords } from '../messages/project-words.ts'
import { projectPage } from '../pages/project-page/project-page.ts'
import type { ProjectPageView } from '../pages/project-page/view.ts'
import { readApproval, type ScopeApproval } from '../service/agree-scope.ts'
import { findDocumentBytes, listDocuments, type ProjectDocument } from '../store/document-store.ts'
import { findOwnPartner } from '../store/partner-store.ts'
import { listProjects, type Project } from '../store/project-store.ts'
import { namingOf } from './open-project.ts'
import { agreedFacts, projectCore } from './project-core.ts'
import { partnerDocumentRoute } from './restoration-routes.ts'
import { stateInWords } from './state-in-words.ts'

type OpenedByPartner = {
  readonly partner: Partner
  readonly project: Project
  readonly relation: Relation
  readonly approval: ScopeApproval
  readonly documents: readonly ProjectDocument[]
}

const open = async (
  { db, linkKey }: Dependencies,
  visit: Visit,
): Promise<OpenedByPartner | undefined> => {
  const id = readToken(linkKey, visit.parameters['token'] ?? '')
  if (id === undefined) return undefined
  return asPartner(db, id, async (tx): Promise<OpenedByPartner | undefined> => {
    const partner = await findOwnPartner(tx)
    if (partner === undefined) return undefined
    const [project] = await listProjects(tx)
    return (
      project && {
        partner,
        project,
        relation: await getOwnRelation(tx),
        approval: await readApproval(tx, project),
        documents: await listDocuments(tx, project.id),
      }
    )
  })
}

const sideNames = ({ relation }: OpenedByPartner, { language }: Visit) => ({
  side: (id: string): string => {
    const side = relation.sides.find((one) => one.id === id)
    return side === undefined ? id : inLanguage(side.name, language).text
  },
})

const actLines = (opened: OpenedByPartner, visit: Visit): ProjectPageView['acts'] => {
  const { project } = opened
  const { language } = visit
  const { side } = sideNames(opened, visit)
  return project.acts.map(({ act, content, side: by }) => {
    const { title, on, details } = actInWords(
      content,
      namingOf({ project, assessments: [] }, visit),
    )
    return {
      id: act,
      day: on === null ? '' : formatDay(language, on, 'short'),
      title,
      details,
      // Who of a side recorded it stays between the sides.
      recorded: side(by),
      mayTakeBack: false,
      mayApprove: false,
    }
  })
}

const viewOf = (opened: OpenedByPartner, visit: Visit): ProjectPageView => {
  const { project, approval, documents, partner } = opened
  const { language } = visit
  const say = projectWords(language)
  const names = sideNames(opened, visit)
  const token = visit.parameters['token'] ?? ''
  return {
    ...projectCore(opened, visit),
    stands: stateInWords(stateOf({ ...project, ...approval }), visit, names),
    facts: agreedFacts(project, visit),
    approval: {
      standing: say('approval.for-partner'),
      lines: approval.approvedBy.map(names.side),
      contentHash: project.contentHash,
      mayApprove: false,
    },
    acts: actLines(opened, visit),
    record: [],
    documents: documents.map(({ id, name, sha256 }) => ({
      name,
      href: `/${language}${partnerDocumentRoute.href({ token, document: id })}`,
      hash: sha256,
    })),
    partners: { rows: [] },
    links: { act: '', acts: '', documents: '', edit: '' },
    mayEdit: false,
    isOver: true,
    note: say('partner.note', { name: partner.name, day: formatDay(language, partner.until) }),
  }
}

const asAttachment = 'application/octet-stream'

const notFound = ({ language }: Visit): Answer =>
  problem({
    status: 404,
    title: projectWords(language)('partners.title'),
    detail: projectWords(language)('partner.closed'),
  })

/** One project, for an outside partner: nothing else of the workspace is behind the link. */
export const partnerHttp = (dependencies: Dependencies) => {
  const withOpened = whereFound((visit: Visit) => open(dependencies, visit), notFound)
  return {
    show: withOpened((opened, visit) => {
      const view = viewOf(opened, visit)
      return page({ title: view.title, body: projectPage(view) })
    }),
    take: withOpened(async ({ partner, project }, visit) => {
      const id = visit.parameters['document'] ?? ''
      const found = isId(id)
        ? await asPartner(dependencies.db, partner.id, (tx) =>
            findDocumentBytes(tx, { project: project.id, id }),
          )
        : undefined
      return found === undefined
        ? notFound(visit)
        : file({ contentType: asAttachment, fileName: found.name, body: found.bytes })
    }),
  }
}
