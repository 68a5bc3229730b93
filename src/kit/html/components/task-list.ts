import { tag } from './tag.ts'

import { html, type Html } from '#kit/html/html.ts'

export type Task = {
  /** When, in a word or two: `2 days`, `12 Dec`, `waiting`. */
  readonly when: string
  readonly title: string
  readonly href?: string
  /** One sentence: what is the matter and what to do. */
  readonly text?: string
  readonly tag?: string
  /** A form or a link that does it at once. */
  readonly action?: Html
}

const taskTitle = ({ title, href }: Task): Html =>
  href === undefined ? html`${title}` : html`<a href="${href}">${title}</a>`

const taskRow = (task: Task): Html =>
  html` <li class="task">
    <p class="task-when">${task.when}</p>
    <div class="task-text">
      <h3>${taskTitle(task)}</h3>
      ${task.text && html`<p class="soft">${task.text}</p>`} ${task.action}
    </div>
    ${task.tag && tag({ label: task.tag })}
  </li>`

/** What is to do, ruled by hairlines: when, what, in which condition. */
export const taskList = ({ tasks }: { readonly tasks: readonly Task[] }): Html =>
  html`<ul class="task-list">
    ${tasks.map(taskRow)}
  </ul>`
