import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { taskList } from './task-list.ts'

describe('a list of tasks', () => {
  it('says when, what, and in which condition', () => {
    const tasks = [
      { when: '2 days', title: 'Decide', href: '/desk/events/x', text: 'Ask.', tag: 'unclear' },
    ]
    assert.equal(
      markup(taskList({ tasks })),
      '<ul class="task-list"><li class="task"><p class="task-when">2 days</p><div class="task-text">' +
        '<h3><a href="/desk/events/x">Decide</a></h3><p class="soft">Ask.</p></div>' +
        '<span class="tag">unclear</span></li></ul>',
    )
  })

  it('links nothing that leads nowhere', () => {
    assert.doesNotMatch(markup(taskList({ tasks: [{ when: 'open', title: 'Wait' }] })), /<a/)
  })
})
