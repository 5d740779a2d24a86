/* global document, addEventListener */
// The search of the index. Each word that is typed must be among the words of an entry; entries that show them all come
// first, those that only mention them on their page on demand. Nothing leaves the page.
const form = document.getElementById("search");
const query = document.getElementById("query");
const found = document.getElementById("found");
const more = document.getElementById("more");
const jump = document.querySelector(".jump");
const entries = [...document.querySelectorAll("[data-words]")];
const groups = [...document.querySelectorAll("[data-group]")];
const key = (text) => text.trim().toLowerCase().replace(/\s+/g, "_");
const nameOf = (entry) => key(entry.querySelector(".entry-name").textContent);

function narrow(wide) {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const mentioning = entries.filter((entry) => words.every((word) => entry.dataset.words.includes(word)));
  const showing = mentioning.filter((entry) => words.every((word) => entry.textContent.toLowerCase().includes(word)));
  const left = wide || showing.length === 0 ? mentioning : showing;
  for (const entry of entries) entry.hidden = !left.includes(entry);
  for (const group of groups) group.hidden = !group.querySelector("[data-words]:not([hidden])");
  jump.hidden = words.length > 0;
  found.textContent = words.length === 0 ? "" : left.length === 0 ? "Nothing found" : `${left.length} found`;
  more.hidden = left.length === mentioning.length;
  more.textContent = `Show ${mentioning.length - left.length} more that mention it`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = key(query.value);
  if (typed === "") return;
  const left = entries.filter((entry) => !entry.hidden);
  const best = left.find((entry) => nameOf(entry) === typed) ?? left.find((entry) => nameOf(entry).includes(typed));
  (best ?? left[0])?.querySelector("a").click();
});
more.addEventListener("click", () => {
  narrow(true);
  query.focus();
});
query.addEventListener("input", () => narrow(false));
// The browser puts back what was typed when the reader returns to the page.
addEventListener("pageshow", () => narrow(false));
form.hidden = false;
