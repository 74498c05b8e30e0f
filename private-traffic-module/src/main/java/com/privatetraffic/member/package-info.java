/**
 * The membership programme: who joined, when, in which tier. Uses contact (who they are and what they agreed to) and
 * placement (whose port it implements).
 */
package com.privatetraffic.member;
