/** A merchant's own store, as small as one can be: a front page, a checkout form, a confirmation. */
package com.example.shop;
