import { button } from '#kit/html/components/button.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ChangeWords } from '../messages/words.ts'
import { impactSection, type ImpactView, totalsSection, type TotalsView } from './impact.ts'

export type PreviewView = {
  readonly say: ChangeWords
  readonly action: string
  readonly impacts: readonly ImpactView[]
  readonly total: number
  /** Figures of all events, where not all of them are shown one by one. */
  readonly totals?: TotalsView
  /** By which rule seats are given, and what people are asked, where it says so. */
  readonly terms: readonly string[]
  readonly isRefused: boolean
  /** Whether the other side has to approve it too. */
  readonly needsBoth: boolean
  /** The form again, as hidden fields. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

const onlyEditing = (say: ChangeWords): Html =>
  html`<p class="actions">
    ${button({ label: say('preview.edit'), kind: 'filled', name: 'step', value: 'edit' })}
  </p>`

const proposing = (say: ChangeWords, needsBoth: boolean): Html =>
  html`<p class="soft">${needsBoth ? say('preview.both') : say('preview.own')}</p>
    <p class="actions">
      ${button({
        label: needsBoth ? say('preview.propose') : say('preview.apply'),
        kind: 'filled',
        name: 'step',
        value: 'propose',
      })}
      ${button({ label: say('form.add'), name: 'step', value: 'add' })}
      ${button({ label: say('preview.edit'), kind: 'quiet', name: 'step', value: 'edit' })}
    </p>`

/** What a change would do, before it is proposed: nothing has happened yet. */
export const previewPage = (view: PreviewView): Html => {
  const { say, action, impacts, total, totals, isRefused, needsBoth, fields } = view
  return html`${pageHead({
      title: say('preview.title'),
      lede: isRefused ? say('preview.refused') : say('preview.lede', { count: total }),
    })}
    <div class="stack-wide">
      ${view.terms.map((text) => html`<p class="prose">${text}</p>`)}
      ${totals === undefined ? nothing : totalsSection(say, totals)}
      ${impacts.map((impact, index) => impactSection(say, impact, index))}
      ${
        totals === undefined
          ? nothing
          : html`<p class="soft">
              ${say('impact.shown', { shown: impacts.length, total: totals.events })}
            </p>`
      }
      <form method="post" action="${action}" class="stack">
        ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${isRefused ? onlyEditing(say) : proposing(say, needsBoth)}
      </form>
    </div>`
}
