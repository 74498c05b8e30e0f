/**
 * Slows down guessing. Uses nothing of the module.
 */
package com.privatetraffic.limit;
