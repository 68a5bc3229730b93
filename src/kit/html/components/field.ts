import { attribute } from './attribute.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

export type FieldFrame = {
  readonly name: string
  readonly label: string
  /** How to fill it in; always visible, read with the field. */
  readonly hint?: string | undefined
  /** What is wrong and how to put it right, in one sentence. */
  readonly error?: string | undefined
  readonly required?: boolean
  /** Defaults to the name; the error summary links to it. */
  readonly id?: string
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

/** How wide the expected answer is; a box of the right size is a hint by itself. */
export type FieldWidth = 'short' | 'medium' | 'full'

type TextKind =
  'text' | 'email' | 'password' | 'search' | 'date' | 'time' | 'number' | 'url' | 'tel'

const idOf = ({ id, name }: FieldFrame): string => id ?? name

const hintAndError = (frame: FieldFrame): Html =>
  html`${
    frame.hint && html`<p class="field-hint" id="${idOf(frame)}-hint">${frame.hint}</p>`
  }${frame.error && html`<p class="field-error" id="${idOf(frame)}-error">${frame.error}</p>`}`

const describedBy = (frame: FieldFrame): Html => {
  const ids = [frame.hint && `${idOf(frame)}-hint`, frame.error && `${idOf(frame)}-error`]
  return attribute('aria-describedby', ids.filter(Boolean).join(' ') || undefined)
}

const controlAttributes = (frame: FieldFrame): Html =>
  html` id="${idOf(frame)}"
  name="${frame.name}"${attribute('required', frame.required)}${describedBy(frame)}${attribute('aria-invalid', frame.error ? 'true' : undefined)}`

const framed = (frame: FieldFrame, control: Html): Html =>
  html` <div class="field${frame.error ? ' field-refused' : ''}">
    <label for="${idOf(frame)}">${frame.label}</label>
    ${hintAndError(frame)} ${control}
  </div>`

/** One line of text, or one of the native one-line kinds. */
export const textField = (
  field: FieldFrame & {
    readonly value?: string | undefined
    readonly kind?: TextKind
    readonly width?: FieldWidth
    readonly autocomplete?: string
    readonly language?: string
    readonly min?: string | number
    readonly max?: string | number
    /** What the browser offers while one types; anything else may be typed as well. */
    readonly suggestions?: readonly string[]
  },
): Html =>
  framed(
    field,
    html`<input
        class="input input-${field.width ?? 'full'}"
        type="${field.kind ?? 'text'}"
        ${controlAttributes(field)}
        value="${field.value ?? ''}"
        ${attribute('autocomplete', field.autocomplete)}${attribute('lang', field.language)}${attribute('min', field.min)}${attribute('max', field.max)}${field.kind === undefined || field.kind === 'text' ? html` dir="auto"` : nothing}${attribute('list', field.suggestions && `${idOf(field)}-suggestions`)}
      />${
        field.suggestions &&
        html`<datalist id="${idOf(field)}-suggestions">
          ${field.suggestions.map((text) => html`<option value="${text}"></option>`)}
        </datalist>`
      }`,
  )

export const textAreaField = (
  field: FieldFrame & {
    readonly value?: string | undefined
    readonly rows?: number
    readonly language?: string
  },
): Html =>
  framed(
    field,
    html`<textarea
      class="input"
      rows="${field.rows ?? 4}"
      dir="auto"
      ${controlAttributes(field)}${attribute('lang', field.language)}
    >
${field.value ?? ''}</textarea>`,
  )

export const fileField = (
  field: FieldFrame & { readonly accept?: string; readonly several?: boolean },
): Html =>
  framed(
    field,
    html`<input
      class="input"
      type="file"
      ${controlAttributes(field)}${attribute('accept', field.accept)}${attribute('multiple', field.several)}
    />`,
  )

export const selectField = (
  field: FieldFrame & {
    readonly choices: readonly Choice[]
    readonly value?: string | undefined
    readonly width?: FieldWidth
  },
): Html =>
  framed(
    field,
    html`<select class="input input-${field.width ?? 'full'}" ${controlAttributes(field)}>
      ${field.choices.map(
        ({ value, label }) =>
          html`<option value="${value}" ${attribute('selected', value === field.value)}>
            ${label}
          </option>`,
      )}
    </select>`,
  )

// More than these make a page long, where they could stand in columns.
const mostInOneColumn = 8

const choicesOf = (choices: readonly Choice[], items: readonly Html[]): Html => {
  const isLong = choices.length > mostInOneColumn && choices.every(({ hint }) => hint === undefined)
  return isLong ? html`<div class="choices-many">${items}</div>` : html`${items}`
}

/** Radio buttons (one answer) or checkboxes (several), each with its words beside it. */
export const choiceField = (
  field: FieldFrame & {
    readonly choices: readonly Choice[]
    readonly chosen: readonly string[]
    readonly several?: boolean
  },
): Html =>
  html` <fieldset
    class="field${field.error ? ' field-refused' : ''}"
    id="${idOf(field)}"
    ${describedBy(field)}
  >
    <legend>${field.label}</legend>
    ${hintAndError(field)}
    ${choicesOf(
      field.choices,
      field.choices.map((choice, index) => {
        const id = `${idOf(field)}-${index + 1}`
        const checked = field.chosen.includes(choice.value)
        return html`<div class="choice">
          <input
            type="${field.several ? 'checkbox' : 'radio'}"
            id="${id}"
            name="${field.name}"
            value="${choice.value}"
            ${attribute('checked', checked)}${attribute('aria-describedby', choice.hint && `${id}-hint`)}
          />
          <label for="${id}">${choice.label}</label>
          ${choice.hint && html`<p class="field-hint" id="${id}-hint">${choice.hint}</p>`}
        </div>`
      }),
    )}
  </fieldset>`
