import { doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { gutterImage, marginLabel, underline } from '../../../../src/extension/features/reading/styles';

describe('styles of coded text', () => {
  it('never let anything but a color into a style', () => {
    doesNotMatch(underline(0, '#fff; } body { display: none', 'solid', 'light'), /body/);
    doesNotMatch(marginLabel('red; } body { display: none', 'solid', 'light'), /body/);
    doesNotMatch(decodeURIComponent(gutterImage([{ lane: 0, color: '"/><script>' }], 'light')), /script/);
  });

  it('have no tint in high contrast', () => {
    match(underline(0, '#0077bb', 'solid', 'light'), /--intercoder-tint-0: rgba/);
    doesNotMatch(underline(0, '#0077bb', 'solid', 'contrastDark'), /--intercoder-tint-0: /);
  });

  it('draw the same background in every lane, so that lanes can lie on each other', () => {
    const background = (lane: number): string | undefined =>
      /background: [^;]+/.exec(underline(lane, '#0077bb', 'solid', 'dark'))?.[0];
    ok(background(0));
    equal(background(0), background(4));
  });

  it('tell a place that is not sure by the form of the line', () => {
    const forms = (['solid', 'dashed', 'dotted'] as const).map((style) => underline(0, '#0077bb', style, 'light'));
    equal(new Set(forms).size, 3);
  });

  it('put stripes beside each other, in lane order', () => {
    const stripes = [0, 1, 2].map((lane) => ({ lane, color: '#0077bb' }));
    const places = [...decodeURIComponent(gutterImage(stripes, 'light')).matchAll(/x="(\d+)"/g)].map(([, x]) =>
      Number(x),
    );
    equal(places.length, 3);
    ok(places.every((x, index) => index === 0 || x > (places[index - 1] ?? 0)));
  });
});
