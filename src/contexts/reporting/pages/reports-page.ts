import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ReportingWords } from '../messages/words.ts'

export type ListedReport = {
  readonly title: string
  readonly days: string
  readonly href: string
  readonly isIllustrative: boolean
}

/** The programmes that can be reported on. */
export const reportsPage = ({
  say,
  reports,
}: {
  readonly say: ReportingWords
  readonly reports: readonly ListedReport[]
}): Html =>
  html`${pageHead({ title: say('reports.title'), lede: say('reports.lede') })}
  ${
    reports.length === 0
      ? emptyState({ title: say('reports.none.title'), text: say('reports.none') })
      : html`<div class="stack">
          ${reports.map(
            ({ title, days, href, isIllustrative }) =>
              html`<section class="leaf">
                <h2><a href="${href}">${title}</a></h2>
                <p class="soft">
                  ${days}
                  ${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
                </p>
              </section>`,
          )}
        </div>`
  }`
