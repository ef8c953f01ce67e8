"""How the report looks in a browser: light and dark, on a desk, on a phone and on paper."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f7fa; --line: #d8dee7; --ink: #1a1f27; --quiet: #566171;
  --accent: #1f5fae; --good: #1d6b3c; --watch: #8a5a00; --bad: #a8261d;
  --good-ground: #e4f3ea; --watch-ground: #fbf0d9; --bad-ground: #fbe6e4; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #14181e; --raised: #1d232c; --line: #343d4a; --ink: #e8ecf2; --quiet: #a3afbf;
  --accent: #82b4f5; --good: #7fd3a0; --watch: #edc06a; --bad: #f59a92;
  --good-ground: #173324; --watch-ground: #3a2d12; --bad-ground: #411f1c; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.5 Inter, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
.page { max-width: 92rem; margin: 0 auto; padding: 0 2rem 4rem; display: grid;
  grid-template-columns: 17rem minmax(0, 1fr); gap: 0 3rem; }
header { grid-column: 1 / -1; padding: 3rem 0 1.5rem; border-bottom: 3px solid var(--accent); margin-bottom: 2rem; }
header p { margin: 0; color: var(--quiet); }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; scroll-margin-top: 1rem; }
header h1 { font-size: 2.2rem; letter-spacing: -.01em; margin: .3rem 0 1.2rem; }
main h1 { font-size: 1.75rem; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
main > h1:first-child { margin-top: 0; padding-top: 0; border: 0; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .8rem; color: var(--accent); }
h3 { font-size: 1.12rem; margin: 2rem 0 .6rem; }
h4 { font-size: 1rem; margin: 1.6rem 0 .5rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1rem 0;
    font-size: .9rem; }
nav summary { font-weight: 600; cursor: pointer; padding: .2rem 0 .5rem; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { padding: .18rem 0; }
nav a { color: var(--ink); }
nav .level-1 { font-weight: 600; margin-top: .6rem; }
nav .level-2 { padding-inline-start: .9rem; }
nav .level-3 { padding-inline-start: 1.8rem; color: var(--quiet); font-size: .95em; }
nav .level-3 a { color: var(--quiet); }
p { margin: .5rem 0; max-width: 75ch; white-space: pre-line; }
ul { margin: .4rem 0; padding-inline-start: 1.3rem; }
li, td div, dd div, .line { white-space: pre-line; }
.quiet { color: var(--quiet); font-size: .92em; }
.strong { font-weight: 600; }
.in1 { padding-inline-start: 1.1rem; }
.in2 { padding-inline-start: 2.2rem; }
.in3 { padding-inline-start: 3.3rem; }
.in4 { padding-inline-start: 4.4rem; }
.in5 { padding-inline-start: 5.5rem; }
.in6 { padding-inline-start: 6.6rem; }
.good, .watch, .bad { font-weight: 600; }
.good { color: var(--good); } .watch { color: var(--watch); } .bad { color: var(--bad); }
dl { margin: .6rem 0;
    border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: minmax(8rem, 15rem) minmax(0, 1fr); gap: 0 1rem;
  border-bottom: 1px solid var(--line); padding: .34rem 0; }
dt, dd { margin: 0; }
dt { color: var(--quiet); }
dl.dense { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0 1.2rem; border: 0;
  margin-bottom: 0; }
dl.dense + dl { margin-top: 0; border-top: 0; }
dl.dense > div { display: block; } dl.dense dt { font-size: .85rem; }
header dl { max-width: 60rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .8rem; margin: 1rem 0; }
.tile { background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; }
.tile .name { color: var(--quiet); font-size: .88rem; }
.tile .value { font-size: 1.4rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.3;
  overflow-wrap: break-word; }
.tile .note { color: var(--quiet); font-size: .88rem; }
.tile.tone-good { background: var(--good-ground); } .tile.tone-bad { background: var(--bad-ground); }
.tile.tone-good .note { color: var(--good); } .tile.tone-bad .note { color: var(--bad); }
.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: start; font-weight: 600; padding: .3rem 0; }
th, td { text-align: start; vertical-align: top; padding: .42rem .6rem; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; font-size: .88em; border-bottom: 2px solid var(--line);
    vertical-align: bottom; }
th, td { overflow-wrap: break-word; } td .long { overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-inline-start: 0; }
.number { text-align: end; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
figure { margin: 1rem 0; }
.map { position: relative; border: 1px solid var(--line); border-radius: 10px; overflow: hidden;
    background: #fff; touch-action: pan-y; }
.map svg { display: block; width: 100%; height: auto; max-height: 80vh; }
.map.zoomed { touch-action: none; cursor: grab; }
.map.held { cursor: grabbing; user-select: none; }
.map.large { position: fixed; inset: 0; z-index: 5; border: 0; border-radius: 0; touch-action: none;
  display: flex; flex-direction: column; }
.map.large svg { flex: 1; min-height: 0; max-height: none; }
.map svg:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
.map a:hover { text-decoration: none; }
.map a:hover > g, .map a:focus > g { opacity: .72; }
.tools { display: none; flex-wrap: wrap; gap: .4rem; padding: .4rem; background: #f1f4f8;
  border-bottom: 1px solid #d8dee7; }
.scripted .tools { display: flex; }
.tools button { min-width: 2.6rem; height: 2.6rem; padding: 0 .7rem; font: inherit; font-size: .9rem;
  white-space: nowrap;
  color: #1a1f27; background: #fff; border: 1px solid #c5cdd8; border-radius: 8px; cursor: pointer; }
.tools button:hover { background: #eef2f7; }
.attached { display: inline-block; vertical-align: top; margin: .6rem 1.2rem .4rem 0; max-width: 100%; }
.attached img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px;
  background: #fff; }
figcaption { color: var(--quiet); font-size: .88rem; padding: .4rem 0; }
footer { grid-column: 1 / -1; color: var(--quiet); font-size: .85rem; border-top: 1px solid var(--line);
    padding-top: 1rem; margin-top: 3rem; }
@media screen and (max-width: 60rem) {
  .page { display: block; padding: 0 1.1rem 3rem; }
  header { padding-top: 1.6rem; margin-bottom: 1rem; } header h1 { font-size: 1.6rem; }
  nav { position: static; max-height: none; background: var(--raised); border: 1px solid var(--line);
    border-radius: 10px; padding: .5rem 1rem; margin-bottom: 1.5rem; }
  nav li { padding: .35rem 0; } nav .level-2 { padding-inline-start: .6rem; } nav .level-3 {
    padding-inline-start: 1.2rem; } }
@media screen and (max-width: 42rem) {
  main h1 { font-size: 1.45rem; } h2 { font-size: 1.2rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tile .value { font-size: 1.2rem; }
  dl > div { grid-template-columns: minmax(0, 1fr); } dt { font-size: .88rem; }
  dl.dense { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .wide { overflow: visible; }
  table, caption, tbody, tr, td { display: block; } thead { display: none; }
  tr { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .8rem; margin: .6rem 0;
    background: var(--raised); }
  td, td.number { border: 0; padding: .18rem 0; text-align: start; }
  td:not(:first-child) { display: grid; grid-template-columns: minmax(6.5rem, 38%) minmax(0, 1fr); gap: .6rem; }
  td:not(:first-child)::before { content: attr(data-head); color: var(--quiet); font-size: .9em; }
  td:first-child { font-weight: 600; } td .quiet { font-weight: 400; } td:empty { display: none !important; }
  .map + figcaption { display: none; } }
@media print {
  :root { --ground: #fff; --raised: #f5f7fa; --line: #c9d1dc; --ink: #000; --quiet: #444; --accent: #14477f;
    --good: #14572f; --watch: #6b4600; --bad: #8c1c14; --good-ground: #fff; --watch-ground: #fff;
    --bad-ground: #fff; }
  @page { margin: 16mm; }
  html { font-size: 10pt; } body { font-size: 1rem; } .page { display: block; max-width: none; padding: 0; }
  nav { position: static; max-height: none; break-after: page; } nav details > ol { display: block; columns: 2; }
  .wide { overflow: visible; } table { font-size: 8.5pt; } th, td { padding: .25rem .4rem; }
  main h1 { break-before: page; border: 0; padding: 0; margin-top: 0; } main > h1:first-child {
    break-before: auto; }
  h1, h2, h3, h4, caption { break-after: avoid; } tr, .tile, figure, dl > div, li { break-inside: avoid; } thead {
    display: table-header-group; }
  .tools, .map + figcaption, .to-top { display: none !important; } a { color: inherit; }
  .map svg { max-height: 235mm; } }
"""
