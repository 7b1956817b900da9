import { expect, it } from 'vitest'
import { scriptsIn } from './first-load.mjs'

const html = `<!DOCTYPE html><html><head>
<link rel="stylesheet" href="/_next/static/chunks/style.css"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/webpack.js"/>
<script src="/_next/static/chunks/main.js?dpl=1" async=""></script>
<script src="/_next/static/chunks/main.js" async=""></script>
<script src="/_next/static/chunks/polyfills.js" noModule=""></script></head>
<script>self.__next_f.push([1,"3:I[1,[\\"static/chunks/lazy.js\\",\\"/_next/static/chunks/0-a_b.js\\"]]"])</script>
</html>`

it('finds every script a page names, once, in tags, preloads and the component payload', () => {
  expect(scriptsIn(html)).toEqual([
    '/_next/static/chunks/0-a_b.js',
    '/_next/static/chunks/lazy.js',
    '/_next/static/chunks/main.js',
    '/_next/static/chunks/webpack.js',
  ])
})
