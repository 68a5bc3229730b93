import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { assessments } from '#contexts/heritage/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Offer } from '../domain/capability.ts'
import { projectWords } from '../messages/project-words.ts'
import { words } from '../messages/words.ts'
import { readApproval, type ScopeApproval } from '../service/agree-scope.ts'
import { findOfferOfVersion } from '../store/capability-store.ts'
import { listDocuments, type ProjectDocument } from '../store/document-store.ts'
import { listPartners } from '../store/partner-store.ts'
import { listProjects, type Project } from '../store/project-store.ts'
import type { ActNaming } from '../documents/act-in-words.ts'
import { type Around, readAround } from './around.ts'

/** An assessment that opens or closes works, to choose from. */
export type AssessmentChoice = { readonly id: string; readonly label: string }

/** A project with all that its page speaks of. */
export type OpenedProject = {
  readonly project: Project
  readonly approval: ScopeApproval
  /** The offer that it takes up. */
  readonly offer: Pick<Offer, 'offer' | 'institution'> | undefined
  readonly documents: readonly ProjectDocument[]
  readonly partners: Awaited<ReturnType<typeof listPartners>>
  readonly assessments: readonly AssessmentChoice[]
  readonly around: Around
}

const open = ({ db }: Dependencies, visit: DeskVisit): Promise<OpenedProject | undefined> =>
  asActor(db, visit.actor, async (tx): Promise<OpenedProject | undefined> => {
    const [project] = await listProjects(tx, { slug: visit.parameters['slug'] ?? '' })
    if (project === undefined) return undefined
    const { language } = visit
    const known = await assessments.list(tx, { sites: [project.site] })
    return {
      project,
      approval: await readApproval(tx, project),
      offer: project.offer === null ? undefined : await findOfferOfVersion(tx, project.offer),
      documents: await listDocuments(tx, project.id),
      partners: await listPartners(tx, project.id),
      assessments: known.map(({ id, observedOn, condition, assessor }) => ({
        id,
        label: words(language)('field.assessment.choice', {
          day: formatDay(language, observedOn),
          condition: words(language)(`condition.${condition}`),
          capacity: [assessor.name ?? '', assessor.capacity]
            .filter((part) => part !== '')
            .join(', '),
        }),
      })),
      around: await readAround(tx, visit, [project.site]),
    }
  })

/** A handler that is given the project that its path names. */
export const withProject = (
  dependencies: Dependencies,
  answer: (opened: OpenedProject, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    (visit: DeskVisit) => open(dependencies, visit),
    ({ language }) =>
      problem({
        status: 404,
        title: projectWords(language)('projects.title'),
        detail: projectWords(language)('refused.project-not-found'),
      }),
  )(answer)

/** How phases and assessments of a project are called. */
export const namingOf = (
  { project, assessments: known }: Pick<OpenedProject, 'project' | 'assessments'>,
  { language }: Pick<DeskVisit, 'language'>,
): ActNaming => ({
  language,
  phase: (id) => {
    const phase = project.scope.phases.find((one) => one.id === id)
    return phase === undefined ? id : inLanguage(phase.title, language).text
  },
  assessment: (id) =>
    known.find((one) => one.id === id)?.label ?? projectWords(language)('assessment.unseen'),
})

/** A title in the reader's language, with the language it is really in where that is another. */
export const projectTitle = (
  { scope }: Pick<Project, 'scope'>,
  { language }: Pick<DeskVisit, 'language'>,
): { readonly title: string; readonly titleLanguage?: string } => {
  const title = inLanguage(scope.title, language)
  return title.language === language
    ? { title: title.text }
    : { title: title.text, titleLanguage: title.language }
}
