
"use strict";
(() => {
  const form = document.getElementById("search");
  if (!form) return;
  const typed = document.getElementById("typed");
  const state = document.getElementById("state");
  const found = document.getElementById("found");
  // without case and marks, as cchc list --text compares
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
  const blocks = [...document.querySelectorAll(".block")].map((block) => ({
    block,
    rows: [...block.querySelectorAll("tbody tr")].map((row) => ({ row, text: fold([...row.cells].map((cell) => cell.textContent).join(" ")) })),
  }));
  const all = blocks.reduce((sum, one) => sum + one.rows.length, 0);
  const apply = () => {
    const words = fold(typed.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const { block, rows } of blocks) {
      let here = 0;
      for (const { row, text } of rows) {
        const fits = (!state.value || row.dataset.state === state.value) && words.every((word) => text.includes(word));
        row.hidden = !fits;
        here += fits;
      }
      block.hidden = here === 0;
      shown += here;
    }
    const asked = words.length > 0 || state.value !== "";
    document.body.classList.toggle("searched", asked);
    found.textContent = !asked ? "" : shown ? form.dataset.shown.replace("{shown}", shown).replace("{all}", all) : form.dataset.none;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
