import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { playerKind, playerOf } from './player.ts'

const shown = (address: string): string | undefined => {
  const kind = playerKind(address)
  return kind && playerOf({ kind, address })?.source
}

describe('the player of a stream', () => {
  it('is that of YouTube without its cookies, whichever way the address is written', () => {
    const embedded = 'https://www.youtube-nocookie.com/embed/abcdefghi_1'
    for (const address of [
      'https://www.youtube.com/watch?v=abcdefghi_1&t=3',
      'https://youtu.be/abcdefghi_1',
      'https://www.youtube.com/live/abcdefghi_1',
      'https://m.youtube.com/embed/abcdefghi_1',
    ]) {
      assert.equal(shown(address), embedded)
    }
  })

  it('is that of the PeerTube server, or the browser itself for HLS', () => {
    assert.equal(
      shown('https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv'),
      'https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv',
    )
    const stream = 'https://live.example/evening/index.m3u8?key=1'
    assert.equal(shown(stream), stream)
    assert.equal(playerOf({ kind: 'hls', address: stream })?.element, 'video')
  })

  it('may load from one origin alone, and names the site where it can be opened instead', () => {
    const player = playerOf({ kind: 'youtube', address: 'https://youtu.be/abcdefghi_1' })
    assert.equal(player?.origin, 'https://www.youtube-nocookie.com')
    assert.equal(player?.site, 'youtu.be')
  })

  it('is none for any other address, and for a room with a site of its own', () => {
    for (const address of [
      'https://meet.example/evening',
      'https://www.youtube.com/@channel',
      'https://evil.example/w/<script>alert(1)</script>',
    ]) {
      assert.equal(playerKind(address), undefined)
    }
    assert.equal(playerOf({ kind: 'link', address: 'https://meet.example/' }), undefined)
  })
})
