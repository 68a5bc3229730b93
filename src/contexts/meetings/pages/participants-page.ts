import { attribute } from '#kit/html/components/attribute.ts'
import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { foundPeople } from './participants-found.ts'
import type { ParticipantRow, ParticipantsPageView, Party } from './participants-view.ts'
import { seatingPicture } from './seating-picture.ts'

const act = (label: string, value: string): Html =>
  button({ label, kind: 'quiet', name: 'act', value })

const corrections = ({ say, roles }: ParticipantsPageView, row: ParticipantRow): Html => {
  const name = (field: string): string => `p-${String(row.index)}-${field}`
  return html`${textField({ name: name('name'), label: say('person.name'), value: row.name })}
    ${textField({ name: name('capacity'), label: say('person.capacity'), value: row.capacity })}
    ${selectField({
      name: name('role'),
      label: say('person.role'),
      value: row.role,
      choices: roles,
      width: 'medium',
    })}
    ${choiceField({
      name: name('acting'),
      label: say('person.acting'),
      several: true,
      chosen: row.isActing ? ['yes'] : [],
      choices: [{ value: 'yes', label: say('person.acting.yes') }],
    })}
    <p class="actions">
      ${button({ label: say('person.save'), name: 'act', value: 'save' })}
      ${act(say('person.remove'), `remove:${String(row.index)}`)}
    </p>`
}

/** Who is not in the directory yet may be, or is there under this very name. */
const linking = ({ say }: ParticipantsPageView, { index, entry, match }: ParticipantRow): Html => {
  if (entry !== undefined) return nothing
  return match === undefined
    ? act(say('person.enter'), `enter:${String(index)}`)
    : act(say('person.match', { name: match.label }), `match:${String(index)}`)
}

const personRow = (view: ParticipantsPageView, row: ParticipantRow, size: number): Html => {
  const { say, mayEdit } = view
  const index = String(row.index)
  const name =
    row.entry === undefined ? row.name : html`<a href="${row.entry.href}">${row.name}</a>`
  return html`<li>
    <p><strong>${name}</strong></p>
    <p class="soft">${row.what}</p>
    ${
      mayEdit
        ? html`<p class="actions">
              ${size > 1 ? html`${act(say('person.up'), `up:${index}`)} ${act(say('person.down'), `down:${index}`)}` : nothing}
              ${linking(view, row)}
            </p>
            ${disclosure({ summary: say('person.change'), body: corrections(view, row) })}`
        : nothing
    }
  </li>`
}

const partyPage = (view: ParticipantsPageView, { id, name, accent, rows }: Party): Html =>
  html`<section
    ${attribute('class', accent && `facing-page side-${accent}`)}
    aria-labelledby="party-${id}"
  >
    <h2 id="party-${id}">${name}</h2>
    ${
      rows.length === 0
        ? html`<p class="soft">${view.say('participants.none')}</p>`
        : html`<ol class="seats">
            ${rows.map((row) => personRow(view, row, rows.length))}
          </ol>`
    }
  </section>`

const order = (view: ParticipantsPageView): Html => {
  const { say, action, startedFrom, parties, mayEdit } = view
  const sides = parties.filter(({ accent }) => accent !== undefined)
  const third = parties.filter(({ accent }) => accent === undefined)
  const pages = html`<div class="facing-pages">${sides.map((party) => partyPage(view, party))}</div>
    ${third.map((party) => partyPage(view, party))}`
  return mayEdit
    ? html`<form method="post" action="${action}" class="stack" novalidate>
        <input type="hidden" name="startedFrom" value="${startedFrom}" />
        ${pages}
        <p class="actions">
          ${button({ label: say('seating.order'), name: 'act', value: 'order' })}
          <span class="soft">${say('seating.order.hint')}</span>
        </p>
      </form>`
    : pages
}

const search = ({ say, action, sought, known }: ParticipantsPageView): Html =>
  html`<form method="get" action="${action}#add" class="board-filter">
    ${textField({
      name: 'q',
      label: say('person.search'),
      hint: say('person.search.hint'),
      value: sought,
      suggestions: known,
      autocomplete: 'off',
    })}
    ${button({ label: say('person.find'), kind: 'filled' })}
  </form>`

const writing = (view: ParticipantsPageView): Html => {
  const { say, action, startedFrom, sides, roles, sought, found } = view
  return html`<details
    class="disclosure disclosure-inline"
    ${attribute('open', found?.length === 0)}
  >
    <summary>${say('person.write')}</summary>
    <form method="post" action="${action}" class="disclosure-body stack" novalidate>
      <input type="hidden" name="startedFrom" value="${startedFrom}" />
      ${textField({ name: 'name', label: say('person.name'), value: sought })}
      ${selectField({ name: 'side', label: say('person.side'), choices: sides, width: 'medium' })}
      ${textField({ name: 'third', label: say('person.third'), hint: say('person.third.hint') })}
      ${textField({ name: 'capacity', label: say('person.capacity') })}
      ${selectField({ name: 'role', label: say('person.role'), value: 'member', choices: roles, width: 'medium' })}
      ${choiceField({
        name: 'also',
        label: say('person.also'),
        several: true,
        chosen: [],
        choices: [
          { value: 'acting', label: say('person.acting.yes') },
          { value: 'enter', label: say('person.enter.also') },
        ],
      })}
      <p>${button({ label: say('person.add'), name: 'act', value: 'write' })}</p>
    </form>
  </details>`
}

/** Who takes part, in which capacity and order, and where they sit. */
export const participantsPage = (view: ParticipantsPageView): Html => {
  const { say, above, seating, mayEdit, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('participants.title'), lede: say('participants.lede') })}
    <div class="stack-wide">
      ${seatingPicture(seating)} ${order(view)}
      ${
        mayEdit
          ? html`<section class="leaf stack" id="add" aria-labelledby="add-title">
              <h2 id="add-title">${say('person.add.title')}</h2>
              ${search(view)} ${foundPeople(view)} ${writing(view)}
            </section>`
          : nothing
      }
    </div>`
}
