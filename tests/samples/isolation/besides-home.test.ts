import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besidesHome } from '#samples/isolation/besides-home.ts';

test('no folder that holds the home of the caller is within reach of samples', () => {
  const home = '/home/me';
  const own = (folder: string, program: string) => besidesHome([folder], { program, home });
  assert.deepEqual(own('/home/me', '/home/me/bin/ruby'), ['/home/me/bin']);
  assert.deepEqual(own('/home', '/home/bin/ruby'), ['/home/bin']);
  assert.deepEqual(own('/', '/bin/ruby'), ['/bin']);
  assert.deepEqual(own('/home/me/.rbenv/versions/3', '/home/me/.rbenv/versions/3/bin/ruby'), [
    '/home/me/.rbenv/versions/3',
  ]);
  assert.deepEqual(own('/home/meadow', '/home/meadow/bin/ruby'), ['/home/meadow']);
});
