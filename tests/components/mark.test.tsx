// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Mark } from '../../components/Mark';

/** Every shape of a drawing with what places and colours it. */
const shapesOf = (drawing: Element): Record<string, string>[] =>
  [...drawing.querySelectorAll('*')].map((shape) => ({ shape: shape.tagName, ...Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value])) }));

it('the mark on the pages is the one on the icon', () => {
  render(<Mark size={20} />, document.body);
  const icon = new DOMParser().parseFromString(readFileSync('docs/icon.svg', 'utf8'), 'image/svg+xml').documentElement;
  const mark = document.querySelector('svg');
  expect(mark?.getAttribute('viewBox')).toBe(icon.getAttribute('viewBox'));
  expect(shapesOf(mark as Element)).toEqual(shapesOf(icon));
});
