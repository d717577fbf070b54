
"use strict";
(() => {
  const form = document.getElementById("search");
  if (!form) return;
  const typed = document.getElementById("typed");
  const state = document.getElementById("state");
  const found = document.getElementById("found");
  // as cchc list --text compares: without case and marks, and with marks where they were typed
  const plain = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const fold = (text) => plain(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  const blocks = [...document.querySelectorAll(".block")].map((block) => ({
    block,
    rows: [...block.querySelectorAll("tbody tr")].map((row) => {
      const text = [...row.cells].map((cell) => cell.textContent).join(" \u00b6 ");
      return { row, plain: plain(text), folded: fold(text) };
    }),
  }));
  const all = blocks.reduce((sum, one) => sum + one.rows.length, 0);
  const apply = () => {
    const words = plain(typed.value);
    const folded = fold(words);
    const marked = words !== folded;
    let shown = 0;
    for (const { block, rows } of blocks) {
      let here = 0;
      for (const { row, plain, folded: text } of rows) {
        const fits = (!state.value || row.dataset.state === state.value) && (marked ? plain.includes(words) : text.includes(folded));
        row.hidden = !fits;
        here += fits;
      }
      block.hidden = here === 0;
      shown += here;
    }
    const asked = words !== "" || state.value !== "";
    document.body.classList.toggle("searched", asked);
    found.textContent = !asked ? "" : shown ? form.dataset.shown.replace("{shown}", shown).replace("{all}", all) : form.dataset.none;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
