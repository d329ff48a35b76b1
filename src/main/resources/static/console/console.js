"use strict";
/* Everything works without this file; with it, tables answer to arrow keys and forms are sent once. */
document.addEventListener("keydown", (event) => {
  const cell = event.target.closest && event.target.closest("table[data-arrows] .cell");
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (!cell || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...cell.closest("tbody").rows].filter((row) => row.querySelector(".cell"));
  const row = rows.indexOf(cell.closest("tr"));
  const column = [...rows[row].querySelectorAll(".cell")].indexOf(cell);
  const target = rows[row + step[0]];
  const next = target && [...target.querySelectorAll(".cell")][column + step[1]];
  if (next && next.offsetParent) {
    event.preventDefault();
    next.focus();
  }
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-once]")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
});
window.addEventListener("pageshow", () =>
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
  })
);
/* What is folded is printed too, and folded again afterwards. */
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open]):not(.act)")];
  opened.forEach((details) => (details.open = true));
});
window.addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
/* What a field lacks is said in the language of the page, not of the browser. */
document.addEventListener("invalid", (event) => {
  const field = event.target;
  const said = document.body.dataset;
  const { valueMissing, tooShort, patternMismatch, typeMismatch, customError } = field.validity;
  if (valueMissing) field.setCustomValidity(said.required);
  else if (tooShort) field.setCustomValidity(said.short.replace("#", field.minLength));
  else if (patternMismatch) field.setCustomValidity(said.pattern);
  else if (typeMismatch) field.setCustomValidity(said.email);
  else if (!customError) field.setCustomValidity(said.value);
}, true);
document.addEventListener("input", (event) => event.target.setCustomValidity && event.target.setCustomValidity(""));
/* Chooses all units of the page, or none. */
document.querySelectorAll("button[data-choose]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...document.querySelectorAll(`input[type=checkbox][name=${button.dataset.choose}]`)];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => (box.checked = !all));
  });
});
