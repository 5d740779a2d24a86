/* global document, addEventListener */
// The search of the index: each word that is typed must be among the words of an entry. Nothing leaves the page.
const form = document.getElementById("search");
const query = document.getElementById("query");
const found = document.getElementById("found");
const entries = [...document.querySelectorAll("[data-words]")];
const groups = [...document.querySelectorAll("[data-group]")];

function narrow() {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const entry of entries) entry.hidden = !words.every((word) => entry.dataset.words.includes(word));
  for (const group of groups) group.hidden = !group.querySelector("[data-words]:not([hidden])");
  const count = entries.filter((entry) => !entry.hidden).length;
  found.textContent = words.length === 0 ? "" : count === 0 ? "Nothing found" : `${count} found`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (query.value.trim() !== "") document.querySelector("[data-words]:not([hidden]) a")?.click();
});
query.addEventListener("input", narrow);
// The browser puts back what was typed when the reader returns to the page.
addEventListener("pageshow", narrow);
form.hidden = false;
