/* In Chinese: words Broadleaf's pages and scripts have in English only, outside of its message files. */
(function () {
  'use strict';

  if (!/(^|;\s*)admin-language=zh/.test(document.cookie)) {
    return;
  }

  var WORDS = {
    IN_PROCESS: '进行中',
    SUBMITTED: '已下单',
    CANCELLED: '已取消',
    're-icon': '编辑工具',
    'Upload Asset': '上传素材',
    Product: '商品',
    Content: '内容',
    translate: '翻译',
    picture: '选择图片',
    'external link': '打开',
    Open: '打开',
    'Always Available': '始终有货',
    'Check Quantity': '检查数量',
    Unavailable: '缺货',
    Basic: '基本',
    None: '无',
    Digital: '数字商品',
    'Gift Card': '礼品卡',
    'Physical Pickup': '到店自提',
    'Physical Pickup or Ship': '自提或配送',
    'Physical Ship': '实物配送',
    Formatting: '格式',
    Bold: '粗体',
    Italic: '斜体',
    Deleted: '删除线',
    '• Unordered List': '• 无序列表',
    '1. Ordered List': '1. 有序列表',
    '< Outdent': '< 减少缩进',
    '> Indent': '> 增加缩进',
    Link: '链接',
    Image: '图片',
    Alignment: '对齐',
    'Insert Horizontal Rule': '插入分隔线',
    'Change Font Family': '更改字体',
    'Font Color': '文字颜色',
    'Back Color': '背景颜色',
    'Change Font Size': '更改字号',
    'Insert Video': '插入视频',
    Table: '表格',
    HTML: 'HTML 源码',
    Centimeters: '厘米',
    Feet: '英尺',
    Inches: '英寸',
    Meters: '米',
    Kilograms: '千克',
    Pounds: '磅',
    'Validate On Add Item': '加入购物车时校验',
    'Validate On Submit': '提交订单时校验',
    'Regular Expression': '正则表达式',
    Boolean: '是或否',
    Color: '颜色',
    Date: '日期',
    Decimal: '小数',
    Input: '输入框',
    Integer: '整数',
    Long: '长整数',
    Money: '金额',
    Select: '下拉选择',
    Size: '尺寸',
    String: '文本',
    Text: '文字',
    Textarea: '多行文字',
    'Order Item': '订单明细',
    Order: '整单',
    'Fulfillment Group': '履约组',
    'Amount Off': '减金额',
    'Fixed Price': '一口价',
    'Percent Off': '打折（百分比）',
    Match: '符合',
    All: '全部',
    Any: '任一',
    'of the following rules:': '以下规则：',
    'is equal to': '等于',
    'is not equal to': '不等于',
    'is greater than': '大于',
    'is greater than or equal to': '大于或等于',
    'is less than': '小于',
    'is less than or equal to': '小于或等于',
    'is between': '介于',
    'is between (inclusive)': '介于（含边界）',
    'is present': '有值',
    'is blank': '为空',
    'is equal to (ignore case)': '等于（不分大小写）',
    'is not equal to (ignore case)': '不等于（不分大小写）',
    contains: '包含',
    'not contains': '不包含',
    'starts with': '开头是',
    'does not start with': '开头不是',
    'ends with': '结尾是',
    'does not end with': '结尾不是',
    'contains (ignore case)': '包含（不分大小写）',
    'does not contain': '不包含',
    'does not contain (ignore case)': '不包含（不分大小写）',
    'starts with (ignore case)': '开头是（不分大小写）',
    'ends with (ignore case)': '结尾是（不分大小写）',
    'Add another condition': '再加一个条件',
    of: '，共',
    True: '是',
    False: '否',
    'Qualifier And Target': '条件和优惠',
    'Qualifier Only': '仅作条件',
    'Target Only': '仅作优惠',
    'Forward URI': '内部转发',
    'Redirect URI Permanently (301)': '永久跳转（301）',
    'Redirect URI Temporarily (302)': '临时跳转（302）',
    Cancelled: '已取消',
    'In Process': '进行中',
    Named: '已命名',
    'Owned by CSR': '客服持有',
    Quote: '报价',
    Submitted: '已下单',
    Delivered: '已送达',
    Fulfilled: '已履约',
    'Partially Delivered': '部分送达',
    'Partially Fulfilled': '部分履约',
    Processing: '处理中',
    Shipped: '已发货',
    'Demo payment gateway': '演示支付渠道',
    'Passthrough Payment': '透传付款',
    'This is a temporary Order Payment': '临时付款',
    'Temporary Order Payment': '临时付款',
    '3rd-Party Account': '第三方账户',
    'Bank Account': '银行账户',
    Check: '支票',
    'Collect On Delivery': '货到付款',
    'Credit Card': '银行卡',
    'Customer Credit': '顾客余额',
    'Electronic Check': '电子支票',
    'Money Order': '汇票',
    'Wire Transfer': '电汇',
    Create: '新增',
    Delete: '删除',
    Update: '修改',
    Read: '查看',
    Other: '其他',
    'Address Verification Module': '地址校验模块',
    'Content Delivery Network Module': '内容分发模块',
    'Fulfillment Pricing Module': '运费计算模块',
    'Payment Processor Module': '支付模块',
    'Site Map Generator': '站点地图模块',
    'Tax Calculation Module': '税费计算模块',
    'Boolean value': '是或否',
    'Double value': '小数',
    'Integer value': '整数',
    'Long value': '长整数',
    'String value': '文本',
    'US Dollar': '美元',
    id: '编号'
  };
  var PLACES = 'option, legend, label, .conditional span, .redactor-toolbar-tooltip, .redactor-dropdown a, a.show-translations, '
    + 'a.add-main-condition, .rule-builder-data a, .rule-builder-data span, .uploadFileForm span, td[data-fieldvalue]';
  var NAMES = ['title', 'aria-label', 'alt'];

  function word(text) {
    var key = text.replace(/\s+/g, ' ').trim();
    return Object.prototype.hasOwnProperty.call(WORDS, key) ? WORDS[key] : null;
  }

  /** A cell's value is in capitals when it is a choice; anything else in it was typed by somebody. */
  function typed(element) {
    return element.tagName === 'TD' && !/^[A-Z][A-Z0-9_]+$/.test(element.getAttribute('data-fieldvalue'));
  }

  /** What can't be edited is shown by its code. */
  function codes() {
    document.querySelectorAll('.entity-form .twelve > span').forEach(function (value) {
      var code = value.textContent.trim();
      if (/^[A-Z][A-Z_]+$/.test(code) && word(code) !== null) {
        value.textContent = word(code);
      }
    });
  }

  function unset() {
    document.querySelectorAll('tbody td a, tbody td').forEach(function (cell) {
      if (!cell.children.length && cell.textContent.trim() === '(No value set)') {
        cell.textContent = '（未设置）';
      }
    });
  }

  function translate() {
    unset();
    codes();
    document.querySelectorAll(PLACES).forEach(function (element) {
      if (typed(element)) {
        return;
      }
      element.childNodes.forEach(function (node) {
        var other = node.nodeType === Node.TEXT_NODE ? word(node.nodeValue) : null;
        if (other !== null) {
          node.nodeValue = other;
        }
      });
    });
    NAMES.forEach(function (name) {
      document.querySelectorAll('[' + name + ']').forEach(function (element) {
        var other = word(element.getAttribute(name));
        if (other !== null) {
          element.setAttribute(name, other);
        }
      });
    });
  }

  function start() {
    translate();
    var waiting = false;
    new MutationObserver(function () {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(function () {
          waiting = false;
          translate();
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
