"use strict";
const controls = document.querySelector(".controls");
const [words, topic, entity] = ["q", "topic", "entity"].map((name) => controls.elements[name]);
const records = [...document.querySelectorAll("li.record")];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map(records.map((each) => [each, plain(`${each.textContent} ${each.dataset.words || ""}`)]));
const holds = (list, value) => !value || (list || "").split(" ").includes(value);

function filter() {
  const wanted = plain(words.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const each of records) {
    const data = each.dataset;
    const stays = holds(data.topics, topic.value) && holds(data.entities, entity.value)
      && wanted.every((word) => texts.get(each).includes(word));
    each.hidden = !stays;
    shown += stays;
  }
  for (const group of document.querySelectorAll("[data-group]")) {
    const left = group.querySelectorAll("li.record:not([hidden])").length;
    group.hidden = !left;
    const count = group.querySelector(":scope > h2 > small");
    if (count) count.textContent = left;
  }
  controls.querySelector("output").textContent = shown === records.length ? `${shown} records` : `${shown} of ${records.length}`;
  document.querySelector(".none").hidden = shown > 0;
}

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.hidden) {
    controls.reset();
    filter();
    target.scrollIntoView();
  }
}

controls.hidden = false;
for (const kind of ["input", "change"]) controls.addEventListener(kind, filter);
controls.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", reveal);
filter();
reveal();
