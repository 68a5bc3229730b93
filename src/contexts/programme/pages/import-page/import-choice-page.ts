import { button } from '#kit/html/components/button.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { importRoute } from '../../http/programme-routes.ts'
import type { ImportChoiceView } from './import-page-view.ts'

type Sheet = ImportChoiceView['sheets'][number]

const chooseForm = ({ say, programme, language }: ImportChoiceView, sheet: Sheet): Html =>
  html`<form method="post" action="${importRoute.href({})}" enctype="multipart/form-data">
    <textarea name="text" hidden>${sheet.text}</textarea>
    <input type="hidden" name="file-name" value="${sheet.fileName}" />
    <input type="hidden" name="sheet-name" value="${sheet.name}" />
    <input type="hidden" name="programme" value="${programme}" />
    <input type="hidden" name="language" value="${language}" />
    ${button({
      label: say('import.choose.submit', { name: sheet.name }),
      name: 'step',
      value: 'read',
    })}
  </form>`

const sheetLeaf = (view: ImportChoiceView, sheet: Sheet): Html =>
  html`<li class="leaf stack">
    <h2><bdi>${sheet.name}</bdi></h2>
    <p class="${sheet.text === undefined ? 'field-error' : 'soft'}">${sheet.summary}</p>
    ${sheet.columns && html`<p><bdi>${sheet.columns}</bdi></p>`}
    ${sheet.text === undefined ? nothing : chooseForm(view, sheet)}
  </li>`

/** Which sheet of a workbook is meant. The file itself is not kept: each sheet travels along. */
export const importChoicePage = (view: ImportChoiceView): Html => {
  const { say, lede, sheets } = view
  const above = { label: say('import.other-sheet'), href: importRoute.href({}) }
  return html`${pageHead({ title: say('import.choose.title'), lede, above })}
    <ul class="stack import-sheets">
      ${sheets.map((sheet) => sheetLeaf(view, sheet))}
    </ul>`
}
