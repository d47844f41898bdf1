import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRegion } from '#guide/read-region.ts';

describe('a region of a file', () => {
  test('is shown without its markers and its indentation', () => {
    const text = 'a\n  // #region one\n  b\n\n    c\n  // #endregion one\nd\n# region two\ne\n# endregion';
    assert.deepEqual(readRegion(text, 'one'), { kind: 'found', text: 'b\n\n  c' });
    assert.deepEqual(readRegion(text, 'two'), { kind: 'found', text: 'e' });
  });

  test('holds the regions inside it, without their markers', () => {
    const text = '// #region a\n1\n// #region b\n2\n// #endregion\n3\n// #endregion\n4';
    assert.deepEqual(readRegion(text, 'a'), { kind: 'found', text: '1\n2\n3' });
    assert.deepEqual(readRegion(text, 'b'), { kind: 'found', text: '2' });
  });

  test('is marked by the comments of its language', () => {
    for (const [open, close] of [
      ['// #region x', '// #endregion'],
      ['//region x', '//endregion'],
      ['# region x', '# endregion'],
      ['#region x', '#endregion'],
      ['-- #region x', '-- #endregion'],
      ['<!-- #region x -->', '<!-- #endregion -->'],
      ['/* #region x */', '/* #endregion */'],
      ['; #region x', '; #endregion'],
    ] as const) {
      assert.deepEqual(readRegion(`${open}\ny\n${close}\n`, 'x'), { kind: 'found', text: 'y' }, open);
    }
  });

  test('that is not there, or has no end, says so', () => {
    assert.deepEqual(readRegion('# region two\ne', 'two'), { kind: 'unclosed', line: 1 });
    assert.deepEqual(readRegion('# region two\ne', 'three'), { kind: 'unknown', names: ['two'] });
  });
});
