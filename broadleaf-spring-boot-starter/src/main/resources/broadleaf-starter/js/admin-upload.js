/* A file the store does not take: says so where it was chosen. Broadleaf's dialog waits for data and shows nothing else. */
(function () {
  'use strict';

  var LARGEST = 10000000;
  var chinese = /(?:^|; )admin-language=zh/.test(document.cookie);
  var texts = chinese
    ? {
        large: '文件过大。文件最大 10 MB。请缩小后重新上传。',
        refused: '商城未接受此文件。请检查大小（最大 10 MB）和类型后重试。'
      }
    : {
        large: 'This file is too large. A file may have at most 10 MB. Make it smaller and upload it again.',
        refused: 'The store did not take this file. Check its size (at most 10 MB) and its kind and try again.'
      };

  function forget() {
    document.querySelectorAll('.light-refusal').forEach(function (old) {
      old.remove();
    });
  }

  function say(form, sentence) {
    forget();
    var refusal = document.createElement('p');
    refusal.className = 'light-refusal alert-box alert';
    refusal.setAttribute('role', 'alert');
    refusal.textContent = sentence;
    // The form of a list is hidden; its button isn't.
    var place = form.offsetParent ? form : document.querySelector('.listgrid-container');
    place.insertBefore(refusal, place.firstChild);
    form.reset();
    form.querySelectorAll('button.uploadButton').forEach(function (button) {
      button.style.display = '';
    });
    form.querySelectorAll('.uploadMessage').forEach(function (message) {
      message.style.display = 'none';
    });
  }

  /** The sentence of a page that came instead of data; null for data. */
  function refusalIn(frame) {
    try {
      var answer = frame.contentDocument;
      var alert = answer.querySelector('[role=alert]');
      if (alert) {
        return Array.prototype.map.call(alert.children, function (line) {
          return line.textContent.trim();
        }).join(' ');
      }
      JSON.parse(answer.body.textContent);
      return null;
    } catch (e) {
      return texts.refused;
    }
  }

  function watch(asset, handler) {
    var taken = asset[handler];
    asset[handler] = function () {
      var refusal = refusalIn(this);
      if (refusal === null) {
        taken.call(this);
      } else {
        var form = this.parentNode.querySelector('form');
        this.remove();
        say(form, refusal);
      }
    };
  }

  // Before Broadleaf's handler, which sits on the body: nobody has to wait for an upload that can't end well.
  document.addEventListener('change', function (event) {
    var field = event.target;
    if (field.type === 'file' && field.files.length) {
      forget();
      if (field.files[0].size > LARGEST) {
        event.stopImmediatePropagation();
        say(field.form, texts.large);
      }
    }
  }, true);

  var asset = window.BLCAdmin && window.BLCAdmin.asset;
  if (asset) {
    watch(asset, 'iframeOnLoad');
    watch(asset, 'iframeOnLoadRedactor');
  }
})();
