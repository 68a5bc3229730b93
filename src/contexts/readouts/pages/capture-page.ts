import { button } from '#kit/html/components/button.ts'
import { fileField, textAreaField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { ReadoutWords } from '../messages/words.ts'
import type { SourceValues } from './review-values.ts'

export type CapturePageView = {
  readonly say: ReadoutWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: SourceValues
  readonly refused?: string
}

/** Where a text comes from: the same fields before and after it was read. */
export const sourceFields = (
  say: ReadoutWords,
  { publisher, address, published }: Omit<SourceValues, 'text'>,
  errorOf: (field: string) => string | undefined = () => undefined,
): Html =>
  html`${textField({
    name: 'publisher',
    label: say('source.publisher'),
    value: publisher,
    error: errorOf('publisher'),
  })}
  ${textField({
    name: 'address',
    label: say('source.address'),
    hint: say('source.address.hint'),
    value: address,
    kind: 'url',
    error: errorOf('address'),
  })}
  ${textField({
    name: 'published',
    label: say('source.published'),
    value: published,
    kind: 'date',
    width: 'medium',
    error: errorOf('published'),
  })}`

/** Bringing a press text; nothing is stored before what it tells was confirmed. */
export const capturePage = ({ say, above, action, values, refused }: CapturePageView): Html =>
  html`${pageHead({ above, title: say('capture.title'), lede: say('capture.lede') })}
    ${formErrorSummary({
      title: say('capture.refused'),
      errors: refused === undefined ? [] : [{ fieldId: 'text', text: refused }],
    })}
    <form
      method="post"
      action="${action}"
      enctype="multipart/form-data"
      class="leaf stack capture-start"
      novalidate
    >
      ${textAreaField({
        name: 'text',
        label: say('capture.text'),
        hint: say('capture.text.hint'),
        value: values.text,
        rows: 14,
        error: refused,
      })}
      ${fileField({
        name: 'file',
        label: say('capture.file'),
        hint: say('capture.file.hint'),
        accept: '.txt,text/plain',
      })}
      ${sourceFields(say, values)}
      <p class="actions">
        ${button({ label: say('capture.read'), kind: 'filled', name: 'step', value: 'read' })}
      </p>
    </form>`
