(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const list = document.getElementById("edits");
  if (!data.cards.length) { return; }

  const CHUNK = 30, LINES = 60;
  const say = (key, ...values) => data.words[key].replace(/\$(\d)/g, (_, at) => values[at - 1]);
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const find = byId("find"), order = byId("order"), shown = byId("shown");
  const asked = { words: "", standing: "", assurance: "", folded: false, inline: false };
  let cards = [], built = 0, heading = -1, texts = null;

  /* What a stranger typed becomes text here, never markup: this is the only way to make a node. */
  const make = (name, className, ...children) => {
    const node = document.createElement(name);
    if (className) { node.className = className; }
    node.append(...children.filter((child) => child !== null && child !== ""));
    return node;
  };
  const link = (url, text) => {
    const words = make("bdi", "", text);
    if (!url) { return words; }
    const node = make("a", "", words);
    node.href = url;
    node.rel = "noreferrer";
    return node;
  };

  /* Diffs */
  const piece = (part, mark, card) => {
    if (typeof part === "string") { return part; }
    const [text, changed, evidence] = part;
    const node = make(changed ? mark : "span", "", text);
    if (evidence.length) {
      node.classList.add("evidence");
      node.dataset.evidence = ` ${evidence.join(" ")} `;
      node.title = evidence.map((at) => card.evidence[at]).join("\n");
    }
    return node;
  };
  const side = (className, number, parts, mark, card) => {
    const node = make("div", `side ${className}`);
    node.setAttribute("role", "cell");
    if (parts === null) { node.classList.add("none"); return node; }
    const text = make("span", "t", ...parts.map((part) => piece(part, mark, card)));
    text.dir = "auto";
    node.append(make("span", "n", String(number ?? "")), text);
    return node;
  };
  const textOf = (part) => typeof part === "string" ? part : part[0];
  const isChanged = (part) => typeof part !== "string" && part[1];

  /* One line of both texts: equal pieces once, what went before what came. */
  const merged = (olds, news, card) => {
    const out = [], left = olds.slice(), right = news.slice();
    while (left.length || right.length) {
      if (left.length && isChanged(left[0])) { out.push(piece(left.shift(), "del", card)); continue; }
      if (right.length && isChanged(right[0])) { out.push(piece(right.shift(), "ins", card)); continue; }
      if (!left.length || !right.length) { return null; }
      const one = textOf(left[0]), other = textOf(right[0]), size = Math.min(one.length, other.length);
      if (one.slice(0, size) !== other.slice(0, size)) { return null; }
      const shorter = other.length === size ? right[0] : left[0];
      out.push(piece(shorter, "span", card));
      for (const [parts, text] of [[left, one], [right, other]]) {
        if (text.length === size) { parts.shift(); }
        else { parts[0] = typeof parts[0] === "string" ? text.slice(size) : [text.slice(size), ...parts[0].slice(1)]; }
      }
    }
    return out;
  };
  const line = (row, card) => {
    const [kind, oldNumber, olds, newNumber, news] = row;
    const node = make("div", `row ${kind}`);
    node.setAttribute("role", "row");
    if (asked.inline && kind === "equal") {
      node.append(side("new", newNumber, news, "ins", card));
    } else if (asked.inline && kind === "changed") {
      const both = merged(olds, news, card);
      if (both) {
        const text = make("span", "t", ...both);
        text.dir = "auto";
        const cell = make("div", "side both", make("span", "n", String(newNumber ?? "")), text);
        cell.setAttribute("role", "cell");
        node.append(cell);
      } else {
        node.append(side("old", oldNumber, olds, "del", card), side("new", newNumber, news, "ins", card));
      }
    } else {
      if (!asked.inline || olds !== null) { node.append(side("old", oldNumber, olds, "del", card)); }
      if (!asked.inline || news !== null) { node.append(side("new", newNumber, news, "ins", card)); }
    }
    return node;
  };
  const diff = (card) => {
    const node = make("div", asked.inline ? "diff inline" : "diff");
    node.setAttribute("role", "table");
    node.setAttribute("aria-label", say("html-wiki-diff"));
    const lines = card.hunks.flatMap((hunk) => [
      ...hunk.section ? [() => make("p", "place", make("bdi", "", hunk.section))] : [],
      ...hunk.rows.map((row) => () => line(row, card)),
    ]);
    const show = (some) => node.append(...some.map((one) => one()));
    show(lines.slice(0, LINES));
    if (lines.length > LINES) {
      const more = make("button", "rest", say("html-more-lines", lines.length - LINES));
      more.type = "button";
      more.addEventListener("click", () => { more.replaceWith(...lines.slice(LINES).map((one) => one())); });
      node.append(more);
    }
    if (card.is_cut) { node.append(make("p", "place", say("html-left-out"))); }
    return node;
  };
  const details = (card) => {
    const lines = card.hunks.reduce((sum, hunk) => sum + hunk.rows.filter((row) => row[0] !== "equal").length, 0);
    const node = make("details", "", make("summary", "", say("html-changed-lines", card.is_cut ? `> ${lines}` : lines)));
    const fill = () => { if (node.open && !node.querySelector(".diff")) { node.append(diff(card)); } };
    node.open = !asked.folded;
    fill();
    node.addEventListener("toggle", fill);
    return node;
  };

  /* Evidence: a label points at what it stands on. */
  const point = (article, mark, on) => {
    const wanted = mark.evidence.map((at) => ` ${at} `);
    for (const node of all(".evidence", article)) {
      if (wanted.some((at) => node.dataset.evidence.includes(at))) { node.classList.toggle("pointed", on); }
    }
  };
  const chip = (card, mark, article) => {
    const node = make("button", mark.is_alarm ? "label alarm" : "label", data.labels[mark.label]);
    node.type = "button";
    node.title = mark.evidence.map((at) => card.evidence[at]).join("\n");
    for (const event of ["mouseenter", "focus"]) { node.addEventListener(event, () => point(article, mark, true)); }
    for (const event of ["mouseleave", "blur"]) { node.addEventListener(event, () => point(article, mark, false)); }
    node.addEventListener("click", () => {
      const unfolded = article.querySelector("details");
      if (unfolded) { unfolded.open = true; }
      requestAnimationFrame(() => {
        point(article, mark, true);
        const first = article.querySelector(".pointed");
        if (first) { first.scrollIntoView({ block: "nearest" }); }
      });
    });
    return node;
  };

  /* Cards */
  const origin = (card) => {
    const node = make("p", "origin", link(card.user_url, card.user));
    if (card.when) { node.append(" · ", make("time", "", `${card.when} UTC`)); }
    if (card.diff_url) { node.append(" · ", link(card.diff_url, say("html-wiki-diff"))); }
    if (card.summary) { node.append(" · ", make("bdi", "summary", card.summary)); }
    return node;
  };
  const build = (card) => {
    const article = make("article", `edit ${data.headings[card.group].style}`);
    article.id = card.key;
    article.tabIndex = -1;
    const sign = card.bytes > 0 ? "more" : card.bytes < 0 ? "less" : "";
    const page = link(card.page_url, card.page);
    article.append(
      make("h3", "", make("span", `headline ${card.hue}`, data.headlines[card.headline]), make("span", "page", page),
        make("span", `bytes ${sign}`, card.size)),
      origin(card));
    if (card.why.length) {
      article.append(make("ul", "why", ...card.why.map((why) => make("li", "", make("bdi", "", why)))));
    }
    const marks = make("p", "marks", make("span", `assurance ${card.assurance}`, data.assurance[card.assurance]));
    article.append(marks);
    marks.append(...card.labels.map((mark) => chip(card, mark, article)));
    article.append(make("p", "verdict", make("b", "", card.verdict),
      ...card.reasons.flatMap((why) => [" ", make("bdi", "", why)])));
    if (card.hunks.length) { article.append(details(card)); }
    article.append(...card.unchecked.map((what) => make("p", "unchecked", make("bdi", "", say("html-unchecked", what)))));
    return article;
  };

  /* The list grows as it is scrolled. */
  const sentinel = make("div", "sentinel");
  const grow = (until) => {
    const fresh = document.createDocumentFragment();
    for (const end = Math.min(cards.length, until); built < end; built += 1) {
      const card = cards[built];
      if (!order.value && card.group !== heading) {
        heading = card.group;
        const count = cards.filter((one) => one.group === heading).length;
        fresh.append(make("h2", data.headings[heading].style, data.headings[heading].name, " ", make("small", "", String(count))));
      }
      fresh.append(build(card));
    }
    sentinel.before(fresh);
    sentinel.hidden = built === cards.length;
  };
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) { return; }
    grow(built + CHUNK);
    watch.unobserve(sentinel); // or it would say nothing more while it stays in reach
    watch.observe(sentinel);
  }, { rootMargin: "1500px" });
  watch.observe(sentinel);

  /* What is asked for */
  const haystack = (card) => [
    card.page, card.user, card.summary, card.headline, data.headlines[card.headline], card.assurance, card.verdict,
    ...card.why, ...card.labels.flatMap((mark) => [mark.label, data.labels[mark.label]]),
    ...card.hunks.flatMap((hunk) => hunk.rows.flatMap((row) => [row[2], row[4]]
      .map((parts) => (parts || []).map(textOf).join("")))),
  ].join("\n").toLowerCase();
  const holds = (card, at) => {
    if (!asked.words) { return true; }
    texts = texts || data.cards.map(haystack);
    return texts[at].includes(asked.words);
  };
  const orders = {
    newest: (a, b) => b.when.localeCompare(a.when),
    largest: (a, b) => Math.abs(b.bytes) - Math.abs(a.bytes),
  };
  const sift = () => {
    const kept = new Set(all(".pick").filter((pick) => pick.checked).map((pick) => pick.value));
    cards = data.cards.filter((card, at) => kept.has(card.headline)
      && (!asked.standing || data.headings[card.group].style === asked.standing)
      && (!asked.assurance || card.assurance === asked.assurance)
      && holds(card, at));
    if (order.value) { cards = cards.slice().sort(orders[order.value]); }
    built = 0;
    heading = -1;
    list.replaceChildren(sentinel);
    grow(CHUNK);
    if (!cards.length) { list.prepend(make("p", "empty", say("html-nothing-fits"))); }
    shown.textContent = cards.length === data.cards.length ? "" : say("html-shown", cards.length, data.cards.length);
  };

  find.addEventListener("input", () => { asked.words = find.value.trim().toLowerCase(); sift(); });
  order.addEventListener("change", sift);
  all(".pick").forEach((pick) => pick.addEventListener("change", sift));
  all("[data-pick]").forEach((button) => button.addEventListener("click", () => {
    all(".pick").forEach((pick) => { pick.checked = button.dataset.pick === "all"; });
    sift();
  }));
  const press = (buttons, chosen) => buttons.forEach((one) => one.setAttribute("aria-pressed", String(one === chosen)));
  const tiles = all(".tile");
  tiles.forEach((tile) => tile.addEventListener("click", () => {
    asked.standing = tile.dataset.standing;
    press(tiles, tile);
    sift();
  }));
  const levels = all(".level");
  levels.forEach((level) => level.addEventListener("click", () => {
    const again = asked.assurance === level.dataset.assurance;
    asked.assurance = again ? "" : level.dataset.assurance;
    press(levels, again ? null : level);
    sift();
  }));
  for (const [id, key] of [["layout", "inline"], ["fold", "folded"]]) {
    byId(id).addEventListener("click", () => {
      asked[key] = !asked[key];
      byId(id).setAttribute("aria-pressed", String(asked[key]));
      const reached = built;
      sift();
      grow(reached);
    });
  }

  /* Keys */
  const step = (by) => {
    const edits = all(".edit"), at = edits.indexOf(document.activeElement.closest(".edit"));
    const next = at + by;
    if (next >= edits.length) { grow(built + CHUNK); }
    const target = all(".edit")[Math.max(next, 0)];
    if (target) { target.focus(); target.scrollIntoView({ block: "start" }); }
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) { return; }
    const keys = {
      j: () => step(1),
      k: () => step(-1),
      "/": () => find.focus(),
      o: () => {
        const edit = document.activeElement.closest(".edit"), to = edit && edit.querySelector("a[href*='Special:Diff']");
        if (to) { window.open(to.href, "_blank", "noopener,noreferrer"); }
      },
    };
    if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });
  window.addEventListener("beforeprint", () => grow(cards.length));

  sift();
  const named = decodeURIComponent(location.hash.slice(1));
  const place = named && cards.findIndex((card) => card.key === named);
  if (named && place >= 0) {
    grow(place + 1);
    byId(named).focus();
    byId(named).scrollIntoView();
  }
})();
