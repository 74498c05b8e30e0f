/**
 * How the module speaks to people: sentences in English and Chinese, amounts, dates, masked personal data. Uses only
 * {@code money}; knows no capability and no web.
 */
package com.privatetraffic.text;
