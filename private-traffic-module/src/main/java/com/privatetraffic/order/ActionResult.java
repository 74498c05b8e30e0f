package com.privatetraffic.order;

/**
 * What came of an action.
 *
 * @param event PENDING when the shop hasn't answered yet (it is asked again by itself), FAILED when it refused
 * @param repeated whether the key was known before
 */
public record ActionResult(OrderEvent event, boolean repeated) {}
