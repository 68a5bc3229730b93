import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { streamPlayer } from './stream-player.ts'

describe('the player of a stream', () => {
  const source = 'https://live.example/a?b=1&c="2"'

  it('is a video of the browser, or a frame that tells no address of ours', () => {
    const video = String(streamPlayer({ element: 'video', source, title: 'An evening' }))
    assert.match(video, /<video[^]*src="https:\/\/live\.example\/a\?b=1&amp;c=&quot;2&quot;"/)
    const frame = String(streamPlayer({ element: 'frame', source, title: 'An evening' }))
    assert.match(frame, /<iframe[^]*referrerpolicy="strict-origin-when-cross-origin"/)
    assert.match(frame, /sandbox="allow-scripts/)
    assert.doesNotMatch(frame, /allow-top-navigation/)
  })
})
