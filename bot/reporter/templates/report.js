(function () {
  "use strict";
  var find = document.getElementById("find"), fold = document.getElementById("fold");
  if (!find) { return; }
  var shown = document.getElementById("shown");
  var picks = Array.from(document.querySelectorAll(".pick"));
  var edits = Array.from(document.querySelectorAll(".edit"));
  var words = edits.map(function (edit) { return edit.textContent.toLowerCase(); });
  function sift() {
    var asked = find.value.trim().toLowerCase(), count = 0;
    var kept = new Set(picks.filter(function (p) { return p.checked; }).map(function (p) { return p.value; }));
    edits.forEach(function (edit, i) {
      edit.hidden = !(kept.has(edit.dataset.headline) && words[i].includes(asked));
      count += edit.hidden ? 0 : 1;
    });
    document.querySelectorAll(".group").forEach(function (group) {
      group.hidden = !group.querySelector(".edit:not([hidden])");
    });
    shown.textContent = count === edits.length ? "" : count + " of " + edits.length + " edits";
  }
  find.addEventListener("input", sift);
  picks.forEach(function (pick) { pick.addEventListener("change", sift); });
  fold.addEventListener("click", function () {
    var all = Array.from(document.querySelectorAll("details"));
    var open = !all.some(function (one) { return one.open; });
    all.forEach(function (one) { one.open = open; });
    fold.textContent = open ? "Fold all diffs" : "Unfold all diffs";
  });
}());
