import { button, buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html } from '#kit/html/html.ts'

import {
  importMeasuresRoute,
  measuresRoute,
  recordHistoryRoute,
} from '../../http/measures-routes.ts'
import type { MeasuresWords } from '../../messages/words.ts'

/** What an import does, in numbers. */
export type ImportCounts = {
  readonly added: readonly unknown[]
  readonly ended: readonly unknown[]
  readonly replaced: readonly unknown[]
  readonly same: number
}

export type DryRunView = {
  readonly say: MeasuresWords
  readonly country: string
  readonly series: readonly {
    readonly code: 'C3' | 'C4' | 'C6' | 'C7' | 'C8'
    readonly days: number
  }[]
  readonly comparison: ImportCounts
  /** The history as it was read, carried to the next step. */
  readonly carried: string
}

const changesNothing = ({ added, ended, replaced }: ImportCounts): boolean =>
  added.length + ended.length + replaced.length === 0

const inNumbers = ({ added, ended, replaced, same }: ImportCounts, say: MeasuresWords): string =>
  say('import.counts', {
    added: added.length,
    ended: ended.length,
    replaced: replaced.length,
    same,
  })

const above = (say: MeasuresWords) => ({
  label: say('measures.title'),
  href: measuresRoute.href({}),
})

/** The second step: what was read and what recording it would do; nothing is stored yet. */
export const dryRunPage = ({ say, country, series, comparison, carried }: DryRunView): Html =>
  html`${pageHead({
      title: say('import.try.title'),
      lede: changesNothing(comparison) ? say('import.nothing-new') : inNumbers(comparison, say),
      above: above(say),
    })}
    ${definitionList({
      items: [
        { term: say('import.country'), description: country },
        ...series.map(({ code, days }) => ({
          term: say(`import.series.${code}`),
          description: say('import.days', { days }),
        })),
        { term: say('one.source'), description: say('import.citation') },
        { term: say('one.visibility'), description: say('visibility.public') },
      ],
    })}
    <form method="post" action="${recordHistoryRoute.href({})}" class="actions">
      <input type="hidden" name="history" value="${carried}" />
      ${
        changesNothing(comparison)
          ? ''
          : button({
              label: say('import.record', { added: comparison.added.length }),
              kind: 'filled',
            })
      }
      ${buttonLink({ label: say('import.other'), href: importMeasuresRoute.href({}) })}
    </form>`

/** After recording: what was done. */
export const importedPage = ({ say, comparison }: Pick<DryRunView, 'say' | 'comparison'>): Html =>
  html`${pageHead({ title: say('import.done.title'), above: above(say) })}
  ${flashMessage({
    text: changesNothing(comparison) ? say('import.nothing-new') : inNumbers(comparison, say),
    action: buttonLink({
      label: say('measures.show-all'),
      href: measuresRoute.href({}, { standing: 'all' }),
    }),
  })}`
