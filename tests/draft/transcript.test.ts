import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { startNotebook } from '#draft/notebook.ts';
import { readSource } from '#draft/source/read-source.ts';
import { draftTranscript } from '#draft/transcript/draft-transcript.ts';
import { parseCaptions } from '#draft/transcript/parse-captions.ts';
import { linksInto } from '#draft/transcript/recording-link.ts';
import { writtenText } from '#draft/transcript/spoken-text.ts';
import { project } from '../temporary-root.ts';
import { checkFiles, guideOf, settingsFor, sourceOf } from './check-draft.ts';

const recording = 'https://video.example.com/rec/1';

function draftOf(name: string) {
  const source = readSource(readFileSync(join(project, 'tests/fixtures/drafts/transcript', name)));
  return draftTranscript(source, { ...settingsFor(name), recording });
}

const names = ['teams-onboarding.vtt', 'youtube-auto.en.vtt', 'zoom-workshop.vtt', 'Till setup.srt'];

test('drafts of captions pass the check with to-do items alone', async (context) => {
  const drafts = await Promise.all(names.map(draftOf));
  const { others, toDos } = await checkFiles(context, new Map(drafts.flatMap(({ files }) => [...files])));
  assert.deepEqual(others, []);
  assert.ok(toDos > 60);
});

test('topics become sections, sentences steps that link to their moment', async () => {
  const { files, report } = await draftOf('teams-onboarding.vtt');
  const guide = guideOf(files);
  const headings = [...guide.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings.slice(3, -1), [
    'Part 1, from 0:03',
    'Set up the environment',
    'Create an order',
    'Look at webhooks',
  ]);
  assert.match(
    guide,
    /1\. \[0:52\]\(https:\/\/video\.example\.com\/rec\/1#t=52\) Tom \\\{Ops\\\} Ek: Now let's create an order\./,
  );
  assert.ok(
    report.took.some(
      ({ text, line }) => line === 25 && text.includes("Somebody says “Now let's create an”."),
    ),
  );
});

test('what was said of commands and values is written down, to be confirmed', async () => {
  const guide = guideOf((await draftOf('teams-onboarding.vtt')).files);
  assert.match(
    guide,
    /```bash id=heard-3-1 illustrative="TODO: confirm it[^"]*"\ncurl -X POST https:\/\/api\.larch\.example\/v1\/orders\n```/,
  );
  assert.match(guide, /- key: API_KEY\n[\s\S]*?secret: true/);
  assert.match(guide, /- key: REGION\n[\s\S]*?sandbox: "TODO: confirm eu"/);
  assert.match(guide, /sandbox: https:\/\/api\.larch\.example/);
});

test('captions that roll are read once', async () => {
  const source = readFileSync(join(project, 'tests/fixtures/drafts/transcript/youtube-auto.en.vtt'), 'utf8');
  const said = parseCaptions(source, startNotebook()).map(({ text }) => text);
  assert.deepEqual(said.slice(0, 3), [
    'in this video we send a message',
    'with the otter API',
    'first we install the client run npm install otter',
  ]);
});

test('SubRip with a byte order mark and CRLF is read; a time that cannot be read is told', async () => {
  const text = readFileSync(join(project, 'tests/fixtures/drafts/transcript/Till setup.srt'), 'utf8');
  assert.ok(text.startsWith('\uFEFF'));
  const { files, report } = await draftTranscript(
    sourceOf(text.replace(/\r?\n/g, '\r\n')),
    settingsFor('Till setup.srt'),
  );
  assert.match(guideOf(files), /title: Till setup/);
  assert.match(guideOf(files), /„fertig“/);
  assert.doesNotMatch(guideOf(files), /an8|^5$/m);
  assert.deepEqual(report.leftOut.find(({ text }) => text.startsWith('A caption'))?.line, 11);
});

test('spoken text is written as it is typed', () => {
  assert.equal(
    writtenText(
      'curl minus X post https colon slash slash api dot acme dot com slash v1 dash H dollar key dash dash data a equals b',
    ),
    'curl -X POST https://api.acme.com/v1 -H $key --data a=b',
  );
});

test('a moment is linked as the site of the recording wants it', () => {
  assert.equal(linksInto(undefined)(3725), '1:02:05');
  assert.equal(
    linksInto('https://www.youtube.com/watch?v=a')(90),
    '[1:30](https://www.youtube.com/watch?v=a&t=90s)',
  );
  assert.equal(linksInto('https://vimeo.com/1')(90), '[1:30](https://vimeo.com/1#t=90)');
  assert.throws(() => linksInto('javascript:alert(1)'), { name: 'DraftRefusal' });
});

test('a provider of the content root is used where its host is spoken of', async () => {
  const known = {
    name: 'Larch',
    hosts: ['api.larch.example'],
    auth: ['larch-keys'],
    rows: [{ key: 'API_KEY', kind: 'env' as const }],
  };
  const source = readSource(
    readFileSync(join(project, 'tests/fixtures/drafts/transcript/teams-onboarding.vtt')),
  );
  const { files } = await draftTranscript(source, {
    ...settingsFor('t.vtt'),
    providers: new Map([['larch', known]]),
  });
  assert.deepEqual([...files.keys()], ['guides/t/index.mdx']);
  assert.match(guideOf(files), /provider: larch\n[\s\S]*auth:\n {2}- larch-keys\n[\s\S]*- use: API_KEY\n/);
});

test('a page that would be too large to be read is not made', async () => {
  const time = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(3, '0')}:${String(at % 60).padStart(2, '0')}.000`;
  const cues = Array.from(
    { length: 9000 },
    (_, index) => `00:${time(index % 3600).slice(-9)} --> 01:00:00.000\n${'word '.repeat(25)}${index}.\n`,
  );
  await assert.rejects(
    draftTranscript(sourceOf(`WEBVTT\n\n${cues.join('\n')}`), settingsFor('long.vtt')),
    /more than 1 MB/,
  );
});

describe('no draft is made of', () => {
  for (const [name, text] of [
    ['a text without times', 'WEBVTT\n\nhello\n'],
    ['a description', '{ "openapi": "3.1.0" }'],
  ] as const)
    test(name, () =>
      assert.rejects(draftTranscript(sourceOf(text), settingsFor('a.vtt')), {
        name: 'DraftRefusal',
        at: { line: 1, column: 1 },
      }),
    );
});
