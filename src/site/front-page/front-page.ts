import type { TimelineView } from '#contexts/programme/contract.ts'
import { timeline } from '#contexts/programme/contract.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { button, buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { facingPages } from '#kit/html/components/facing-pages.ts'
import { type LinkTab, linkTabs } from '#kit/html/components/link-tabs.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import type { SideAccent } from '#kit/html/components/side-names.ts'
import { taskList } from '#kit/html/components/task-list.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { storyRoute } from '../site-routes.ts'

import type { SiteWords } from '../messages/words.ts'
import type { FacingTasks } from './facing-tasks.ts'

/** One step of the demonstration's story, in the reader's language. */
export type StoryStep = {
  readonly id: string
  readonly button: string
  readonly happens: string
  readonly lookAt: string
  readonly question: string | undefined
  readonly isCurrent: boolean
  /** A step that shows something instead of changing it leads there. */
  readonly href: string | undefined
}

export type FrontPage = {
  readonly say: SiteWords
  readonly title: string
  readonly summary: string
  readonly controls: {
    readonly span: readonly LinkTab[]
    readonly view: readonly LinkTab[]
    /** Where what is shown is given a name. */
    readonly keep: LinkTab
  }
  readonly timeline: TimelineView
  readonly isEmpty: boolean
  readonly mayEdit: boolean
  readonly own: { readonly name: string; readonly accent: SideAccent }
  readonly other: { readonly name: string; readonly accent: SideAccent }
  readonly ours: FacingTasks
  readonly theirs: FacingTasks
  readonly story: readonly StoryStep[]
}

const actions = ({ say, mayEdit }: FrontPage): Html =>
  html`${buttonLink({ label: say('front.what-if'), href: '/desk/what-if' })}
  ${buttonLink({ label: say('front.replay'), href: '/desk/replay' })}
  ${
    mayEdit
      ? buttonLink({ label: say('front.new'), href: '/desk/events/new', kind: 'filled' })
      : nothing
  }`

const storyButton = (step: StoryStep): Html =>
  step.href === undefined
    ? html`<form method="post" action="${storyRoute.href({ step: step.id })}">
        ${button({ label: step.button })}
      </form>`
    : buttonLink({ label: step.button, href: step.href })

const told = (say: SiteWords, step: StoryStep): Html =>
  html`<div class="story-told">
    ${marginNote({ text: step.happens })}
    ${
      step.question === undefined
        ? nothing
        : html`<p class="prose"><strong>${say('story.question')}:</strong> ${step.question}</p>`
    }
    <p class="soft prose"><strong>${say('story.look')}:</strong> ${step.lookAt}</p>
  </div>`

const story = ({ say, story: steps }: FrontPage): Html => {
  if (steps.length === 0) return nothing
  const current = steps.find(({ isCurrent }) => isCurrent)
  return html`<section class="story stack" aria-labelledby="story-title">
    <div class="story-head">
      <h2 id="story-title">${say('story.title')}</h2>
      <ol class="story-steps">
        ${steps.map((step) => html`<li>${storyButton(step)}</li>`)}
      </ol>
    </div>
    ${current === undefined ? html`<p class="soft">${say('story.lead')}</p>` : told(say, current)}
  </section>`
}

const shownAtOnce = 8

type WhoseTasks = { readonly label: string; readonly nothing: string; readonly of: FacingTasks }

/** How much waits in which room, then what is most urgent; the rest on demand. */
const tasks = (say: SiteWords, { label, nothing: none, of }: WhoseTasks): Html => {
  if (of.tasks.length === 0) return html`<p class="soft">${none}</p>`
  const rest = of.tasks.slice(shownAtOnce)
  return html`${linkTabs({ label, tabs: of.counts })}
  ${taskList({ tasks: of.tasks.slice(0, shownAtOnce) })}
  ${
    rest.length === 0
      ? nothing
      : disclosure({
          summary: say('todo.more', { count: rest.length }),
          body: taskList({ tasks: rest }),
        })
  }`
}

/** The desk's front page: the year as a picture, what is ours and what is theirs to do. */
export const frontPage = (front: FrontPage): Html => {
  const { say, own, other, ours, theirs } = front
  return html`${pageHead({ title: front.title, lede: front.summary, actions: actions(front) })}
    ${story(front)}
    <div class="timeline-controls">
      ${linkTabs({ label: say('front.span'), tabs: front.controls.span })}
      ${linkTabs({ label: say('front.views'), tabs: front.controls.view, aside: [front.controls.keep] })}
    </div>
    ${
      front.isEmpty
        ? emptyState({
            title: say('front.none'),
            text: say('front.empty'),
            action: buttonLink({ label: say('front.import'), href: '/desk/import' }),
          })
        : timeline(front.timeline)
    }
    ${facingPages({
      own: {
        title: say('todo.ours'),
        subtitle: own.name,
        accent: own.accent,
        body: tasks(say, { label: say('todo.ours'), nothing: say('todo.nothing.ours'), of: ours }),
      },
      other: {
        title: say('todo.theirs'),
        subtitle: other.name,
        accent: other.accent,
        body: tasks(say, {
          label: say('todo.theirs'),
          nothing: say('todo.nothing.theirs'),
          of: theirs,
        }),
      },
    })}`
}
