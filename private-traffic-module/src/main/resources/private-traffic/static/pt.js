// Makes the pages nicer where scripts run; every page works without this file.
(function () {
  'use strict';

  // Apply and Remove beside the salesperson's code: swap that part of the page, keep everything else that was typed.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('#pt-code button[formaction]');
    if (!button || !window.fetch || !window.DOMParser) { return; }
    event.preventDefault();
    var data = new FormData(button.form);
    if (button.name) { data.append(button.name, button.value); }
    fetch(button.getAttribute('formaction'), { method: 'POST', body: new URLSearchParams(data), credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) { throw new Error(String(answer.status)); }
        return answer.text();
      })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('pt-code');
        if (!fresh) { throw new Error('no code box'); }
        document.getElementById('pt-code').replaceWith(fresh);
        fresh.open = true;
        var focus = fresh.querySelector('input[type=text], button');
        if (focus) { focus.focus(); }
      })
      .catch(function () {
        button.form.action = button.getAttribute('formaction');
        button.form.submit();
      });
  });

  // Copy the link.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-pt-copy]');
    if (!button) { return; }
    var field = document.getElementById(button.getAttribute('data-pt-copy'));
    field.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(field.value).then(function () {
        document.getElementById('pt-copied').textContent = button.getAttribute('data-pt-copied');
      });
    }
  });

  // The counter's code stays on the screen.
  if (document.querySelector('[data-pt-awake]') && navigator.wakeLock) {
    var stayAwake = function () {
      if (document.visibilityState === 'visible') { navigator.wakeLock.request('screen').catch(function () {}); }
    };
    document.addEventListener('visibilitychange', stayAwake);
    stayAwake();
  }

  document.addEventListener('focusin', function (event) {
    if (event.target.matches('[data-pt-select]')) { event.target.select(); }
  });
})();
