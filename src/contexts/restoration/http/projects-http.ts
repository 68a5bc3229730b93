import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay, formatDays } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { overduePhases, stateOf } from '../domain/project.ts'
import { projectWords } from '../messages/project-words.ts'
import { type ListedProject, projectsPage } from '../pages/projects-page.ts'
import { readApproval, type ScopeApproval } from '../service/agree-scope.ts'
import { listProjects, type Project } from '../store/project-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { projectTitle } from './open-project.ts'
import { needsRoute, newProjectRoute, projectRoute } from './restoration-routes.ts'
import { stateInWords } from './state-in-words.ts'
import { todayOf } from './today-of.ts'

type Read = { readonly project: Project; readonly approval: ScopeApproval }

const nextOf = ({ project, approval }: Read, visit: DeskVisit, today: Day): string => {
  const { language } = visit
  const say = projectWords(language)
  const { state } = stateOf({ ...project, ...approval })
  if (state === 'closed' || state === 'abandoned') return ''
  if (approval.approvedBy.length < approval.sides.length) return say('next.approval')
  const [late] = overduePhases(project, today)
  if (late === undefined) return state === 'works-done' ? say('next.closing') : ''
  const day = formatDay(
    language,
    late.what === 'start' ? late.phase.from : late.phase.until,
    'short',
  )
  return say(`next.late-${late.what}`, { phase: inLanguage(late.phase.title, language).text, day })
}

const listed = (read: Read, visit: DeskVisit, around: Around): ListedProject => {
  const { project, approval } = read
  const { language } = visit
  const site = around.site(project.site)
  const { phases, illustrative } = project.scope
  const first = Math.min(...phases.map(({ from }) => from))
  const last = Math.max(...phases.map(({ until }) => until))
  return {
    ...projectTitle(project, visit),
    href: projectRoute.href({ slug: project.slug }),
    site: site.text,
    ...(site.language !== undefined && { siteLanguage: site.language }),
    stands: stateInWords(stateOf({ ...project, ...approval }), visit, around),
    planned: formatDays(language, { first, last }, 'short'),
    next: nextOf(read, visit, todayOf(around.relation, visit)),
    isIllustrative: illustrative,
  }
}

/** The projects of both sides. */
export const projectsHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const say = projectWords(visit.language)
    const { read, around } = await asActor(db, visit.actor, async (tx) => {
      const projects = await listProjects(tx)
      const all: Read[] = []
      for (const project of projects) {
        all.push({ project, approval: await readApproval(tx, project) })
      }
      return {
        read: all,
        around: await readAround(
          tx,
          visit,
          projects.map(({ site }) => site),
        ),
      }
    })
    const body = projectsPage({
      say,
      lede: say('projects.lede', { count: read.length }),
      projects: read.map((one) => listed(one, visit, around)),
      needsHref: needsRoute.path,
      ...(may(visit.actor, 'edit') && { addHref: newProjectRoute.path }),
    })
    return page({ title: say('projects.title'), section: sections.projects, body })
  }
