// What the console's pages gain where scripts run; all of it works without.
// Each area adds a function to `enhancements`, named by the value of data-enhance on the element that it is for.
"use strict";

const enhancements = {
  // A form that is sent again by itself when one of its fields changes, such as a choice of the period.
  "submit-on-change": (form) => form.addEventListener("change", () => form.requestSubmit()),

  // A form that can't be sent twice by a double click.
  "once": (form) => form.addEventListener("submit", () => setTimeout(() => {
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  })),

  // A count in steps, which goes on until it is done.
  "go-on": (form) => form.requestSubmit(),

  // Campaigns: the preview follows what is typed, and a part that is clicked is put in where the cursor stands.
  "live-preview": (form) => {
    const look = form.querySelector("button[name='preview']");
    const body = form.querySelector("#body");
    let waiting;
    const later = () => { clearTimeout(waiting); waiting = setTimeout(() => form.requestSubmit(look), 600); };
    for (const field of form.querySelectorAll("#subject, #preheader, #body, #order, [name='view']")) field.addEventListener("input", later);
    for (const part of form.querySelectorAll("[data-insert]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "plain-button";
      part.replaceWith(button);
      button.append(part);
      button.addEventListener("click", () => {
        body.setRangeText(part.dataset.insert, body.selectionStart, body.selectionEnd, "end");
        body.focus();
        later();
      });
    }
  },
};

for (const element of document.querySelectorAll("[data-enhance]")) {
  for (const name of element.dataset.enhance.split(" ")) enhancements[name]?.(element);
}
