import { attribute } from '#kit/html/components/attribute.ts'
import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { textAreaField } from '#kit/html/components/field.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { type LineMark, lineMarks } from '../../domain/note-line.ts'
import type { MeetingPageView } from './view.ts'

const keys = { undertaking: 'F2', statement: 'Shift+F2' } as const
const signs = { undertaking: '!', statement: '>' } as const

const isMarked = (text: string, mark: LineMark): boolean => text.trimStart().startsWith(signs[mark])

/** Marks the line that is typed, by a key or a press; there where a script can do it. */
const markWhileTyping = ({ say }: MeetingPageView): Html =>
  html`<p class="actions" data-marks hidden>
    ${lineMarks.map(
      (mark) =>
        html`<button
          type="button"
          class="button button-outlined"
          data-mark="${signs[mark]}"
          aria-keyshortcuts="${keys[mark]}"
        >
          ${say(`mark.${mark}`)} <kbd>${keys[mark]}</kbd>
        </button>`,
    )}
  </p>`

/** Marks a line of the notes as they were saved: for whoever types without a script. */
const markAfterwards = ({ say, notes, lines, links }: MeetingPageView): Html =>
  notes.words === ''
    ? nothing
    : html`<div data-without-script>
        ${disclosure({
          summary: say('mark.saved'),
          body: html`<form method="post" action="${links.act}">
            <input type="hidden" name="act" value="mark" />
            <input type="hidden" name="startedFrom" value="${notes.version}" />
            <ul class="notes">
              ${lines.map((text, index) =>
                text.trim() === ''
                  ? nothing
                  : html`<li>
                      <p>${text}</p>
                      <p class="actions">
                        ${lineMarks.map((mark) =>
                          button({
                            label: say(isMarked(text, mark) ? 'mark.remove' : `mark.${mark}`),
                            kind: 'quiet',
                            name: 'mark',
                            value: `${mark}:${String(index + 1)}`,
                          }),
                        )}
                      </p>
                    </li>`,
              )}
            </ul>
          </form>`,
        })}
      </div>`

const form = (view: MeetingPageView): Html => {
  const { say, notes: own, links } = view
  const status = {
    saving: say('notes.saving'),
    kept: say('notes.kept', { time: '{time}' }),
    waiting: say('notes.waiting'),
    clash: say('notes.clash'),
  }
  return html`<form
    method="post"
    action="${links.act}"
    class="stack"
    ${attribute('data-notes', links.notes)}
    ${attribute('data-words', JSON.stringify(status))}
  >
    <input type="hidden" name="startedFrom" value="${own.version}" />
    ${textAreaField({ name: 'words', id: 'notes-words', label: say('notes.words'), value: own.words, rows: 12 })}
    ${markWhileTyping(view)}
    <p class="actions">
      ${button({ label: say('notes.submit'), name: 'act', value: 'notes' })}
      <span class="soft" role="status" data-status>${own.saved}</span>
    </p>
  </form>`
}

const markedList = ({ say, marked }: MeetingPageView): Html =>
  marked.length === 0
    ? nothing
    : html`<h3>${say('notes.marked')}</h3>
        <ul class="notes">
          ${marked.map(
            ({ line, mark, words, made }) =>
              html`<li id="noted-${line}">
                ${tag({ label: mark })} ${words}
                ${made.map((href) => html` <a href="${href}">${say('marked.made')}</a>`)}
              </li>`,
          )}
        </ul>`

/** Notes of the own side: typed while it lasts, saved by the button and, with a script, by themselves. */
export const notes = (view: MeetingPageView): Html => {
  const { say, notes: own, links, waiting, mayEdit } = view
  return html`<section class="stack" id="notes" aria-labelledby="notes-title">
    <h2 id="notes-title">${say('notes.title')}</h2>
    <p class="prose soft">${say('notes.lede')}</p>
    ${
      mayEdit
        ? html`${form(view)} ${markAfterwards(view)}
            <p class="actions" ${attribute('hidden', waiting === '')}>
              <a class="button button-outlined" href="${links.marked}" data-marked>${waiting}</a>
            </p>`
        : html`<p class="prose plain-text">${own.words}</p>`
    }
    ${markedList(view)}
  </section>`
}
