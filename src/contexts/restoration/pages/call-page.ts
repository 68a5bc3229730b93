import { button } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RestorationWords } from '../messages/words.ts'

export type ListedCall = {
  readonly title: string
  readonly titleLanguage?: string
  readonly href: string
  readonly where: string
  readonly whereLanguage?: string
  readonly what: string
  readonly until: string
  readonly isIllustrative: boolean
}

/** All that is called for, for everybody. */
export const callsPage = ({
  say,
  calls,
}: {
  readonly say: RestorationWords
  readonly calls: readonly ListedCall[]
}): Html =>
  html`${pageHead({ title: say('calls.title'), lede: say('calls.lede') })}
  ${
    calls.length === 0
      ? emptyState({ title: say('calls.none.title'), text: say('calls.none') })
      : html`<ul class="notes">
          ${calls.map(
            (call) =>
              html`<li>
                <h2>
                  <a href="${call.href}"
                    ><bdi lang="${call.titleLanguage ?? ''}">${call.title}</bdi></a
                  >
                  ${call.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
                </h2>
                <p><bdi lang="${call.whereLanguage ?? ''}">${call.where}</bdi></p>
                <p class="soft">${call.what}</p>
                <p class="soft">${call.until}</p>
              </li>`,
          )}
        </ul>`
  }`

export type ReplyField =
  'organisation' | 'country' | 'name' | 'email' | 'words' | 'standsUntil' | 'website'

export type CallPageView = {
  readonly say: RestorationWords
  readonly title: string
  readonly titleLanguage?: string
  readonly above: { readonly label: string; readonly href: string }
  readonly lede: string
  readonly text: string
  readonly textLanguage: string
  readonly facts: readonly Definition[]
  readonly isIllustrative: boolean
  readonly did?: string
  /** Absent where the call takes no answers any more. */
  readonly form?: {
    readonly action: string
    readonly shownAt: number
    readonly values: Readonly<Record<Exclude<ReplyField, 'website'>, string>>
    readonly problems: readonly { readonly field: ReplyField; readonly text: string }[]
    readonly consent: string
  }
}

const errorOf = (form: NonNullable<CallPageView['form']>, field: ReplyField) =>
  form.problems.find((problem) => problem.field === field)?.text

// A person never sees or reaches it; what fills every field of a form does.
const trap = (say: RestorationWords): Html =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label for="website">${say('reply.trap')}</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" />
  </div>`

const replyForm = (say: RestorationWords, form: NonNullable<CallPageView['form']>): Html => {
  const line = (name: 'organisation' | 'country' | 'name' | 'email', autocomplete: string): Html =>
    textField({
      name,
      label: say(`reply.${name}`),
      value: form.values[name],
      error: errorOf(form, name),
      kind: name === 'email' ? 'email' : 'text',
      autocomplete,
      required: name !== 'country',
    })
  return html`<section class="stack" id="reply">
    <h2>${say('reply.title')}</h2>
    ${formErrorSummary({
      title: say('form.errors'),
      errors: form.problems.map(({ field, text }) => ({ fieldId: field, text })),
    })}
    <form method="post" action="${form.action}" class="stack" novalidate>
      <input type="hidden" name="shown" value="${form.shownAt}" />
      ${line('organisation', 'organization')} ${line('country', 'country-name')}
      ${line('name', 'name')} ${line('email', 'email')}
      ${textAreaField({
        name: 'words',
        label: say('reply.words'),
        hint: say('reply.words.hint'),
        value: form.values.words,
        error: errorOf(form, 'words'),
        rows: 6,
        required: true,
      })}
      ${textField({
        name: 'standsUntil',
        label: say('reply.standsUntil'),
        hint: say('reply.standsUntil.hint'),
        value: form.values.standsUntil,
        error: errorOf(form, 'standsUntil'),
        kind: 'date',
        width: 'medium',
      })}
      ${trap(say)}
      <p class="soft">${form.consent}</p>
      <p class="actions">${button({ label: say('reply.submit'), kind: 'filled' })}</p>
    </form>
  </section>`
}

/** One call: what is wanted, where, and a form to answer it. */
export const callPage = (view: CallPageView): Html => {
  const { say, title, titleLanguage, above, lede, text, textLanguage, facts, form, did } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    <div class="stack-wide">
      ${pageHead({
        above,
        title: html`<bdi lang="${titleLanguage ?? ''}">${title}</bdi> ${
            view.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing
          }`,
        lede,
      })}
      ${text === '' ? nothing : plainText({ text, language: textLanguage })}
      ${definitionList({ items: facts })}
      ${form === undefined ? html`<p>${say('call.closed')}</p>` : replyForm(say, form)}
    </div>`
}
