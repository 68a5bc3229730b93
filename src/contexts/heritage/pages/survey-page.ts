import { button } from '#kit/html/components/button.ts'
import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { probabilities, reportParts } from '../domain/assessment.ts'
import { assessmentHead } from './assess-page.ts'
import { markedPicture, type MarkedPictureView } from './marked-picture.ts'
import {
  type AssessmentFormView,
  certaintySelect,
  conditionChoice,
  extentSelect,
  hazardsField,
  hiddenFields,
  narrativeField,
  prioritySelect,
  signature,
  standing,
  termSelect,
} from './assessment-fields.ts'

const damageFields = (view: AssessmentFormView, suffix: string): Html => {
  const { say, terms, all } = view
  const none = say('assess.none')
  return html`<div class="stack">
    <div class="form-columns">
      ${termSelect(view, { name: `cause${suffix}`, label: say('assess.causes'), choices: terms.causes, none })}
      ${termSelect(view, { name: `category${suffix}`, label: say('survey.category'), choices: terms.categories, none })}
      ${certaintySelect(view, `causeCertainty${suffix}`)}
    </div>
    ${choiceField({
      name: `effects${suffix}`,
      label: say('assess.effects'),
      several: true,
      chosen: all(`effects${suffix}`),
      choices: terms.effects,
    })}
  </div>`
}

const threatFields = (view: AssessmentFormView, suffix: string): Html => {
  const { say, terms, text } = view
  const none = say('assess.none')
  return html`<div class="form-columns">
    ${termSelect(view, { name: `threat${suffix}`, label: say('assess.threat'), choices: terms.categories, none })}
    ${termSelect(view, { name: `threatCause${suffix}`, label: say('assess.causes'), choices: terms.causes, none })}
    ${selectField({
      name: `probability${suffix}`,
      label: say('survey.probability'),
      value: text(`probability${suffix}`) || 'possible',
      choices: probabilities.map((value) => ({ value, label: say(`probability.${value}`) })),
    })}
  </div>`
}

const numbered = (rows: number, fields: (number: number) => Html): readonly Html[] =>
  Array.from({ length: rows }, (_, index) => fields(index + 1))

const damages = (view: AssessmentFormView, rows: number): readonly Html[] =>
  numbered(rows, (number) =>
    disclosure({
      summary: view.say('survey.damage', { number }),
      open: number === 1 || view.text(`cause-${number}`) !== '',
      body: damageFields(view, `-${number}`),
    }),
  )

const threats = (view: AssessmentFormView, rows: number): readonly Html[] =>
  numbered(rows, (number) =>
    disclosure({
      summary: view.say('survey.threat', { number }),
      open: view.text(`threat-${number}`) !== '',
      body: threatFields(view, `-${number}`),
    }),
  )

/** What only the full survey has: room for several causes, and pictures to mark damage on. */
export type SurveyParts = {
  readonly rowsOfReport: number
  readonly rowsOfMarks: number
  readonly boards: readonly MarkedPictureView[]
}

const markFields = (
  view: AssessmentFormView,
  boards: readonly MarkedPictureView[],
  suffix: string,
): Html => {
  const { say, terms, text, errors } = view
  const none = say('assess.none')
  return html`<div class="form-columns" data-mark="${suffix}">
    ${selectField({
      name: `markPhotograph${suffix}`,
      label: say('marks.photograph'),
      value: text(`markPhotograph${suffix}`),
      error: errors.get(`markPhotograph${suffix}`),
      choices: [
        { value: '', label: none },
        ...boards.map(({ id, label }) => ({ value: id, label })),
      ],
    })}
    ${textField({
      name: `markArea${suffix}`,
      label: say('marks.area'),
      hint: say('marks.area.hint'),
      value: text(`markArea${suffix}`),
      error: errors.get(`markArea${suffix}`),
    })}
    ${termSelect(view, { name: `markEffect${suffix}`, label: say('marks.effect'), choices: terms.effects, none })}
    ${textField({ name: `markWords${suffix}`, label: say('marks.words'), value: text(`markWords${suffix}`) })}
  </div>`
}

const marks = (view: AssessmentFormView, { boards, rowsOfMarks }: SurveyParts): Html => {
  const { say, text, errors } = view
  return html`<section class="stack">
    <h2>${say('marks.title')}</h2>
    ${
      boards.length === 0
        ? html`<p class="soft">${say('marks.none')}</p>`
        : html`<p class="soft">${say('marks.lede')}</p>
            <div class="picture-boards">
              ${boards.map(
                (board) =>
                  html`<figure class="picture">
                    ${markedPicture(board, 'board')}
                    <figcaption>${board.label}</figcaption>
                  </figure>`,
              )}
            </div>
            ${numbered(rowsOfMarks, (number) =>
              disclosure({
                summary: say('marks.row', { number }),
                open:
                  number === 1 ||
                  text(`markArea-${number}`) !== '' ||
                  errors.has(`markArea-${number}`),
                body: markFields(view, boards, `-${number}`),
              }),
            )}`
    }
  </section>`
}

const severalOf = (
  { say, all, terms }: AssessmentFormView,
  name: 'interventions' | 'recommendations',
): Html =>
  disclosure({
    summary: say(`assessment.${name}`),
    open: all(name).length > 0,
    body: choiceField({
      name,
      label: say(`assessment.${name}`),
      several: true,
      chosen: all(name),
      choices: terms[name],
    }),
  })

const report = ({ say, text }: AssessmentFormView): readonly Html[] =>
  reportParts.map((part) =>
    textAreaField({
      name: `report-${part}`,
      label: say(`report.${part}`),
      value: text(`report-${part}`),
      rows: 4,
    }),
  )

/** The full survey: a report with parts, causes with their own effects, and a signature. */
export const surveyPage = (view: AssessmentFormView, parts: SurveyParts): Html => {
  const { say, action, text, errors } = view
  return html`${assessmentHead(view)}
    <form method="post" action="${action}" class="leaf stack-wide" novalidate>
      ${hiddenFields(view)}
      ${
        text('corrects') === ''
          ? nothing
          : textAreaField({
              name: 'reason',
              label: say('assess.reason'),
              value: text('reason'),
              error: errors.get('reason'),
              rows: 2,
            })
      }
      <div class="stack">${conditionChoice(view)} ${extentSelect(view)} ${hazardsField(view)}</div>
      <section class="stack">
        <h2>${say('assessment.damages')}</h2>
        <p class="soft">${say('survey.labels')}</p>
        ${damages(view, parts.rowsOfReport)}
      </section>
      <section class="stack">
        <h2>${say('assessment.threats')}</h2>
        ${threats(view, parts.rowsOfReport)}
      </section>
      ${marks(view, parts)}
      <section class="stack">${narrativeField(view)} ${report(view)}</section>
      <section class="stack">
        ${prioritySelect(view)} ${severalOf(view, 'interventions')}
        ${severalOf(view, 'recommendations')}
        ${textField({ name: 'source', label: say('fact.sources'), value: text('source') })}
      </section>
      <section class="stack">
        ${signature(view)} ${standing(view)}
        <p class="actions">${button({ label: say('assess.submit'), kind: 'filled' })}</p>
      </section>
    </form>`
}
