/*
 * Private Traffic in Broadleaf's admin: chips in place of bare states, empty lists in words, column filters by keyboard, the
 * choice of language, and the texts that Broadleaf's own scripts keep in English.
 */
(function ($) {
  'use strict';

  var LISTS = /\/pt-(member|salesperson|commission)$/;
  var CHIPS = { state: true };
  var NUMBERS = { base: true, percent: true, amount: true, depth: true };

  var TEXTS = {
    en: {
      'pt-member': 'Members appear here when people tick the membership box at checkout.',
      'pt-salesperson': 'Salespeople appear here when they apply in the store.',
      'pt-commission': 'Commissions appear here seconds after an order that counts for a salesperson.',
      filtered: 'Nothing matches these filters.',
      none: '(No records found)',
      select: 'Select an option...',
      of: 'of',
      records: 'records',
      more: '10,000+',
      other: '中文',
      otherLocale: 'zh_CN'
    },
    zh: {
      'pt-member': '顾客结账时勾选入会后，会员会显示在这里。',
      'pt-salesperson': '有人在商城提交申请后，销售员会显示在这里。',
      'pt-commission': '订单计入销售员几秒后，佣金会显示在这里。',
      filtered: '没有符合筛选条件的记录。',
      none: '（没有记录）',
      select: '请选择…',
      of: '，共',
      records: '条',
      more: '10,000+',
      other: 'English',
      otherLocale: 'en'
    }
  };

  var chinese = /(^|;\s*)admin-language=zh/.test(document.cookie);
  var texts = chinese ? TEXTS.zh : TEXTS.en;
  document.documentElement.lang = chinese ? 'zh-CN' : 'en';

  if (chinese && window.BLCAdmin && window.BLCAdmin.messages) {
    $.extend(window.BLCAdmin.messages, {
      saved: '已保存',
      reorder: '排序',
      done: '完成',
      updated: '已更新',
      rule: '规则',
      subCondition: '子条件',
      entireCondition: '整体条件',
      booleanTrue: '是',
      booleanFalse: '否',
      selectUploadAsset: '选择或上传素材',
      error: '出错了',
      forbidden403: '没有权限',
      errorOccurred: '发生错误',
      loading: '加载中'
    });
  }

  function listOf($element) {
    var path = $element.closest('table').attr('data-path') || '';
    var match = LISTS.exec(path.split('?')[0]);
    return match ? 'pt-' + match[1] : null;
  }

  function chip(cell) {
    var $cell = $(cell);
    var text = $.trim($cell.text());
    // The value of a choice is its message key; its last part is the state.
    var value = ($cell.attr('data-fieldvalue') || '').split('.').pop().replace(/[^A-Z_]/g, '');
    if (text && !$cell.find('.pt-chip, a').length) {
      $cell.empty().append($('<span class="pt-chip"></span>').addClass(value ? 'pt-chip-' + value : '').text(text));
    }
  }

  function empty(cell) {
    var $cell = $(cell);
    if ($cell.hasClass('pt-empty')) {
      return;
    }
    var list = listOf($cell);
    var filtered = /[?&](?!sortProperty|sortDirection|startIndex|maxIndex|locale|_)\w+=/.test(window.location.search);
    $cell.addClass('pt-empty').text(list ? (filtered ? texts.filtered : texts[list]) : texts.none);
  }

  function rows() {
    $('td.list-grid-no-results').each(function () {
      empty(this);
    });
    $('table.list-grid-table td[data-fieldname]').each(function () {
      if (listOf($(this))) {
        var field = this.getAttribute('data-fieldname');
        if (CHIPS[field]) {
          chip(this);
        } else if (NUMBERS[field]) {
          $(this).addClass('pt-number');
        }
      }
    });
  }

  function footers() {
    $('.listgrid-table-footer-message .total-records').each(function () {
      var $total = $(this);
      if ($total.text() === '10001') {
        $total.text(texts.more);
      }
      if (chinese) {
        $total.prev('span').text(texts.of);
        $total.next('span').text(texts.records);
      }
    });
    if (chinese) {
      $('select.listgrid-criteria-input > option[value=""]').text(texts.select);
    }
  }

  /** Broadleaf's column filters open by mouse only. */
  function filtersByKeyboard() {
    $('.listgrid-headerBtn.dropdown').each(function () {
      var $button = $(this);
      if ($button.find('.filter-fields').length && !$button.attr('tabindex')) {
        $button.addClass('pt-focusable').attr({ tabindex: 0, role: 'button', 'aria-haspopup': 'true' });
      }
    });
  }

  function language() {
    if ($('.pt-language').length) {
      return;
    }
    var $link = $('<a></a>')
      .attr({ href: '?locale=' + texts.otherLocale, lang: chinese ? 'en' : 'zh-CN', hreflang: chinese ? 'en' : 'zh-CN' })
      .text(texts.other);
    $('header.top-bar ul.right').prepend($('<li class="pt-language"></li>').append($link));
  }

  function dress() {
    rows();
    footers();
    filtersByKeyboard();
  }

  $(document).on('keydown', '.listgrid-headerBtn.pt-focusable', function (event) {
    if (event.target === this && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      // Native clicks: Broadleaf's handlers look at the event below jQuery's.
      var $button = $(this);
      $button.find('i.filter-icon').get(0).click();
      window.setTimeout(function () {
        $button.find('select:visible, input:visible').first().trigger('focus');
      }, 100);
    } else if (event.key === 'Escape') {
      document.body.click();
      $(this).trigger('focus');
    }
  });

  $(document).on('click', 'button.pt-go', function (event) {
    event.preventDefault();
    window.location.href = window.location.pathname.replace(/\/$/, '') + $(this).attr('data-action');
  });

  /** What is there to be copied is selected by the browser too; the button spares that. */
  function copying() {
    $('input.pt-copy').each(function () {
      var field = this;
      var $button = $('<button type="button" class="button radius"></button>').text(field.getAttribute('data-copy'));
      var $told = $('<span class="pt-help" role="status"></span>');
      $button.on('click', function () {
        field.select();
        document.execCommand('copy');
        $told.text(field.getAttribute('data-copied'));
      });
      $(field).after($('<p class="pt-copying"></p>').append($button, ' ', $told));
    });
  }

  $(function () {
    language();
    dress();
    copying();
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
  });
})(jQuery);
