import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import {
  choiceField,
  fileField,
  selectField,
  textAreaField,
  textField,
} from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { grades, nameStatuses } from '../../domain/site.ts'
import type { HeritageWords } from '../../messages/words.ts'
import type { DeskPart } from './view.ts'

/** A name that somebody uses, put beside the others. */
export const addNameForm = (say: HeritageWords, { action, visibilities }: DeskPart): Html =>
  disclosure({
    summary: say('name.add'),
    body: html`<form method="post" action="${action}" class="stack">
      <input type="hidden" name="act" value="name" />
      ${textField({ name: 'text', label: say('form.name') })}
      ${textField({
        name: 'language',
        label: say('form.name.language'),
        hint: say('form.name.language.hint'),
        width: 'short',
      })}
      ${textField({ name: 'assertedBy', label: say('form.name.by'), hint: say('form.name.by.hint') })}
      ${textField({ name: 'usedBy', label: say('form.name.used') })}
      ${textField({ name: 'since', label: say('form.name.since'), width: 'medium' })}
      ${selectField({
        name: 'status',
        label: say('form.name.status'),
        value: 'variant',
        width: 'medium',
        choices: nameStatuses.map((value) => ({ value, label: say(`name.status.${value}`) })),
      })}
      ${textField({ name: 'source', label: say('form.name.source') })}
      ${selectField({ name: 'visibility', id: 'name-visibility', label: say('assess.visibility'), choices: visibilities, width: 'medium' })}
      <p class="actions">${button({ label: say('name.submit') })}</p>
    </form>`,
  })

/** A picture, stored without where and with what it was taken. */
export const addPhotographForm = (
  say: HeritageWords,
  { photographsAction, visibilities, today }: DeskPart,
): Html =>
  disclosure({
    summary: say('photo.add'),
    body: html`<form
      method="post"
      action="${photographsAction}"
      enctype="multipart/form-data"
      class="stack"
    >
      ${fileField({
        name: 'photograph',
        label: say('assess.photograph'),
        hint: say('assess.photograph.hint'),
        accept: 'image/jpeg,image/png,image/webp',
      })}
      ${textField({ name: 'takenOn', label: say('photo.takenOn'), kind: 'date', value: today, width: 'medium' })}
      ${textField({ name: 'viewpoint', label: say('photo.viewpoint'), hint: say('photo.viewpoint.hint') })}
      ${textField({ name: 'caption', label: say('photo.caption') })}
      ${textField({ name: 'credit', label: say('photo.credit') })}
      ${selectField({ name: 'visibility', id: 'photo-visibility', label: say('assess.visibility'), choices: visibilities, width: 'medium' })}
      <p class="actions">${button({ label: say('photo.submit') })}</p>
    </form>`,
  })

/** A document, kept as it is: of one's own side alone until one chooses otherwise. */
export const addDocumentForm = (
  say: HeritageWords,
  { documentsAction, visibilities }: DeskPart,
): Html =>
  disclosure({
    summary: say('document.add'),
    body: html`<form
      method="post"
      action="${documentsAction}"
      enctype="multipart/form-data"
      class="stack"
    >
      ${fileField({
        name: 'document',
        label: say('document.file'),
        hint: say('document.file.hint'),
        accept: 'application/pdf',
      })}
      ${textField({ name: 'name', id: 'document-name', label: say('document.name'), hint: say('document.name.hint') })}
      ${selectField({
        name: 'visibility',
        id: 'document-visibility',
        label: say('assess.visibility'),
        hint: say('document.visibility.hint'),
        value: visibilities.at(-1)?.value,
        choices: visibilities,
        width: 'medium',
      })}
      <p class="actions">${button({ label: say('document.submit') })}</p>
    </form>`,
  })

/** Who may know of the site, and where it is: with a reason that is kept. */
export const hidingForm = (say: HeritageWords, { action, hiding }: DeskPart): Html => {
  if (hiding === undefined) return nothing
  const sees = (name: 'publicSees' | 'otherSees'): Html =>
    selectField({
      name,
      label: say(`form.${name}`),
      value: hiding[name],
      width: 'medium',
      choices: grades.map((value) => ({ value, label: say(`grade.${value}`) })),
    })
  return disclosure({
    summary: say('hide.title'),
    body: html`<form method="post" action="${action}" class="stack">
      <input type="hidden" name="act" value="hide" />
      ${choiceField({
        name: 'visibility',
        id: 'hide-visibility',
        label: say('form.visibility'),
        choices: hiding.visibilities,
        chosen: [hiding.visibility],
      })}
      ${sees('publicSees')} ${sees('otherSees')}
      ${textAreaField({ name: 'reason', label: say('form.reason'), hint: say('form.reason.hint'), rows: 2 })}
      <p class="actions">${button({ label: say('hide.submit') })}</p>
    </form>`,
  })
}
