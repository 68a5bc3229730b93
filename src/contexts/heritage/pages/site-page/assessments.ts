import { button } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textAreaField } from '#kit/html/components/field.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { methods } from '../../domain/assessment.ts'
import type { HeritageWords } from '../../messages/words.ts'
import { conditionBadge } from '../condition-mark.ts'
import { markedPicture } from '../marked-picture.ts'
import type { AssessmentRow, DeskPart, MarkedView } from './view.ts'

const verifyForm = (
  say: HeritageWords,
  { id }: AssessmentRow,
  { action, visibilities }: DeskPart,
): Html =>
  disclosure({
    summary: say('assessment.verify'),
    body: html`<form method="post" action="${action}" class="stack">
      <input type="hidden" name="act" value="verify" />
      <input type="hidden" name="assessment" value="${id}" />
      ${selectField({
        name: 'says',
        id: `says-${id}`,
        label: say('verify.says'),
        width: 'medium',
        choices: (['confirmed', 'potential', 'reported', 'contested'] as const).map((value) => ({
          value,
          label: say(`verification.${value}`),
        })),
      })}
      ${selectField({
        name: 'means',
        id: `means-${id}`,
        label: say('verify.means'),
        width: 'medium',
        choices: methods.map((value) => ({ value, label: say(`method.${value}`) })),
      })}
      ${textAreaField({
        name: 'words',
        id: `words-${id}`,
        label: say('verify.words'),
        hint: say('verify.words.hint'),
        rows: 2,
      })}
      ${selectField({
        name: 'visibility',
        id: `visibility-${id}`,
        label: say('assess.visibility'),
        width: 'medium',
        choices: visibilities,
      })}
      <p class="actions">${button({ label: say('verify.submit') })}</p>
    </form>`,
  })

const marked = (view: MarkedView): Html =>
  html`<figure class="picture picture-with-marks">
    <a href="${view.page}">${markedPicture(view, 'marked')}</a>
    <figcaption>
      <span class="soft">${view.caption}</span>
      <ol class="picture-marks">
        ${view.marks.map(
          ({ number, effect, words }) =>
            html`<li value="${number}">
              ${effect}${words === '' ? nothing : html` <span class="soft">${words}</span>`}
            </li>`,
        )}
      </ol>
    </figcaption>
  </figure>`

const body = (row: AssessmentRow): Html =>
  html`${row.narrative === '' ? nothing : html`${plainText({ text: row.narrative, language: '' })}`}
  ${row.facts.length === 0 ? nothing : definitionList({ items: row.facts })}
  ${row.marked.map(marked)}
  ${row.report.map(
    ({ title, text }) =>
      html`<h4>${title}</h4>
        ${plainText({ text, language: '' })}`,
  )}`

const assessment = (say: HeritageWords, row: AssessmentRow, desk: DeskPart | undefined): Html =>
  html`<article
    class="assessment${row.isSuperseded ? ' assessment-superseded' : ''}"
    id="assessment-${row.id}"
  >
    <h3>
      ${conditionBadge({ condition: row.condition, label: row.title })}
      ${row.isCurrent ? tag({ label: say('assessment.current') }) : nothing}
      ${row.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
    </h3>
    <p class="soft">${row.signed} · ${row.verification}</p>
    ${row.said.map((line) => html`<p class="soft">${line}</p>`)}
    ${row.notes.map((note) => html`<p>${note}</p>`)} ${body(row)}
    ${
      desk === undefined
        ? nothing
        : html`<div class="assessment-acts">
            ${row.correctHref === undefined ? nothing : html`<p><a href="${row.correctHref}">${say('assessment.correct')}</a></p>`}
            ${row.mayBeVerified ? verifyForm(say, row, desk) : nothing}
          </div>`
    }
  </article>`

/** All assessments, the latest first; those that were corrected stay, set back. */
export const assessmentsPart = (
  say: HeritageWords,
  rows: readonly AssessmentRow[],
  desk: DeskPart | undefined,
): Html =>
  rows.length === 0
    ? html`<p class="soft">${say('site.history.none')}</p>`
    : html`<div class="assessments">${rows.map((row) => assessment(say, row, desk))}</div>`
