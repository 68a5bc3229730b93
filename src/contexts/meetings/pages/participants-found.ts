import { button } from '#kit/html/components/button.ts'
import { choiceField, selectField } from '#kit/html/components/field.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { FoundPerson, ParticipantsPageView } from './participants-view.ts'

const personForm = (view: ParticipantsPageView, person: FoundPerson): Html => {
  const { say, action, startedFrom, sides, roles } = view
  const { id, posts, side } = person
  return html`<form method="post" action="${action}" class="person-form" novalidate>
    <input type="hidden" name="startedFrom" value="${startedFrom}" />
    <input type="hidden" name="person" value="${id}" />
    ${
      posts.length === 0
        ? html`<p class="soft">${say('person.no-post')}</p>`
        : choiceField({
            name: 'post',
            id: `post-${id}`,
            label: say('person.posts'),
            several: true,
            chosen: posts.filter(({ isChosen }) => isChosen).map((post) => post.id),
            choices: posts.map((post) => ({ value: post.id, label: post.label, hint: post.held })),
          })
    }
    ${selectField({ name: 'side', id: `side-${id}`, label: say('person.side'), value: side, choices: sides })}
    ${selectField({ name: 'role', id: `role-${id}`, label: say('person.role'), value: 'member', choices: roles })}
    <p class="actions">${button({ label: say('person.add'), name: 'act', value: 'add' })}</p>
  </form>`
}

const personFound = (view: ParticipantsPageView, person: FoundPerson): Html =>
  html`<li>
    <p>
      <strong><bdi>${person.name}</bdi></strong>
      ${person.isThere ? tag({ label: view.say('person.there') }) : nothing}
      <span class="soft">${person.names}</span>
    </p>
    ${person.isThere ? nothing : personForm(view, person)}
  </li>`

/** Whom the search found, with the posts that they hold on the day of the meeting. */
export const foundPeople = (view: ParticipantsPageView): Html => {
  const { say, found, sought } = view
  if (found === undefined) return nothing
  return found.length === 0
    ? html`<p role="status">${say('person.none', { name: sought })}</p>`
    : html`<ul class="found-people">
        ${found.map((person) => personFound(view, person))}
      </ul>`
}
