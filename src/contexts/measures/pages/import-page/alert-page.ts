import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField, textAreaField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { importAlertRoute, measuresRoute, newMeasureRoute } from '../../http/measures-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'
import { importTabs } from './import-tabs.ts'

export type AlertStart = {
  readonly say: ImportWords
  readonly text: string
  /** Why it was refused, and where it came from. */
  readonly error: { readonly field: 'file' | 'text'; readonly text: string } | undefined
}

const above = (say: ImportWords) => ({ label: say('above'), href: measuresRoute.href({}) })

/** The first step: an alert, as a file or pasted. */
export const alertStartPage = ({ say, text, error }: AlertStart): Html =>
  html`${pageHead({ title: say('alert.title'), lede: say('alert.lede'), above: above(say) })}
    ${importTabs(say, 'alert')}
    ${formErrorSummary({
      title: say('alert.refused'),
      errors: error === undefined ? [] : [{ fieldId: error.field, text: error.text }],
    })}
    <form
      method="post"
      action="${importAlertRoute.href({})}"
      enctype="multipart/form-data"
      class="leaf stack"
      novalidate
    >
      ${fileField({
        name: 'file',
        label: say('alert.file'),
        hint: say('alert.file.hint'),
        accept: '.xml,.cap,application/xml,text/xml',
        error: error?.field === 'file' ? error.text : undefined,
      })}
      ${textAreaField({
        name: 'text',
        label: say('alert.text'),
        value: text,
        rows: 8,
        error: error?.field === 'text' ? error.text : undefined,
      })}
      <div class="actions">${button({ label: say('alert.read'), kind: 'filled' })}</div>
    </form>`

/** One thing that an alert would record, with the form it fills. */
export type AlertProposal = {
  readonly title: string
  readonly language: string
  readonly facts: readonly Definition[]
  /** What it says in other languages, folded. */
  readonly others: readonly {
    readonly name: string
    readonly language: string
    readonly text: string
  }[]
  /** What a person has to look at before they go on. */
  readonly notes: readonly string[]
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** A measure on record that the alert cancels, with the ways to end it and to take it back. */
export type AlertEnding = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly endHref: string
  readonly withdrawHref: string
}

export type AlertView = {
  readonly say: ImportWords
  readonly lede: string
  readonly notes: readonly { readonly text: string; readonly href: string; readonly link: string }[]
  readonly proposals: readonly AlertProposal[]
  readonly endings: readonly AlertEnding[]
}

const proposalLeaf = (say: ImportWords, proposal: AlertProposal, index: number): Html =>
  html`<section class="leaf stack" aria-labelledby="proposal-${index}">
    <h2 id="proposal-${index}" lang="${proposal.language}"><bdi>${proposal.title}</bdi></h2>
    ${definitionList({ items: proposal.facts })}
    ${proposal.others.map(({ name, language, text }) =>
      disclosure({
        summary: name,
        body: html`<p class="prose" lang="${language}" dir="auto">${text}</p>`,
      }),
    )}
    ${proposal.notes.map((text) => marginNote({ text }))}
    <form method="post" action="${newMeasureRoute.href({})}" class="actions">
      ${proposal.fields.map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      ${button({ label: say('alert.choose-rules'), ...(index === 0 ? { kind: 'filled' } : {}) })}
    </form>
  </section>`

const endingLeaf = (say: ImportWords, ending: AlertEnding, index: number): Html =>
  html`<section class="leaf stack" aria-labelledby="end-${ending.id}">
    <h2 id="end-${ending.id}">
      <a href="${ending.href}"><bdi>${ending.title}</bdi></a>
    </h2>
    <p class="prose">${say('alert.cancel.how')}</p>
    <div class="actions">
      ${buttonLink({
        label: say('alert.cancel.end'),
        href: ending.endHref,
        ...(index === 0 ? { kind: 'filled' } : {}),
      })}
      ${buttonLink({ label: say('alert.cancel.withdraw'), href: ending.withdrawHref })}
    </div>
  </section>`

/** The second step: what the alert says, and what recording it would mean; nothing is stored yet. */
export const alertPage = ({ say, lede, notes, proposals, endings }: AlertView): Html =>
  html`${pageHead({
    title: say('alert.proposal.title'),
    lede,
    above: { label: say('alert.other'), href: importAlertRoute.href({}) },
  })}
  ${notes.map(({ text, href, link }) =>
    marginNote({
      text: html`${text} ${href === '' ? nothing : html`<a href="${href}"><bdi>${link}</bdi></a>`}`,
    }),
  )}
  ${endings.map((ending, index) => endingLeaf(say, ending, index))}
  ${proposals.map((proposal, index) => proposalLeaf(say, proposal, index))}`
