import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ProjectWords } from '../messages/project-words.ts'

/** A project as the list shows it, in finished words. */
export type ListedProject = {
  readonly title: string
  readonly titleLanguage?: string
  readonly href: string
  readonly site: string
  readonly siteLanguage?: string
  readonly stands: string
  readonly planned: string
  readonly next: string
  readonly isIllustrative: boolean
}

export type ProjectsPageView = {
  readonly say: ProjectWords
  readonly lede: string
  readonly projects: readonly ListedProject[]
  readonly needsHref?: string
  readonly addHref?: string
}

/** The projects of both sides, and where each stands. */
export const projectsPage = ({ say, lede, projects, needsHref, addHref }: ProjectsPageView): Html =>
  html`${pageHead({
      title: say('projects.title'),
      lede,
      actions:
        addHref === undefined
          ? nothing
          : buttonLink({ label: say('project.new'), href: addHref, kind: 'filled' }),
    })}
    <div class="stack-wide">
      ${
        projects.length === 0
          ? emptyState({
              title: say('projects.none.title'),
              text: say('projects.none'),
              ...(needsHref !== undefined && {
                action: buttonLink({ label: say('projects.needs'), href: needsHref }),
              }),
            })
          : dataTable({
              id: 'projects',
              caption: say('projects.title'),
              isNamedAbove: true,
              columns: [
                { label: say('column.project') },
                { label: say('column.stands') },
                { label: say('column.planned') },
                { label: say('column.next') },
              ],
              rows: projects.map((one) => ({
                cells: [
                  html`<a href="${one.href}"
                      ><bdi lang="${one.titleLanguage ?? ''}">${one.title}</bdi></a
                    >
                    ${one.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}<br /><span
                      class="soft"
                      ><bdi lang="${one.siteLanguage ?? ''}">${one.site}</bdi></span
                    >`,
                  one.stands,
                  one.planned,
                  one.next,
                ],
              })),
            })
      }
    </div>`
