// What the pages do a little better with a script; without it they work the same.
"use strict";

/** Suggestions under the search field: a combobox with a list, used by keyboard, pointer or not at all. */
function suggest(field, list, status) {
  let timer = 0;
  let asked = "";
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    field.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  const show = (found) => {
    close();
    status.textContent = found.length ? list.dataset.found.replace("0", String(found.length)) : "";
    found.forEach((product, place) => {
      const option = document.createElement("li");
      option.id = "suggestion-" + place;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = product.name;
      option.dataset.url = product.url;
      list.append(option);
    });
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
  };

  const ask = async () => {
    const words = field.value.trim();
    asked = words;
    if (!words) {
      close();
      return;
    }
    try {
      const answer = await fetch("/search/suggestions?q=" + encodeURIComponent(words), {
        headers: { Accept: "application/json" },
      });
      if (answer.ok && asked === words) {
        show(await answer.json());
      }
    } catch {
      close(); // offline: the field still searches when submitted
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 180);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.url);
    }
  });
  field.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      location.assign(option.dataset.url);
    }
  });
}

/** Thumbnails bring their picture into view; choosing a colour does the same. */
function gallery(views, thumbs) {
  const bring = (thumb) => {
    const picture = document.getElementById(thumb.hash.slice(1));
    views.scrollTo({ left: picture.offsetLeft - views.offsetLeft });
    thumbs.forEach((other) => other.toggleAttribute("data-shown", other === thumb));
  };
  thumbs.forEach((thumb) =>
    thumb.addEventListener("click", (event) => {
      event.preventDefault();
      bring(thumb);
    }),
  );
  document.querySelectorAll(".pick input").forEach((choice) =>
    choice.addEventListener("change", () => {
      const thumb = thumbs.find((one) => one.dataset.choice === choice.value);
      if (thumb) {
        bring(thumb);
      }
    }),
  );
}

const field = document.getElementById("q");
if (field) {
  const list = document.getElementById("suggestions");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", "suggestions");
  field.setAttribute("aria-expanded", "false");
  suggest(field, list, document.getElementById("suggestions-status"));
}

const views = document.querySelector(".views");
if (views) {
  gallery(views, [...document.querySelectorAll(".thumbs a")]);
}

// An open menu closes with Escape and when the page beside it is used.
const menus = [...document.querySelectorAll("details.menu")];
document.addEventListener("click", (event) =>
  menus.filter((menu) => !menu.contains(event.target)).forEach((menu) => menu.removeAttribute("open")),
);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    menus
      .filter((menu) => menu.open)
      .forEach((menu) => {
        menu.removeAttribute("open");
        menu.querySelector("summary").focus();
      });
  }
});
