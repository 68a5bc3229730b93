import { button } from '#kit/html/components/button.ts'
import { type Choice, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { assessForm, assessmentHead } from './assess-page.ts'
import type { AssessmentFormView } from './assessment-fields.ts'

export type FieldPageView = AssessmentFormView & {
  readonly sites: readonly Choice[]
  /** What was asked for by name, to be taken along. */
  readonly asked: string
  readonly did?: string
  readonly worker: string
}

const taking = ({ say, action, asked }: FieldPageView): Html =>
  html`<form method="get" action="${action}" class="heritage-search" role="search">
    ${textField({ name: 'name', label: say('field.name'), kind: 'search', value: asked })}
    <p class="actions">${button({ label: say('field.take') })}</p>
  </form>`

// The script says them, filled, and writes no words of its own.
const wordsOf = ({ say }: FieldPageView): string =>
  JSON.stringify({
    waiting: say('field.waiting', { count: '{count}' }),
    waitingWith: say('field.waiting-with', { count: '{count}', pictures: '{pictures}' }),
    mend: say('field.mend'),
    mending: say('field.mending', { site: '{site}' }),
    discard: say('field.discard'),
    discarding: say('field.discarding', { site: '{site}' }),
    sent: say('field.sent', { site: '{site}' }),
    also: say('field.also', { site: '{site}' }),
    refused: say('field.refused', { site: '{site}', why: '{why}' }),
    signIn: say('field.sign-in'),
    kept: say('field.kept'),
    ready: say('field.ready'),
  })

/** The rapid form for the way: a few sites to choose from, kept on the device, sent when it can be. */
export const fieldPage = (view: FieldPageView): Html => {
  const { say, sites, did, text, errors, worker } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })} ${assessmentHead(view)}
    <div class="stack" data-field data-worker="${worker}" data-words="${wordsOf(view)}">
      ${taking(view)}
      <div role="status" class="stack field-status" data-status></div>
      ${
        sites.length === 0
          ? html`<p class="soft">${say('field.none')}</p>`
          : assessForm(view, {
              before: html`${selectField({
                  name: 'site',
                  label: say('field.site'),
                  value: text('site'),
                  choices: sites,
                  error: errors.get('site'),
                })} <input type="hidden" name="since" value="${text('since')}" />`,
            })
      }
    </div>`
}
