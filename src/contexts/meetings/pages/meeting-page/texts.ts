import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, selectField, textAreaField } from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { languages } from '#kit/text/localised.ts'

import { undertakingLines } from '../undertaking-lines.ts'
import { wordingFields } from '../wording-fields.ts'
import type { MeetingPageView } from './view.ts'

/** What was said would be done at this meeting, and recording more of it. */
export const said = (view: MeetingPageView): Html => {
  const { say, said: lines, links, sides, values, mayEdit } = view
  return html`<section class="stack" id="undertakings">
    <h2>${say('said.title')}</h2>
    ${
      lines.length === 0
        ? html`<p class="soft">${say('said.none')}</p>`
        : undertakingLines({ say, id: 'said', caption: say('said.title'), lines })
    }
    ${
      mayEdit
        ? disclosure({
            summary: say('said.add'),
            body: html`<form method="post" action="${links.act}" class="stack">
              ${selectField({ name: 'whose', label: say('said.whose'), choices: sides, width: 'medium' })}
              ${wordingFields(say, values)}
              <p>${button({ label: say('said.add'), name: 'act', value: 'undertaking' })}</p>
            </form>`,
          })
        : nothing
    }
  </section>`
}

/** The private account of the own side. */
export const memo = ({ say, memo: own, links, mayEdit }: MeetingPageView): Html =>
  html`<section class="stack" aria-labelledby="memo-title">
    <h2 id="memo-title">${say('memo.title')}</h2>
    <p class="prose soft">${say('memo.lede')}</p>
    ${own.words === '' ? nothing : html`<p class="prose plain-text">${own.words}</p>`}
    ${
      mayEdit
        ? disclosure({
            summary: say('memo.words'),
            body: html`<form method="post" action="${links.act}" class="stack">
              <input type="hidden" name="startedFrom" value="${own.version}" />
              ${textAreaField({ name: 'words', id: 'memo-words', label: say('memo.words'), value: own.words, rows: 8 })}
              <p>${button({ label: say('memo.submit'), name: 'act', value: 'memo' })}</p>
            </form>`,
          })
        : nothing
    }
  </section>`

const minutesForm = ({ say, minutes, links }: MeetingPageView): Html =>
  disclosure({
    summary: say('minutes.edit'),
    body: html`<form method="post" action="${links.act}" class="stack">
      ${languages.map((language) =>
        textAreaField({
          name: `minutes-${language}`,
          label: say('minutes.language', { language: say(`language.${language}`) }),
          value: minutes?.texts.find((one) => one.language === language)?.words,
          language,
          rows: 5,
        }),
      )}
      ${choiceField({
        name: 'binding',
        label: say('minutes.binding'),
        several: true,
        chosen: [],
        choices: [{ value: 'yes', label: say('minutes.binding.yes') }],
      })}
      <p>${button({ label: say('minutes.propose'), name: 'act', value: 'propose' })}</p>
    </form>`,
  })

/** The joint text: what is proposed, who approved it, and the way to another. */
export const minutes = (view: MeetingPageView): Html => {
  const { say, minutes: text, links, isPrivate, mayEdit } = view
  if (isPrivate) {
    return html`<section class="stack" aria-labelledby="minutes-title">
      <h2 id="minutes-title">${say('minutes.title')}</h2>
      <p class="soft">${say('minutes.private')}</p>
    </section>`
  }
  return html`<section class="leaf stack" aria-labelledby="minutes-title">
    <h2 id="minutes-title">${say('minutes.title')}</h2>
    <p class="prose soft">${say('minutes.lede')}</p>
    ${
      text === undefined
        ? html`<p>${say('minutes.none')}</p>`
        : html`${text.texts.map(
              ({ language, words }) =>
                html`<p class="prose plain-text" lang="${language}">${words}</p>`,
            )}
            <p><strong>${text.standing}</strong></p>
            ${
              text.mayApprove
                ? html`<form method="post" action="${links.act}">
                    <input type="hidden" name="hash" value="${text.contentHash}" />
                    ${button({ label: say('minutes.approve'), kind: 'filled', name: 'act', value: 'approve' })}
                  </form>`
                : nothing
            }`
    }
    ${mayEdit ? minutesForm(view) : nothing}
  </section>`
}
