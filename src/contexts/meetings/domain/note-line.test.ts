import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { keyOfLine, markedLines, markLine, readsLike } from './note-line.ts'

describe('a line of the notes', () => {
  const notes = 'welcome\n! lend the hall\n> thanks\n\n  !  send a choir  '

  it('is marked by its first sign, and is known by where it stands', () => {
    assert.deepEqual(markedLines(notes), [
      { mark: 'undertaking', words: 'lend the hall', line: 2 },
      { mark: 'statement', words: 'thanks', line: 3 },
      { mark: 'undertaking', words: 'send a choir', line: 5 },
    ])
    assert.deepEqual(markedLines('5 > 3\n!\n> '), [])
  })

  it('takes one mark, another, or none when it has it already', () => {
    assert.equal(markLine('a\nb', { line: 2, mark: 'undertaking' }), 'a\n! b')
    assert.equal(markLine('a\n> b', { line: 2, mark: 'undertaking' }), 'a\n! b')
    assert.equal(markLine('a\n! b', { line: 2, mark: 'undertaking' }), 'a\nb')
    assert.equal(markLine('a\n', { line: 2, mark: 'statement' }), 'a\n')
    assert.equal(markLine('a', { line: 9, mark: 'statement' }), 'a')
  })

  it('is the same line in other letters, and reads like one that was changed a little', () => {
    assert.equal(keyOfLine('Səfir — zalı VERİR!'), keyOfLine('sefir zali verir'))
    assert.notEqual(keyOfLine('lend the hall'), keyOfLine('lend a hall'))
    assert.ok(readsLike('lend the hall by March', 'lend the hall by 1 March'))
    assert.ok(!readsLike('lend the hall', 'send a choir'))
  })
})
