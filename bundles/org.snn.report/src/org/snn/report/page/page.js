
// Shows the values of a chart that are nearest to the pointer. Charts can be read without it: points have titles.
(function () {
  'use strict';
  var tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  document.body.appendChild(tip);

  function middle(mark) {
    var box = mark.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  function chartAt(svg, y) {
    var best = null;
    var nearest = Infinity;
    svg.querySelectorAll('g.chart').forEach(function (chart) {
      var box = chart.getBoundingClientRect();
      var distance = Math.max(box.top - y, y - box.bottom, 0);
      if (nearest > distance) {
        nearest = distance;
        best = chart;
      }
    });
    return best;
  }

  function show(svg, event) {
    var chart = chartAt(svg, event.clientY);
    var marks = chart === null ? [] : Array.from(chart.querySelectorAll('[data-value]'));
    if (marks.length === 0) {
      return;
    }
    var places = marks.map(middle);
    var nearest = places.reduce(function (a, b) {
      return Math.abs(a.x - event.clientX) > Math.abs(b.x - event.clientX) ? b : a;
    });
    tip.textContent = marks.filter(function (mark, i) {
      return 1 > Math.abs(places[i].x - nearest.x);
    }).map(function (mark) {
      return mark.dataset.value;
    }).join('\n');
    tip.hidden = false;
    var left = Math.min(nearest.x + 14, window.innerWidth - tip.offsetWidth - 8);
    tip.style.left = Math.max(8, left) + 'px';
    tip.style.top = Math.max(8, event.clientY - tip.offsetHeight - 12) + 'px';
  }

  document.querySelectorAll('svg.snn-chart').forEach(function (svg) {
    var name = svg.querySelector('title');
    svg.setAttribute('aria-label', name.textContent);
    name.remove();
    svg.querySelectorAll('.marker title, .bar title').forEach(function (title) {
      title.parentNode.dataset.value = title.textContent;
      title.remove();
    });
    svg.addEventListener('pointermove', function (event) {
      show(svg, event);
    });
    svg.addEventListener('pointerleave', function () {
      tip.hidden = true;
    });
  });
}());
