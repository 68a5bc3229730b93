import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'

type PostText =
  | 'title-en'
  | 'title-es'
  | 'title-az'
  | 'institution'
  | 'precedence'
  | 'from'
  | 'until'
  | 'announcedOn'
  | 'source'

export type PostFieldsView = {
  readonly say: DirectoryWords
  readonly values: Readonly<Record<PostText, string>> & { readonly acting: boolean }
  readonly institutions: readonly { readonly value: string; readonly label: string }[]
  /** What is wrong, by field. */
  readonly errors: ReadonlyMap<string, string>
}

const field = (
  { say, values, errors }: PostFieldsView,
  name: Exclude<PostText, 'institution'>,
  more: {
    readonly hint?: string
    readonly width?: 'short' | 'medium'
    readonly kind?: 'date'
    readonly language?: string
  } = {},
): Html =>
  textField({
    name,
    label: say(`post.${name}`),
    value: values[name],
    error: errors.get(name),
    ...more,
  })

/** What a post is, where, and from when to when. */
export const postFields = (view: PostFieldsView): Html => {
  const { say, values, institutions, errors } = view
  return html`${field(view, 'title-en', { hint: say('post.title.hint'), language: 'en' })}
    ${field(view, 'title-es', { language: 'es' })} ${field(view, 'title-az', { language: 'az' })}
    ${selectField({
      name: 'institution',
      label: say('post.institution'),
      choices: [{ value: '', label: say('post.institution.none') }, ...institutions],
      value: values.institution,
      error: errors.get('institution'),
    })}
    ${choiceField({
      name: 'acting',
      label: say('post.how'),
      several: true,
      chosen: values.acting ? ['yes'] : [],
      choices: [{ value: 'yes', label: say('post.is-acting'), hint: say('post.is-acting.hint') }],
    })}
    <div class="filters">
      ${field(view, 'from', { hint: say('post.date.hint'), width: 'medium' })}
      ${field(view, 'until', { hint: say('post.until.hint'), width: 'medium' })}
    </div>
    ${field(view, 'announcedOn', { hint: say('post.announcedOn.hint'), width: 'medium', kind: 'date' })}
    ${field(view, 'source', { hint: say('post.source.hint') })}
    ${field(view, 'precedence', { hint: say('post.precedence.hint'), width: 'short' })}`
}
