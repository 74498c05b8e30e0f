/* What Broadleaf's pages leave out for those who don't see or don't use a mouse. No library needed: it also runs at log-in. */
(function () {
  'use strict';

  function language() {
    var chosen = /(?:^|; )admin-language=(\w+)/.exec(document.cookie);
    document.documentElement.lang = chosen ? chosen[1].replace('_', '-') : 'en';
  }

  function images(root) {
    root.querySelectorAll('img:not([alt])').forEach(function (image) {
      image.alt = image.closest('.brand') ? 'Broadleaf Commerce' : '';
    });
  }

  /** A label names the field after it. */
  function labels(root) {
    root.querySelectorAll('label:not([for])').forEach(function (label, index) {
      var field = label.nextElementSibling;
      if (field && /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName) && !label.querySelector('input')) {
        field.id = field.id || 'light-field-' + index;
        label.htmlFor = field.id;
      }
    });
    root.querySelectorAll('.field-box').forEach(function (box) {
      var name = box.querySelector('.field-label');
      var text = name ? name.textContent.trim() : '';
      box.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(function (field) {
        if (text && !field.labels.length && !field.getAttribute('aria-label')) {
          field.setAttribute('aria-label', text);
        }
      });
    });
    root.querySelectorAll('input[placeholder]').forEach(function (field) {
      if (!field.labels.length && !field.getAttribute('aria-label')) {
        field.setAttribute('aria-label', field.placeholder);
      }
    });
    root.querySelectorAll('.listgrid-headerBtn').forEach(function (header) {
      var title = header.querySelector('.listgrid-title');
      header.querySelectorAll('input:not([type=hidden]), select').forEach(function (field) {
        if (title && !field.labels.length && !field.getAttribute('aria-label')) {
          field.setAttribute('aria-label', title.textContent.trim());
        }
      });
    });
  }

  /** Buttons and links of which only a picture is seen, by the picture's name. */
  function names(root) {
    root.querySelectorAll('a, button').forEach(function (control) {
      if (!control.textContent.trim() && !control.getAttribute('aria-label') && !control.querySelector('img[alt]:not([alt=""])')) {
        var icon = control.querySelector('i[class*=icon-]');
        var word = icon ? icon.className.replace(/.*icon-([a-z-]+).*/, '$1').replace(/-/g, ' ') : control.title;
        control.setAttribute('aria-label', word || control.className.split(' ')[0] || 'Open');
      }
    });
  }

  /** The menu's headings open by keyboard too. */
  function menu(root) {
    root.querySelectorAll('.blc-accordion .title').forEach(function (title) {
      if (!title.hasAttribute('tabindex')) {
        title.tabIndex = 0;
        title.setAttribute('role', 'button');
        title.addEventListener('keydown', function (event) {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            title.click();
          }
        });
      }
      title.setAttribute('aria-expanded', String(title.parentElement.classList.contains('active')));
    });
  }

  /** Tabs are written as a list of definitions. */
  function tabs(root) {
    root.querySelectorAll('dl.tabs').forEach(function (list) {
      list.setAttribute('role', 'tablist');
      list.querySelectorAll('dd').forEach(function (item) {
        item.setAttribute('role', 'presentation');
        item.querySelectorAll('a').forEach(function (tab) {
          tab.setAttribute('role', 'tab');
          tab.setAttribute('aria-selected', String(item.classList.contains('active')));
        });
      });
    });
  }

  /** What a script measures text with. */
  function mirrors(root) {
    root.querySelectorAll('textarea[tabindex="-1"]').forEach(function (mirror) {
      mirror.setAttribute('aria-hidden', 'true');
    });
  }

  function dress() {
    images(document);
    labels(document);
    names(document);
    menu(document);
    tabs(document);
    mirrors(document);
  }

  function start() {
    language();
    dress();
    var waiting = false;
    new MutationObserver(function () {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(function () {
          waiting = false;
          dress();
        });
      }
    }).observe(document.body, { childList: true, subtree: true });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
