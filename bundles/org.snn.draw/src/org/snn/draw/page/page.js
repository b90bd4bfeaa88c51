"use strict";
(() => {
  const svg = document.querySelector("main svg");
  const main = document.querySelector("main");
  const tip = document.getElementById("tip");
  const found = document.getElementById("found");
  const search = document.getElementById("search");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  const nodes = [...svg.querySelectorAll(".node")];
  const edges = [...svg.querySelectorAll(".edge")];
  let view = whole.slice();

  // Tips are ours: those of browsers come late.
  for (const part of svg.querySelectorAll("g > title")) {
    part.parentNode.tip = part.textContent;
    part.remove();
  }

  function show(next) {
    view = next;
    svg.setAttribute("viewBox", view.join(" "));
  }

  /** A place of the screen in the picture. */
  function place(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  }

  function zoom(factor, at) {
    const width = Math.min(whole[2] * 4, Math.max(whole[2] / 60, view[2] * factor));
    const scale = width / view[2];
    show([at.x - (at.x - view[0]) * scale, at.y - (at.y - view[1]) * scale, width, view[3] * scale]);
  }

  const middle = () => ({ x: view[0] + view[2] / 2, y: view[1] + view[3] / 2 });

  main.addEventListener("wheel", event => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * 0.0015), place(event));
  }, { passive: false });

  let held = null;
  main.addEventListener("pointerdown", event => {
    held = place(event);
    main.setPointerCapture(event.pointerId);
    main.classList.add("dragged");
  });
  main.addEventListener("pointermove", event => {
    if (held) {
      const at = place(event);
      show([view[0] + held.x - at.x, view[1] + held.y - at.y, view[2], view[3]]);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    main.addEventListener(end, () => {
      held = null;
      main.classList.remove("dragged");
    });
  }

  /** Only these nodes, and edges that this is true of, stay strong; all do without nodes. */
  function highlight(chosen, edge) {
    const strong = new Set(chosen.map(node => node.dataset.index));
    const kept = new Set(strong);
    for (const each of edges) {
      const on = edge(each, strong);
      each.classList.toggle("dim", chosen.length > 0 && !on);
      if (on) {
        kept.add(each.dataset.source).add(each.dataset.target);
      }
    }
    for (const node of nodes) {
      node.classList.toggle("dim", chosen.length > 0 && !kept.has(node.dataset.index));
    }
  }

  const touches = (edge, strong) => strong.has(edge.dataset.source) || strong.has(edge.dataset.target);

  /** A neuron is also found in the box of its group. */
  function matches(node, wanted) {
    const name = node.dataset.name.toLowerCase();
    const group = wanted.split("[")[0];
    return name.includes(wanted) || wanted.includes("[") && name.split(", ").includes(group);
  }

  function find() {
    const wanted = search.value.trim().toLowerCase();
    const chosen = wanted ? nodes.filter(node => matches(node, wanted)) : [];
    found.textContent = wanted ? chosen.length + " found" : "";
    highlight(chosen, touches);
  }

  search.addEventListener("input", find);
  svg.addEventListener("pointerover", event => {
    const part = event.target.closest("g");
    tip.hidden = !part || !part.tip;
    if (!tip.hidden) {
      tip.textContent = part.tip;
      if (part.classList.contains("node") && !held) {
        highlight([part], touches);
      }
    }
  });
  svg.addEventListener("pointerout", () => {
    tip.hidden = true;
    find();
  });
  document.addEventListener("pointermove", event => {
    tip.style.left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8) + "px";
    tip.style.top = Math.min(event.clientY + 14, innerHeight - tip.offsetHeight - 8) + "px";
  });
  document.getElementById("closer").addEventListener("click", () => zoom(0.7, middle()));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / 0.7, middle()));
  document.getElementById("all").addEventListener("click", () => show(whole.slice()));
})();
