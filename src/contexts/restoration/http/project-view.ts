import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { html } from '#kit/html/html.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import type { Day } from '#kit/time/days.ts'

import { actInWords } from '../documents/act-in-words.ts'
import { actKinds, type RecordedAct } from '../domain/act.ts'
import { actsOf, awaitedOf, isApproved, stateOf } from '../domain/project.ts'
import { projectWords } from '../messages/project-words.ts'
import type { ActLine, ProjectPageView } from '../pages/project-page/view.ts'
import { siteFact } from './need-facts.ts'
import { institutionChoices } from './institution-choices.ts'
import { namingOf, type OpenedProject } from './open-project.ts'
import { agreedFacts, projectCore } from './project-core.ts'
import {
  actsRoute,
  capabilityRoute,
  partnerRoute,
  projectDocumentRoute,
  projectDocumentsRoute,
  projectRoute,
  projectsRoute,
  scopeRoute,
} from './restoration-routes.ts'
import { stateInWords } from './state-in-words.ts'

const actLine = (
  one: RecordedAct,
  opened: OpenedProject,
  visit: DeskVisit,
): ActLine & { at: Day | null } => {
  const { language, actor } = visit
  const { project, around } = opened
  const { title, on, details } = actInWords(one.content, namingOf(opened, visit))
  const recordedOn = formatDayOf(language, { instant: one.recordedAt, zone: 'UTC' }, 'short')
  const approved = actsOf(project.acts, 'sampling-approved')
  const isOpenSampling =
    one.content.kind === 'sampling-proposed' &&
    one.side !== actor.side &&
    !approved.some(({ sampling }) => sampling === one.act)
  return {
    id: one.act,
    at: on,
    day: on === null ? '' : formatDay(language, on, 'short'),
    title,
    details,
    recorded: projectWords(language)('act.recorded', {
      side: around.side(one.side),
      name: one.memberName,
      day: recordedOn,
    }),
    mayTakeBack: may(actor, 'edit') && one.side === actor.side,
    mayApprove: may(actor, 'edit') && isOpenSampling,
  }
}

/** By their days; what has none stays behind what was recorded before it. */
const inOrder = (lines: readonly (ActLine & { at: Day | null })[]): readonly ActLine[] => {
  let last = -Infinity
  return lines
    .map((line) => {
      last = line.at ?? last
      return { line, at: last }
    })
    .toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
    .map(({ line }) => line)
}

/** The acts of which the page offers a form, as far as the project is that far. */
const recordable = (
  { project, approval }: OpenedProject,
  { language }: DeskVisit,
): ProjectPageView['record'] => {
  const { state } = stateOf({ ...project, ...approval })
  if (state === 'abandoned') return []
  const isClosed = state === 'closed'
  return actKinds
    .filter((kind) => kind !== 'sampling-approved' && (kind === 'followed-up') === isClosed)
    .map((kind) => ({
      label: projectWords(language)(`record.${kind}`),
      href: actsRoute.href({ slug: project.slug }, { kind }),
    }))
}

const approvalOf = (
  { project, approval, around }: OpenedProject,
  { language, actor }: DeskVisit,
): ProjectPageView['approval'] => {
  const say = projectWords(language)
  const awaited = awaitedOf(approval)
  const standing = isApproved(approval) ? 'approval.by-both' : 'approval.open'
  return {
    standing: say(standing),
    lines: [
      ...approval.approvals.map(({ side, memberName, at }) =>
        say('approval.line', {
          side: around.side(side),
          name: memberName,
          day: formatDayOf(language, { instant: at, zone: 'UTC' }, 'short'),
        }),
      ),
      ...awaited.map((side) => say('approval.awaited', { side: around.side(side) })),
    ],
    contentHash: project.contentHash,
    mayApprove: may(actor, 'approve') && awaited.includes(actor.side),
  }
}

const offerFact = (
  { offer, around }: OpenedProject,
  { language }: DeskVisit,
): ProjectPageView['facts'] =>
  offer === undefined
    ? []
    : [
        {
          term: projectWords(language)('field.offer'),
          description: html`<a href="${capabilityRoute.href({ id: offer.offer })}"
            >${around.institution(offer.institution)}</a
          >`,
        },
      ]

const partnerRows = (
  { partners, around }: OpenedProject,
  { language, actor }: DeskVisit,
  { linkKey, baseUrl }: Pick<Dependencies, 'linkKey' | 'baseUrl'>,
): ProjectPageView['partners']['rows'] =>
  partners
    .filter(({ hasEnded }) => !hasEnded)
    .map(({ id, name, institution, until, side }) => {
      const isOwn = side === actor.side && may(actor, 'edit')
      const path = partnerRoute.href({ token: signToken(linkKey, id) })
      return {
        id,
        name,
        institution: around.institution(institution),
        until: projectWords(language)('partner.until', { day: formatDay(language, until) }),
        ...(isOwn && { link: `${baseUrl}/${language}${path}` }),
      }
    })

/** A project as its page on the desk shows it. */
export const projectView = (
  opened: OpenedProject,
  visit: DeskVisit,
  keys: Pick<Dependencies, 'linkKey' | 'baseUrl'>,
): ProjectPageView => {
  const { project, approval, documents, around } = opened
  const { slug } = project
  const say = projectWords(visit.language)
  const state = stateOf({ ...project, ...approval })
  const mayEdit = may(visit.actor, 'edit')
  return {
    ...projectCore({ project, relation: around.relation }, visit),
    above: { label: say('projects.title'), href: projectsRoute.path },
    stands: stateInWords(state, visit, around),
    facts: [
      siteFact(around.site(project.site), visit),
      ...offerFact(opened, visit),
      ...agreedFacts(project, visit),
    ],
    approval: approvalOf(opened, visit),
    acts: inOrder(project.acts.map((one) => actLine(one, opened, visit))),
    record: mayEdit ? recordable(opened, visit) : [],
    documents: documents.map(({ id, name, sha256 }) => ({
      name,
      href: projectDocumentRoute.href({ slug, document: id }),
      hash: sha256,
    })),
    partners: {
      rows: partnerRows(opened, visit, keys),
      ...(mayEdit && { institutions: institutionChoices(around, visit) }),
    },
    links: {
      act: projectRoute.href({ slug }),
      acts: actsRoute.href({ slug }),
      documents: projectDocumentsRoute.href({ slug }),
      edit: scopeRoute.href({ slug }),
    },
    mayEdit,
    isOver: state.state === 'closed' || state.state === 'abandoned',
  }
}
