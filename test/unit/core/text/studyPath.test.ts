import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseName, folderOf, joinPath, rootPath, toStudyPath } from '../../../../src/core/text/studyPath';

describe('toStudyPath', () => {
  it('takes plain relative paths, with one ./ before them', () => {
    for (const path of ['a', 'transcripts/fg1.transcript', 'a/.b', 'a b/ç 信.txt', '...', 'a..b/..c']) {
      assert.equal(toStudyPath(path), path);
      assert.equal(toStudyPath(`./${path}`), path);
    }
  });

  const refused = {
    'what leaves the study': ['..', '../a', 'a/..', 'a/../b', './..', './../a'],
    'absolute paths': ['/', '/a', '//server/share', 'C:/a', 'c:a', './C:/a', './c:a', 'C:\\a', 'file:///etc/passwd'],
    'backslashes, which are separators elsewhere': ['a\\b', '..\\a', '\\\\server\\share'],
    'empty and idle names': ['', '.', './', 'a/', 'a//b', 'a/./b', '././a'],
    'a NUL, at which systems cut a name': ['a\0', 'a\0/../b', '\0'],
  };
  for (const [what, paths] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      for (const path of paths) assert.equal(toStudyPath(path), undefined, JSON.stringify(path));
    });
  }

  it('never gives a path that leads out of the study', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'a', ':', 'C', '\0', ' ', '%2e%2e');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = toStudyPath(pieces.join(''));
        if (path === undefined) return;
        const inside = new URL(`file:///root/study/${encodeURIComponent(path).replaceAll('%2F', '/')}`).pathname;
        assert.ok(inside.startsWith('/root/study/'), path);
        assert.ok(!/^\/|\\|\0|^[A-Za-z]:/.test(path), path);
      }),
    );
  });
});

it('a path is its folder and its name', () => {
  assert.deepEqual([folderOf(joinPath('a', 'b', 'c')), baseName(joinPath('a', 'b', 'c'))], ['a/b', 'c']);
  assert.deepEqual([folderOf(joinPath('c')), baseName(joinPath('c'))], [rootPath, 'c']);
  assert.equal(joinPath(rootPath, 'a', '', 'b'), 'a/b');
});
