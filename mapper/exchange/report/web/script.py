"""What moves in the report in a browser: its maps, which are zoomed and dragged. Without scripts they are pictures."""

from typing import Final

SCRIPT: Final = """
(function () {
  'use strict';
  document.documentElement.classList.add('scripted');
  var narrow = window.matchMedia('(max-width: 60rem)');
  var contents = document.querySelector('nav details');
  if (contents && narrow.matches) { contents.open = false; }
  window.addEventListener('beforeprint', function () { if (contents) { contents.open = true; } });
  document.querySelectorAll('.map').forEach(function (map) {
    var svg = map.querySelector('svg'), whole = svg.viewBox.baseVal;
    var full = { x: whole.x, y: whole.y, w: whole.width, h: whole.height };
    var view = { x: full.x, y: full.y, w: full.w, h: full.h };
    var fingers = new Map(), moved = 0;
    function show() {
      view.x = Math.min(Math.max(view.x, full.x - view.w / 2), full.x + full.w - view.w / 2);
      view.y = Math.min(Math.max(view.y, full.y - view.h / 2), full.y + full.h - view.h / 2);
      svg.setAttribute('viewBox', [view.x, view.y, view.w, view.h].join(' '));
      map.classList.toggle('zoomed', view.w < full.w * 0.999);
    }
    function at(x, y) {
      var matrix = svg.getScreenCTM().inverse();
      return { x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f };
    }
    function zoom(factor, x, y) {
      var size = Math.min(Math.max(view.w / factor, full.w / 40), full.w), real = view.w / size, there = at(x, y);
      view = { x: there.x - (there.x - view.x) / real, y: there.y - (there.y - view.y) / real,
        w: size, h: view.h / real };
      if (size === full.w) { view = { x: full.x, y: full.y, w: full.w, h: full.h }; }
      show();
    }
    function middle(factor) {
      var box = svg.getBoundingClientRect();
      zoom(factor, box.left + box.width / 2, box.top + box.height / 2);
    }
    function fit() { view = { x: full.x, y: full.y, w: full.w, h: full.h }; show(); }
    function large(on) {
      map.classList.toggle('large', on);
      document.body.style.overflow = on ? 'hidden' : '';
      fit();
    }
    map.querySelector('[data-do=in]').addEventListener('click', function () { middle(1.5); });
    map.querySelector('[data-do=out]').addEventListener('click', function () { middle(1 / 1.5); });
    map.querySelector('[data-do=fit]').addEventListener('click', fit);
    map.querySelector('[data-do=large]').addEventListener('click', function () {
      large(!map.classList.contains('large'));
    });
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { large(false); } });
    svg.setAttribute('tabindex', '0');
    map.addEventListener('keydown', function (event) {
      var along = { ArrowLeft: -1, ArrowRight: 1 }[event.key] || 0;
      var down = { ArrowUp: -1, ArrowDown: 1 }[event.key] || 0;
      if (event.ctrlKey || event.metaKey || event.altKey) { return; }
      if (event.key === '+' || event.key === '=') { middle(1.5); }
      else if (event.key === '-') { middle(1 / 1.5); }
      else if (event.key === '0') { fit(); }
      else if ((along || down) && map.classList.contains('zoomed')) {
        view.x += along * view.w / 8; view.y += down * view.h / 8;
        show();
      } else { return; }
      event.preventDefault();
    });
    svg.addEventListener('focusin', function (event) {
      var box = event.target.getBoundingClientRect(), there = at(box.left + box.width / 2, box.top + box.height / 2);
      var is_seen = there.x > view.x && there.x < view.x + view.w && there.y > view.y && there.y < view.y + view.h;
      if (event.target === svg || is_seen) { return; }
      view.x = there.x - view.w / 2; view.y = there.y - view.h / 2;
      show();
    });
    map.addEventListener('wheel', function (event) {
      if (!event.ctrlKey && !event.metaKey && !map.classList.contains('large')) { return; }
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    }, { passive: false });
    svg.addEventListener('pointerdown', function (event) {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size === 1) { moved = 0; }
    });
    window.addEventListener('pointermove', function (event) {
      var before = fingers.get(event.pointerId);
      if (!before) { return; }
      var now = { x: event.clientX, y: event.clientY }, scale = svg.getScreenCTM().a;
      moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (fingers.size === 2) {
        var other = Array.from(fingers).filter(function (each) { return each[0] !== event.pointerId; })[0][1];
        var wide = Math.hypot(now.x - other.x, now.y - other.y);
        var was = Math.hypot(before.x - other.x, before.y - other.y);
        if (was > 0) { zoom(wide / was, (now.x + other.x) / 2, (now.y + other.y) / 2); }
      } else if (map.classList.contains('zoomed') && moved > 4) {
        map.classList.add('held');
        view.x -= (now.x - before.x) / scale; view.y -= (now.y - before.y) / scale;
        show();
      }
      fingers.set(event.pointerId, now);
    });
    function let_go(event) { fingers.delete(event.pointerId); map.classList.remove('held'); }
    window.addEventListener('pointerup', let_go);
    window.addEventListener('pointercancel', let_go);
    svg.addEventListener('dragstart', function (event) { event.preventDefault(); });
    svg.addEventListener('click', function (event) {
      if (moved > 6) { event.preventDefault(); } else if (event.target.closest('a')) { large(false); }
    }, true);
  });
}());
"""
