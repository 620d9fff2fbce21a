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
};

for (const element of document.querySelectorAll("[data-enhance]")) {
  for (const name of element.dataset.enhance.split(" ")) enhancements[name]?.(element);
}
