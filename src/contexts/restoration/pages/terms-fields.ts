import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { languageName } from '#kit/i18n/lists.ts'
import { type Language, languages } from '#kit/text/localised.ts'

import {
  materials,
  skills,
  workGroups,
  workingLanguages,
  worksByGroup,
} from '../domain/vocabulary.ts'
import { vocabularyWords } from '../messages/vocabulary-words.ts'
import type { RestorationWords } from '../messages/words.ts'

/** What a form shows in its fields, and what is wrong with them. */
export type FormFields = {
  readonly say: RestorationWords
  readonly language: Language
  readonly text: (name: string) => string
  readonly list: (name: string) => readonly string[]
  readonly errors: ReadonlyMap<string, string>
}

/** A text in each of the languages, one of which has to be there or none. */
export const localisedFields = (
  { say, language, text, errors }: FormFields,
  name: 'title' | 'words',
): Html =>
  html`${languages.map((of) => {
    const field = {
      name: `${name}-${of}`,
      label: say(`field.${name}`, { language: languageName(language, of) }),
      value: text(`${name}-${of}`),
      error: errors.get(`${name}-${of}`),
      language: of,
    }
    return name === 'title' ? textField(field) : textAreaField({ ...field, rows: 3 })
  })}`

const summaryOf = (label: string, chosen: number, say: RestorationWords): string =>
  chosen === 0 ? label : say('field.chosen', { label, count: chosen })

/** Kinds of work in their groups, materials and skills, each folded until it is wanted. */
export const termsFields = ({ say, language, list }: FormFields): Html => {
  const term = vocabularyWords(language)
  const chosenWorks = list('works')
  return html`<fieldset class="field">
      <legend>${say('field.works')}</legend>
      ${workGroups.map((group) => {
        const own = worksByGroup[group]
        const chosen = own.filter((work) => chosenWorks.includes(work)).length
        return disclosure({
          summary: summaryOf(term(`group.${group}`), chosen, say),
          open: chosen > 0 || group === 'conservation',
          body: choiceField({
            name: 'works',
            id: `works-${group}`,
            label: term(`group.${group}`),
            several: true,
            chosen: chosenWorks,
            choices: own.map((value) => ({ value, label: term(`work.${value}`) })),
          }),
        })
      })}
    </fieldset>
    ${disclosure({
      summary: summaryOf(say('field.materials'), list('materials').length, say),
      open: list('materials').length > 0,
      body: choiceField({
        name: 'materials',
        label: say('field.materials'),
        several: true,
        chosen: list('materials'),
        choices: materials.map((value) => ({ value, label: term(`material.${value}`) })),
      }),
    })}
    ${disclosure({
      summary: summaryOf(say('field.skills'), list('skills').length, say),
      open: list('skills').length > 0,
      body: choiceField({
        name: 'skills',
        label: say('field.skills'),
        several: true,
        chosen: list('skills'),
        choices: skills.map((value) => ({ value, label: term(`skill.${value}`) })),
      }),
    })}
    <p class="soft">${term('note')}</p>`
}

export const languagesField = ({ say, language, list }: FormFields): Html =>
  choiceField({
    name: 'languages',
    label: say('field.languages'),
    hint: say('field.languages.hint'),
    several: true,
    chosen: list('languages'),
    choices: workingLanguages.map((value) => ({ value, label: languageName(language, value) })),
  })

export const periodFields = ({ say, text, errors }: FormFields): Html =>
  html`<div class="field-pair">
    ${(['from', 'until'] as const).map((name) =>
      textField({
        name,
        label: say(`field.${name}`),
        kind: 'date',
        width: 'medium',
        value: text(name),
        error: errors.get(name),
      }),
    )}
  </div>`
