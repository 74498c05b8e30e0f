/* What Broadleaf's pages leave out for those who don't see or don't use a mouse. No library needed: it also runs at log-in. */
(function () {
  'use strict';

  var chosen = /(?:^|; )admin-language=(\w+)/.exec(document.cookie);
  var texts = /^zh/.test(chosen ? chosen[1] : '')
    ? { menu: '菜单', yes: '是', no: '否', nothing: '没有记录', list: '列表' }
    : { menu: 'Menu', yes: 'Yes', no: 'No', nothing: 'No records', list: 'List' };

  function language() {
    document.documentElement.lang = chosen ? chosen[1].replace('_', '-') : 'en';
  }

  /** On a phone the menu is closed until it is asked for. */
  function menuButton() {
    var side = document.getElementById('sidebar');
    var bar = document.querySelector('header.top-bar .attached');
    if (!side || !bar) {
      return;
    }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'light-menu';
    button.textContent = texts.menu;
    button.setAttribute('aria-controls', 'sidebar');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', function () {
      var open = document.body.classList.toggle('light-menu-open');
      button.setAttribute('aria-expanded', String(open));
    });
    bar.insertBefore(button, bar.firstChild);
  }

  /** Cells hold true and false; an empty list counts "1 - 0 of 0". */
  function words(root) {
    root.querySelectorAll('td[data-fieldvalue="true"], td[data-fieldvalue="false"]').forEach(function (cell) {
      if (/^\s*(true|false)\s*$/.test(cell.textContent)) {
        cell.textContent = cell.getAttribute('data-fieldvalue') === 'true' ? texts.yes : texts.no;
      }
    });
    root.querySelectorAll('.listgrid-table-footer-message').forEach(function (message) {
      var total = message.querySelector('.total-records');
      if (total && total.textContent.trim() === '0') {
        message.textContent = texts.nothing;
      }
    });
  }

  /** What scrolls sideways on a phone can be reached and is named. */
  function scrolling(root) {
    root.querySelectorAll('.listgrid-container').forEach(function (list) {
      var sideways = list.scrollWidth > list.clientWidth + 1;
      if (sideways && !list.hasAttribute('tabindex')) {
        var name = list.querySelector('label, .listgrid-title');
        list.tabIndex = 0;
        list.setAttribute('role', 'region');
        list.setAttribute('aria-label', name ? name.textContent.trim() : texts.list);
      }
    });
  }

  function images(root) {
    root.querySelectorAll('img:not([alt])').forEach(function (image) {
      image.alt = image.closest('.brand') ? 'Broadleaf Commerce' : '';
    });
  }

  var named = 0;

  /** A label names the field after it. */
  function labels(root) {
    root.querySelectorAll('label:not([for])').forEach(function (label) {
      var field = label.nextElementSibling;
      if (field && /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName) && !label.querySelector('input')) {
        field.id = field.id || 'light-field-' + ++named;
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
    root.querySelectorAll('a[href], button').forEach(function (control) {
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

  /** What Broadleaf sends by GET although it changes something, and the admin takes by POST only. */
  function changesByPost() {
    function token() {
      var field = document.querySelector('input[name=csrfToken]');
      return field ? field.value : '';
    }
    if (window.jQuery) {
      window.jQuery.ajaxPrefilter(function (options, original, request) {
        if (/\/generate-skus(\?|$)/.test(options.url)) {
          options.type = 'POST';
          request.setRequestHeader('X-CSRF-Token', token());
        }
      });
    }
    document.addEventListener('click', function (event) {
      var link = event.target.closest ? event.target.closest('a[href$="/adminLogout.htm"]') : null;
      if (link && token()) {
        event.preventDefault();
        var form = document.createElement('form');
        form.method = 'post';
        form.action = link.href;
        var field = document.createElement('input');
        field.type = 'hidden';
        field.name = 'csrfToken';
        field.value = token();
        form.appendChild(field);
        document.body.appendChild(form);
        form.submit();
      }
    });
  }

  function dress() {
    images(document);
    labels(document);
    names(document);
    menu(document);
    tabs(document);
    mirrors(document);
    words(document);
    scrolling(document);
  }

  function start() {
    language();
    changesByPost();
    menuButton();
    dress();
    var waiting = false;
    function soon() {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(function () {
          waiting = false;
          dress();
        });
      }
    }
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
    // What fits a phone held sideways scrolls when it is turned.
    window.addEventListener('resize', soon);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
